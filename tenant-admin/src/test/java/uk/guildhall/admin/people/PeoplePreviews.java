package uk.guildhall.admin.people;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import uk.guildhall.crm.people.PersonForm;
import uk.guildhall.web.kit.Errors;
import uk.guildhall.web.kit.Option;
import uk.guildhall.web.kit.Shell;
import uk.guildhall.web.kit.View;

/** The pages about people, with long, empty and hostile contents. */
public final class PeoplePreviews {
    private static final Instant NOW = Instant.parse("2026-11-24T14:05:00Z");

    private PeoplePreviews() {}

    public static Map<String, View> of(Shell shell, String hostile) {
        List<Option> roles =
                List.of(new Option("adviser", "Adviser", "Takes contacts from residents"), Option.of("own.x", hostile));
        List<Option> teams = List.of(Option.of("highways", "Highways"), Option.of("x", hostile));
        Errors wrong = Errors.of("name", hostile)
                .and("roles", "Choose at least one role")
                .and(null, "As a whole");
        PersonForm typed =
                new PersonForm(hostile, "x".repeat(100), "no address", List.of("own.x"), List.of("x"), "REMOTE", "cy");
        Map<String, View> pages = new LinkedHashMap<>();
        people(pages, shell, hostile, roles, teams);
        form(pages, shell, hostile, roles, teams, typed, wrong);
        files(pages, shell, hostile, roles, teams);
        others(pages, shell, hostile, wrong);
        return pages;
    }

    private static void people(
            Map<String, View> pages, Shell shell, String hostile, List<Option> roles, List<Option> teams) {
        var asked = new PeoplePage.Asked(hostile, "adviser", "x", "ACTIVE", "NEWEST");
        var rows = List.of(
                new PeoplePage.Row(
                        "1", "Priya Ramanathan", "priya", List.of("Adviser"), List.of("Highways"), "ACTIVE", NOW),
                new PeoplePage.Row("2", hostile, "x".repeat(100), List.of(hostile), List.of(), "DISABLED", null));
        pages.put(
                "people",
                new View(
                        "people/people.jte",
                        new PeoplePage(shell, asked, roles, teams, rows, 2500, "role=adviser", "/x")));
        var nothing = new PeoplePage.Asked("", "", "", "", "NAME");
        pages.put(
                "people-empty",
                new View(
                        "people/people.jte", new PeoplePage(shell, nothing, roles, List.of(), List.of(), 0, "", null)));
        for (String status : List.of("ACTIVE", "INVITED", "DISABLED")) {
            boolean active = status.equals("ACTIVE");
            pages.put("person-" + status, new View("people/person.jte", person(shell, hostile, status, active)));
        }
    }

    private static PersonPage person(Shell shell, String hostile, String status, boolean active) {
        var session = new PersonPage.Session("1", "Firefox, Windows", "2001:db8::7", NOW, NOW);
        return new PersonPage(
                shell,
                "1",
                hostile,
                "x".repeat(100),
                status.equals("DISABLED") ? null : "priya@example.org",
                List.of("Adviser", hostile),
                active ? List.of("Highways") : List.of(),
                "FLEXIBLE",
                active,
                "en",
                status,
                active,
                NOW,
                active ? NOW : null,
                false,
                active ? null : new PersonPage.Link(NOW, NOW, true, "WAITING"),
                active ? List.of(session, session) : List.of());
    }

    private static void form(
            Map<String, View> pages,
            Shell shell,
            String hostile,
            List<Option> roles,
            List<Option> teams,
            PersonForm typed,
            Errors wrong) {
        var different = List.of(new PersonFormPage.Difference("person.name", hostile, "Priya"));
        pages.put(
                "person-new",
                new View(
                        "people/person-form.jte",
                        new PersonFormPage(
                                shell,
                                null,
                                0,
                                PersonForm.empty("en"),
                                roles,
                                List.of(),
                                List.of(),
                                null,
                                Errors.NONE)));
        pages.put(
                "person-stale",
                new View(
                        "people/person-form.jte",
                        new PersonFormPage(shell, "1", 3, typed, roles, teams, different, null, wrong)));
        for (boolean mine : new boolean[] {true, false}) {
            var change = new PersonFormPage.StyleChange("2001:db8::7", mine);
            pages.put(
                    "person-style-" + mine,
                    new View(
                            "people/person-form.jte",
                            new PersonFormPage(
                                    shell,
                                    "1",
                                    3,
                                    typed,
                                    roles,
                                    teams,
                                    List.of(),
                                    change,
                                    Errors.of("confirmed", hostile))));
        }
    }

