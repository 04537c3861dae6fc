package uk.guildhall.admin.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import uk.guildhall.crm.access.Staff;
import uk.guildhall.crm.people.PersonForm;
import uk.guildhall.crm.team.Team;
import uk.guildhall.crm.team.Teams;
import uk.guildhall.web.kit.Errors;
import uk.guildhall.web.kit.Option;
import uk.guildhall.web.kit.Shell;
import uk.guildhall.web.kit.Words;

/** The form about a person: empty, as they are, as it was typed, and beside what somebody else made of it meanwhile. */
@ApplicationScoped
class PersonForms {
    private final RoleNames names;
    private final Teams teams;

    protected PersonForms() {
        this(null, null);
    }

    @Inject
    PersonForms(RoleNames names, Teams teams) {
        this.names = names;
        this.teams = teams;
    }

    /** Somebody as they are known. */
    PersonForm of(Staff staff) {
        Set<UUID> own = teams.ofStaff(staff.id());
        return new PersonForm(
                staff.displayName(),
                staff.username(),
                staff.email() == null ? "" : staff.email(),
                List.copyOf(new TreeSet<>(staff.roleCodes())),
                teams.all().stream()
                        .filter(team -> own.contains(team.id()))
                        .map(Team::code)
                        .toList(),
                staff.workingStyle().name(),
                staff.language());
    }

    PersonFormPage page(Shell shell, String id, int version, PersonForm form, Errors errors) {
        return page(shell, id, version, form, List.of(), null, errors);
    }

    /** What was typed, with what has to be confirmed of it. */
    PersonFormPage asking(Shell shell, Staff staff, int version, PersonForm form, PersonFormPage.StyleChange change) {
        String problem = change.type() ? "problem.address-lock-out" : "problem.style-others";
        Errors errors = Errors.of("confirmed", shell.words().say(problem, change.ip()));
        return page(shell, staff.id().toString(), version, form, List.of(), change, errors);
    }

    /** What was typed, with what it is now wherever that differs. */
    PersonFormPage stale(Shell shell, Staff staff, PersonForm typed) {
        Words words = shell.words();
        PersonForm now = of(staff);
        List<PersonFormPage.Difference> differences = new ArrayList<>();
        differ(differences, "person.name", typed.name(), now.name());
        differ(differences, "person.username", typed.username(), now.username());
        differ(differences, "person.email", typed.email(), now.email());
        Map<String, String> roles = names.roles(words);
        differ(differences, "person.roles", named(typed.roles(), roles), named(now.roles(), roles));
        Map<String, String> teamNames =
                names.teamOptions(words).stream().collect(Collectors.toMap(Option::value, Option::text));
        differ(differences, "person.teams", named(typed.teams(), teamNames), named(now.teams(), teamNames));
        differ(differences, "person.style", style(words, typed), style(words, now));
        differ(differences, "person.language", language(words, typed), language(words, now));
        return page(
                shell,
                staff.id().toString(),
                staff.version(),
                typed,
                differences,
                null,
                Errors.of(null, words.say("person.stale")));
    }

    private PersonFormPage page(
            Shell shell,
            String id,
            int version,
            PersonForm form,
            List<PersonFormPage.Difference> differences,
            PersonFormPage.StyleChange styleChange,
            Errors errors) {
        Words words = shell.words();
        return new PersonFormPage(
                shell,
                id,
                version,
                form,
                names.roleOptions(words),
                names.teamOptions(words),
                differences,
                styleChange,
                errors);
    }

    private static String style(Words words, PersonForm form) {
        return words.sayOr("style." + form.workingStyle(), form.workingStyle());
    }

    private static String language(Words words, PersonForm form) {
        return words.sayOr("customer.speaks." + form.language(), form.language());
    }

    private static String named(Collection<String> codes, Map<String, String> names) {
        return codes.stream()
                .map(code -> names.getOrDefault(code, code))
                .sorted()
                .collect(Collectors.joining(", "));
    }

    private static void differ(List<PersonFormPage.Difference> differences, String field, String typed, String now) {
        if (!typed.strip().equals(now)) {
            differences.add(new PersonFormPage.Difference(field, typed, now));
        }
    }
}
