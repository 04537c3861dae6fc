package uk.guildhall.crm.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import uk.guildhall.crm.access.CouncilRole;
import uk.guildhall.crm.access.CouncilRoles;
import uk.guildhall.crm.access.Role;
import uk.guildhall.crm.access.Staff;
import uk.guildhall.crm.access.StaffMembers;
import uk.guildhall.crm.access.WorkingStyle;
import uk.guildhall.crm.access.address.Outsiders;
import uk.guildhall.crm.access.address.Outsiders.Outsider;
import uk.guildhall.crm.correspondence.Wording;
import uk.guildhall.crm.council.Problem;
import uk.guildhall.crm.council.Problems;
import uk.guildhall.crm.council.Refused;
import uk.guildhall.crm.team.Team;
import uk.guildhall.crm.team.Teams;

/** Looks at the rows of a file of staff: what each means, what is wrong with it, and what would happen. */
@ApplicationScoped
public class RowCheck {
    private static final List<String> LANGUAGES = List.of("en", "cy");

    private final Choices choices;
    private final CouncilRoles roles;
    private final Teams teams;
    private final StaffMembers staffMembers;
    private final Outsiders outsiders;
    private final Wording wording;

    protected RowCheck() {
        this(null, null, null, null, null, null);
    }

    @Inject
    public RowCheck(
            Choices choices,
            CouncilRoles roles,
            Teams teams,
            StaffMembers staffMembers,
            Outsiders outsiders,
            Wording wording) {
        this.choices = choices;
        this.roles = roles;
        this.teams = teams;
        this.staffMembers = staffMembers;
        this.outsiders = outsiders;
        this.wording = wording;
    }

    List<StaffImportRow> all(List<StaffCsv.Row> rows, Set<String> held, UUID importId) {
        Choices.Now now = choices.now();
        Map<String, String> roleCodes = roleNames();
        Map<String, String> teamCodes = teamNames();
        Map<String, Staff> known = new HashMap<>();
        staffMembers.all().forEach(staff -> known.put(same(staff.username()), staff));
        Map<UUID, Outsider> outsiders = new HashMap<>();
        this.outsiders.ofStyle(WorkingStyle.FIXED).forEach(one -> outsiders.put(one.staffId(), one));
        Set<String> seen = new HashSet<>();
        List<StaffImportRow> checked = new ArrayList<>();
        for (StaffCsv.Row row : rows) {
            PersonForm form = meant(row.person(), roleCodes, teamCodes);
            Staff here = known.get(same(form.username()));
            form = here == null ? whole(form) : completed(form, here);
            List<Problem> problems = problems(form, Optional.ofNullable(here), held, now);
            problems.addAll(shutOut(form, here, outsiders));
            if (!form.username().isEmpty() && !seen.add(same(form.username()))) {
                problems.add(Problem.of("/username", "problem.twice"));
            }
            StaffImportRow.Plan plan = here == null ? StaffImportRow.Plan.ADD : StaffImportRow.Plan.KNOWN;
            checked.add(new StaffImportRow(
                    importId, row.line(), form, problems, problems.isEmpty() ? plan : StaffImportRow.Plan.WRONG));
        }
        return checked;
    }

    private List<Problem> problems(PersonForm form, Optional<Staff> here, Set<String> held, Choices.Now now) {
        Problems problems = new Problems();
        choices.checkAlone(form, here, held, now, problems);
        try {
            problems.refuseIfAny();
            return new ArrayList<>();
        } catch (Refused refused) {
            return new ArrayList<>(refused.problems());
        }
    }

    /** Whom a fixed style would shut out of where they lately were, an administrator decides on their own page. */
    private static List<Problem> shutOut(PersonForm form, Staff here, Map<UUID, Outsider> outsiders) {
        boolean fixed = WorkingStyle.FIXED.name().equals(form.workingStyle());
        return fixed && here != null && outsiders.containsKey(here.id())
                ? List.of(Problem.of(
                        "/workingStyle",
                        "problem.style-shut-out",
                        outsiders.get(here.id()).ip()))
                : List.of();
    }

    /** What names and words of either language stand for, in codes; the username from the e-mail address. */
    private static PersonForm meant(PersonForm row, Map<String, String> roleCodes, Map<String, String> teamCodes) {
        int at = row.email().indexOf('@');
        String username = row.username().isEmpty() && at > 0 ? row.email().substring(0, at) : row.username();
        return new PersonForm(
                row.name(),
                username,
                row.email(),
                codes(row.roles(), roleCodes),
                codes(row.teams(), teamCodes),
                style(row.workingStyle()),
                language(row.language()));
    }

    private static PersonForm whole(PersonForm form) {
        return new PersonForm(
                form.name(),
                form.username(),
                form.email(),
                form.roles(),
                form.teams(),
                form.workingStyle().isEmpty() ? "FIXED" : form.workingStyle(),
                form.language().isEmpty() ? "en" : form.language());
    }

    /** Of somebody who is here already, an empty cell changes nothing. */
    private PersonForm completed(PersonForm form, Staff here) {
        Set<UUID> own = teams.ofStaff(here.id());
        return new PersonForm(
                form.name().isEmpty() ? here.displayName() : form.name(),
                here.username(),
                form.email().isEmpty() && here.email() != null ? here.email() : form.email(),
                form.roles().isEmpty() ? List.copyOf(here.roleCodes()) : form.roles(),
                form.teams().isEmpty()
                        ? teams.all().stream()
                                .filter(team -> own.contains(team.id()))
                                .map(Team::code)
                                .toList()
                        : form.teams(),
                form.workingStyle().isEmpty() ? here.workingStyle().name() : form.workingStyle(),
                form.language().isEmpty() ? here.language() : form.language());
    }

    private static List<String> codes(List<String> given, Map<String, String> codes) {
        return given.stream()
                .map(name -> codes.getOrDefault(same(name), name))
                .distinct()
                .toList();
    }

    private static String style(String given) {
        return switch (same(given)) {
            case "" -> "";
            case "fixed", "sefydlog" -> "FIXED";
            case "flexible", "hyblyg" -> "FLEXIBLE";
            case "mobile", "symudol" -> "MOBILE";
            case "remote", "o bell" -> "REMOTE";
            default -> given;
        };
    }

    private static String language(String given) {
        return switch (same(given)) {
            case "" -> "";
            case "en", "english", "saesneg" -> "en";
            case "cy", "welsh", "cymraeg" -> "cy";
            default -> given;
        };
    }

    private Map<String, String> roleNames() {
        Map<String, String> codes = new HashMap<>();
        for (Role role : CouncilRoles.builtIn()) {
            codes.put(same(role.code()), role.code());
            LANGUAGES.forEach(language -> codes.put(same(wording.say(language, "role." + role.code())), role.code()));
        }
        for (CouncilRole role : roles.own()) {
            codes.put(same(role.code()), role.code());
            LANGUAGES.forEach(language -> codes.put(same(role.nameIn(language)), role.code()));
        }
        return codes;
    }

    private Map<String, String> teamNames() {
        Map<String, String> codes = new HashMap<>();
        for (Team team : teams.all()) {
            LANGUAGES.forEach(language -> codes.put(same(team.nameIn(language)), team.code()));
            codes.put(same(team.code()), team.code());
        }
        return codes;
    }

    /** As the council's database compares: case and accents don't count. */
    static String same(String text) {
        return Normalizer.normalize(text == null ? "" : text.strip(), Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT);
    }
}