    private static void files(
            Map<String, View> pages, Shell shell, String hostile, List<Option> roles, List<Option> teams) {
        pages.put(
                "import",
                new View("people/import.jte", new ImportPage(shell, roles, teams, Errors.of("file", hostile))));
        var row = new ImportStatePage.Row(
                7,
                hostile,
                "x".repeat(100),
                hostile,
                List.of(hostile),
                List.of(),
                "WRONG",
                List.of(new ImportStatePage.Problem("Email", hostile), new ImportStatePage.Problem("", hostile)));
        for (String state : List.of("CHECKED", "RUNNING", "DONE")) {
            var counts = List.of(new ImportStatePage.Count("ADDED", 2_400), new ImportStatePage.Count("FAILED", 1));
            pages.put(
                    "import-" + state,
                    new View(
                            "people/import-state.jte",
                            new ImportStatePage(
                                    shell,
                                    "1",
                                    state,
                                    true,
                                    NOW,
                                    NOW,
                                    1_200,
                                    2_500,
                                    2_400,
                                    99,
                                    1,
                                    counts,
                                    false,
                                    List.of(row),
                                    "/x",
                                    Errors.NONE)));
        }
        pages.put(
                "import-nothing",
                new View(
                        "people/import-state.jte",
                        new ImportStatePage(
                                shell,
                                "1",
                                "CHECKED",
                                false,
                                NOW,
                                null,
                                0,
                                0,
                                0,
                                0,
                                1,
                                List.of(),
                                true,
                                List.of(),
                                null,
                                Errors.NONE)));
    }

    private static void others(Map<String, View> pages, Shell shell, String hostile, Errors wrong) {
        var team = new TeamsPage.Row("1", "highways", hostile, null, 14);
        pages.put("teams", new View("people/teams.jte", new TeamsPage(shell, List.of(team), hostile, "", wrong)));
        pages.put("teams-empty", new View("people/teams.jte", new TeamsPage(shell, List.of(), "", "", Errors.NONE)));
        var member = new TeamPage.Member("1", hostile, "x".repeat(100), "DISABLED");
        pages.put(
                "team",
                new View(
                        "people/team.jte",
                        new TeamPage(
                                shell,
                                "1",
                                hostile,
                                "x",
                                hostile,
                                "",
                                "A",
                                "B",
                                List.of(member),
                                "/x",
                                hostile,
                                wrong)));
        var lines = List.of(new RolesPage.Line("Look at customers", List.of(true, false)));
        pages.put(
                "roles",
                new View(
                        "people/roles.jte",
                        new RolesPage(
                                shell,
                                List.of(
                                        new RolesPage.Column("adviser", "Adviser", null, 12),
                                        new RolesPage.Column("own.x", hostile, "1", 0)),
                                List.of(new RolesPage.Group("Customers", lines)))));
        var groups = List.of(
                new RolePage.Group("Customers", List.of(Option.of("customer:view", "Look at customers"))),
                new RolePage.Group("Cases", List.of(Option.of("case:view", "Look at cases"))));
        var now = new RolePage.Now(hostile, hostile, List.of("Look at cases"));
        pages.put(
                "role",
                new View(
                        "people/role.jte",
                        new RolePage(shell, "1", 2, hostile, hostile, List.of("case:view"), groups, 3, now, wrong)));
        var mails = List.of(
                new MailPage.Row("a@example.org", "invitation", "WAITING", "away", 3, NOW, NOW),
                new MailPage.Row("b@example.org", "invitation", "FAILED", "refused", 1, NOW, null),
                new MailPage.Row(hostile, "invitation", "SENT", null, 1, NOW, NOW));
        pages.put("mail", new View("people/mail.jte", new MailPage(shell, false, 1, 1, 1, mails)));
        pages.put("mail-empty", new View("people/mail.jte", new MailPage(shell, true, 0, 0, 0, List.of())));
    }
}
