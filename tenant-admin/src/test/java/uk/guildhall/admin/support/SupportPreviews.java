package uk.guildhall.admin.support;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import uk.guildhall.crm.access.support.SupportNotice;
import uk.guildhall.web.kit.Errors;
import uk.guildhall.web.kit.Option;
import uk.guildhall.web.kit.Shell;
import uk.guildhall.web.kit.View;

/** The pages on which a council decides over support, to be looked at. */
public final class SupportPreviews {
    private SupportPreviews() {}

    public static Map<String, View> of(Shell shell, Instant now, String hostile) {
        Map<String, View> pages = new LinkedHashMap<>();
        Shell looked = new Shell(
                shell.words(),
                shell.brand(),
                shell.area(),
                shell.person(),
                shell.permissions(),
                shell.csrf(),
                null,
                shell.path(),
                shell.today(),
                new SupportNotice.Looking(List.of("Olwen Price", hostile), now.plusSeconds(3_600)));
        List<SupportListPage.Row> rows = List.of(
                row("1", "ASKED", null, now, hostile),
                row("2", "RUNNING", now.plusSeconds(3_600), now, "Olwen Price"),
                row("3", "ENDED", now, now, "Olwen Price"),
                row("4", "REFUSED", null, now, "Olwen Price"),
                row("5", "LAPSED", null, now, "Olwen Price"));
        pages.put("support", new View("admin/support/list.jte", new SupportListPage(looked, rows, 4)));
        pages.put("support-none", new View("admin/support/list.jte", new SupportListPage(shell, List.of(), 0)));
        for (SupportListPage.Row row : rows) {
            pages.put(
                    "support-" + row.standing(),
                    new View("admin/support/access.jte", access(shell, row, now, hostile)));
        }
        return pages;
    }

    private static SupportAccessPage access(Shell shell, SupportListPage.Row row, Instant now, String hostile) {
        boolean decided = row.end() != null;
        return new SupportAccessPage(
                shell,
                row,
                8,
                List.of(Option.of("1", "1 hour"), Option.of("2", "2 hours")),
                "2",
                decided ? hostile : null,
                decided ? now : null,
                row.standing().equals("ENDED") ? "ENDED" : null,
                row.standing().equals("ENDED") ? hostile : null,
                decided
                        ? List.of(
                                new SupportAccessPage.Act(
                                        now,
                                        "support.looked",
                                        "GET /desk/customers/{reference}",
                                        "P-7K3F-92Q",
                                        "192.0.2.1"),
                                new SupportAccessPage.Act(now, "customer.searched", null, null, "192.0.2.1"))
                        : List.of(),
                decided ? "/admin/support/2?after=x" : null,
                decided ? Errors.NONE : Errors.of("hours", "Choose"));
    }

    private static SupportListPage.Row row(String id, String standing, Instant end, Instant now, String operator) {
        return new SupportListPage.Row(
                id, operator, "To find out why letters to " + operator + " go astray", now, standing, end);
    }
}
