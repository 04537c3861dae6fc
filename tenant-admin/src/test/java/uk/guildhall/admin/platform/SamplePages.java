package uk.guildhall.admin.platform;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import uk.guildhall.crm.council.Ring;
import uk.guildhall.crm.platform.KeptBackup;
import uk.guildhall.crm.platform.RingStanding;
import uk.guildhall.crm.tenancy.Quarantine;
import uk.guildhall.web.kit.Errors;
import uk.guildhall.web.kit.Option;
import uk.guildhall.web.kit.Shell;
import uk.guildhall.web.kit.View;

/** The operator's pages with something on them, to be looked at. */
public final class SamplePages {
    private SamplePages() {}

    public static Map<String, View> of(Shell shell, Instant now, String hostile) {
        Map<String, View> pages = new LinkedHashMap<>();
        List<CouncilsPage.Row> rows = List.of(
                row("samplewold", "Samplewold County Council", "ACTIVE", "0007"),
                row("newborough", hostile, "PROVISIONING", null),
                row("oldham", "x".repeat(100), "SUSPENDED", "0007"));
        pages.put(
                "councils", new View("operator/councils.jte", new CouncilsPage(shell, null, rows, "/admin/councils")));
        pages.put(
                "councils-none", new View("operator/councils.jte", new CouncilsPage(shell, hostile, List.of(), null)));
        pages.put("councils-empty", new View("operator/councils.jte", new CouncilsPage(shell, null, List.of(), null)));
        for (CouncilsPage.Row row : rows) {
            pages.put("council-" + row.code(), new View("operator/council.jte", council(shell, row, now, hostile)));
        }
        Errors errors = Errors.of("code", "Wrong")
                .and("hosts", "Wrong")
                .and("nation", "Wrong")
                .and("firstEmail", "x");
        TypedCouncil typed = new TypedCouncil(
                hostile, "E1", hostile, "", hostile, "WALES", "", "main", "LATE", hostile, hostile, "once");
        pages.put(
                "council-new",
                new View("operator/council-new.jte", new NewCouncilPage(shell, TypedCouncil.blank("x"), Errors.NONE)));
        pages.put("council-new-errors", new View("operator/council-new.jte", new NewCouncilPage(shell, typed, errors)));
        pages.put(
                "suspension",
                new View(
                        "operator/suspension.jte",
                        new SuspensionPage(
                                shell, "oldham", hostile, hostile, hostile, "x", Errors.of("confirm", "Wrong"))));
        pages.put(
                "backups",
                new View(
                        "operator/backups.jte",
                        new BackupsPage(
                                shell,
                                "oldham",
                                hostile,
                                List.of(new KeptBackup("20260301T020000000Z", now, 1_234_567)),
                                true,
                                "2",
                                hostile,
                                "x",
                                Errors.of("keep", "Wrong"))));
        pages.put(
                "backups-none",
                new View(
                        "operator/backups.jte",
                        new BackupsPage(shell, "oldham", "Oldham", List.of(), false, "", "", "x", Errors.NONE)));
        for (String act : new String[] {"restoration", "export", "departure"}) {
            pages.put(
                    "act-" + act,
                    new View(
                            "operator/confirmed-act.jte",
                            new ConfirmedActPage(
                                    shell,
                                    act,
                                    "oldham",
                                    hostile,
                                    hostile,
                                    hostile,
                                    "x",
                                    Errors.of("confirm", "Wrong"))));
        }
        pages.put(
                "ring",
                new View(
                        "operator/ring.jte",
                        new RingPage(shell, "oldham", hostile, "LATE", "x", Errors.of("ring", "Wrong"))));
        pages.put(
                "officers",
                new View(
                        "operator/officers.jte",
                        new OfficersPage(
                                shell,
                                List.of(
                                        new OfficersPage.Row("1", hostile, "x@example.org", "INVITED", now),
                                        new OfficersPage.Row("2", "Olive", "olive@example.org", "DISABLED", now)),
                                hostile,
                                hostile,
                                Errors.of("email", "Wrong"))));
        pages.put(
                "rings",
                new View(
                        "operator/rings.jte",
                        new RingsPage(
                                shell,
                                List.of(
                                        new RingStanding(Ring.EARLY, 0, 0, 0, List.of()),
                                        new RingStanding(
                                                Ring.LATE,
                                                12,
                                                3,
                                                2,
                                                List.of(new RingStanding.AtVersion("007-a-long-change", 12)))),
                                "006-one",
                                "007-two",
                                List.of("LATE"),
                                "x")));
        pages.put(
                "hosts",
                new View(
                        "operator/hosts.jte",
                        new HostsPage(
                                shell,
                                "oldham",
                                hostile,
                                List.of("a.example", "b.example"),
                                hostile,
                                List.of("b.example"),
                                "x",
                                Errors.of("remove", "Wrong"))));
        List<CouncilSupportPage.Row> asked = List.of(
                new CouncilSupportPage.Row("1", hostile, hostile, 8, now, "granted", now.plusSeconds(900), true),
                new CouncilSupportPage.Row("2", "Olwen Price", "To find a fault", 1, now, "asked", null, false));
        List<Option> hours = List.of(Option.of("1", "1 hour"));
        pages.put(
                "council-support",
                new View(
                        "operator/support.jte",
                        new CouncilSupportPage(
                                shell, "oldham", hostile, asked, hostile, hours, "1", Errors.of("reason", "Wrong"))));
        pages.put(
                "council-support-none",
                new View(
                        "operator/support.jte",
                        new CouncilSupportPage(shell, "oldham", hostile, List.of(), "", hours, "1", Errors.NONE)));
        pages.put(
                "council-support-pass",
                new View(
                        "operator/support-pass.jte",
                        new SupportPassPage(
                                shell, "oldham", hostile, "https://oldham.example/desk/support?key=x", 60)));
        for (String state : new String[] {"WAITING", "RUNNING", "DONE", "FAILED"}) {
            pages.put("job-" + state, new View("operator/job.jte", job(shell, state, now, hostile)));
        }
        return pages;
    }

    private static CouncilsPage.Row row(String code, String name, String status, String schema) {
        return new CouncilsPage.Row(
                code,
                name,
                List.of(code + ".localhost", "crm." + code + ".example"),
                "WALES",
                "ENHANCED",
                status,
                "main",
                "EARLY",
                schema,
                status.equals("SUSPENDED") ? new Quarantine(Quarantine.Cause.FAILED, "<b>table</b> ".repeat(30)) : null,
                status.equals("SUSPENDED"));
    }

    private static CouncilPage council(Shell shell, CouncilsPage.Row row, Instant now, String hostile) {
        return new CouncilPage(
                shell,
                row,
                "Cyngor",
                "W06000099",
                now,
                "DONE",
                true,
                List.of(
                        new CouncilPage.Job(new UUID(0, 2), "HOSTS", "RUNNING", hostile, now),
                        new CouncilPage.Job(new UUID(0, 1), "ONBOARD", "DONE", "Olwen Operator", now)),
                "x");
    }

    private static JobPage job(Shell shell, String state, Instant now, String hostile) {
        return new JobPage(
                shell,
                new UUID(0, 1),
                "ONBOARD",
                "samplewold",
                state,
                hostile,
                now,
                List.of(
                        new JobPage.Step("register", now),
                        new JobPage.Step("schema", now),
                        new JobPage.Step("login", null),
                        new JobPage.Step("open", null)),
                state.equals("FAILED") ? hostile : null,
                "x");
    }
}
