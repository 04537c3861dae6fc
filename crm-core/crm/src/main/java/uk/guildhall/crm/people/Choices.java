package uk.guildhall.crm.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.guildhall.crm.access.CouncilRoles;
import uk.guildhall.crm.access.Staff;
import uk.guildhall.crm.access.StaffMembers;
import uk.guildhall.crm.access.WorkingStyle;
import uk.guildhall.crm.council.Problems;
import uk.guildhall.crm.customer.EmailAddress;
import uk.guildhall.crm.team.Team;
import uk.guildhall.crm.team.Teams;

/** What there is to choose from for a person, and whether what was chosen can be. */
@ApplicationScoped
public class Choices {
    private static final int LONGEST = 100;
    private static final String USERNAME = "[\\p{L}\\p{N}][\\p{L}\\p{N}\\p{M}._@'’+-]{0,99}";

    private final CouncilRoles roles;
    private final Teams teams;
    private final StaffMembers staffMembers;

    protected Choices() {
        this(null, null, null);
    }

    @Inject
    public Choices(CouncilRoles roles, Teams teams, StaffMembers staffMembers) {
        this.roles = roles;
        this.teams = teams;
        this.staffMembers = staffMembers;
    }

    /** What there is now: the roles with what each may do, and the teams by their codes. */
    public record Now(Map<String, Set<String>> roles, Map<String, UUID> teams) {}

    public Now now() {
        return new Now(roles.permissionsByRole(), teams.all().stream().collect(Collectors.toMap(Team::code, Team::id)));
    }

    /** What somebody may do. */
    Set<String> permissions(Staff staff) {
        return roles.permissions(staff.roleCodes());
    }

    /**
     * Checks a form.
     *
     * @param known the person whom it would change; empty for a new one
     * @param held what whoever fills it in may do: roles that let decide over others are given by who holds as much
     */
    public PersonDetails check(PersonForm form, Optional<Staff> known, Set<String> held, Now now, Problems problems) {
        PersonDetails details = checkAlone(form, known, held, now, problems);
        String username = details.username();
        if (username != null
                && known.map(Staff::username).filter(username::equals).isEmpty()) {
            staffMembers
                    .byUsername(username)
                    .filter(other ->
                            known.isEmpty() || !other.id().equals(known.get().id()))
                    .ifPresent(other -> problems.add("/username", "problem.username-taken"));
        }
        return details;
    }

    /** The same, without looking whether somebody else has the username: for many at a time. */
    PersonDetails checkAlone(PersonForm form, Optional<Staff> known, Set<String> held, Now now, Problems problems) {
        String name = problems.required("/name", form.name(), LONGEST);
        String email = email(form, known, problems);
        String username = username(form, email, problems);
        return new PersonDetails(
                name,
                username,
                email,
                roles(form, known, held, now, problems),
                teams(form, now, problems),
                style(form, problems),
                language(form, problems));
    }

    private static String email(PersonForm form, Optional<Staff> known, Problems problems) {
        if (form.email() == null || form.email().isBlank()) {
            if (known.isEmpty()) {
                problems.add("/email", "problem.required");
            }
            return null;
        }
        Optional<EmailAddress> email = EmailAddress.tidy(form.email());
        if (email.isEmpty()) {
            problems.add("/email", "problem.email");
        }
        return email.map(EmailAddress::value).orElse(null);
    }

    private static String username(PersonForm form, String email, Problems problems) {
        String typed = form.username() == null ? "" : form.username().strip();
        String username = typed.isEmpty() && email != null ? email.substring(0, email.indexOf('@')) : typed;
        if (username.isEmpty()) {
            if (email == null && form.email() != null && !form.email().isBlank()) {
                return null; // The address was told to be wrong already.
            }
            problems.add("/username", "problem.required");
            return null;
        }
        if (!username.matches(USERNAME)) {
            problems.add("/username", "problem.username");
            return null;
        }
        return username;
    }

    private static Set<String> roles(
            PersonForm form, Optional<Staff> known, Set<String> held, Now now, Problems problems) {
        Set<String> chosen = new HashSet<>(form.roles());
        if (chosen.isEmpty()) {
            problems.add("/roles", "problem.role-needed");
        } else if (!now.roles().keySet().containsAll(chosen)) {
            problems.add("/roles", "problem.choice");
        } else {
            Set<String> before = known.map(Staff::roleCodes).orElse(Set.of());
            boolean allowed = Stream.concat(chosen.stream(), before.stream())
                    .filter(code -> !(chosen.contains(code) && before.contains(code)))
                    .allMatch(code -> CouncilRoles.mayGive(held, now.roles().getOrDefault(code, Set.of())));
            if (!allowed) {
                problems.add("/roles", "problem.role-beyond-you");
            }
        }
        return chosen;
    }

    private static Set<UUID> teams(PersonForm form, Now now, Problems problems) {
        Map<String, UUID> ids = new HashMap<>(now.teams());
        ids.keySet().retainAll(form.teams());
        if (ids.size() != Set.copyOf(form.teams()).size()) {
            problems.add("/teams", "problem.choice");
        }
        return Set.copyOf(ids.values());
    }

    private static WorkingStyle style(PersonForm form, Problems problems) {
        for (WorkingStyle style : WorkingStyle.values()) {
            if (style.name().equals(form.workingStyle())) {
                return style;
            }
        }
        problems.add("/workingStyle", "problem.choice");
        return null;
    }

    private static String language(PersonForm form, Problems problems) {
        if (!List.of("en", "cy").contains(form.language())) {
            problems.add("/language", "problem.language");
        }
        return form.language();
    }
}
