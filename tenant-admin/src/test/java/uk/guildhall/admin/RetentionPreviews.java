package uk.guildhall.admin;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import uk.guildhall.admin.retention.RetentionPage;
import uk.guildhall.admin.retention.RunPage;
import uk.guildhall.web.kit.Shell;
import uk.guildhall.web.kit.View;

/** The pages of retention, for looking at. */
final class RetentionPreviews {
    private RetentionPreviews() {}

    static Map<String, View> of(Shell admin, String hostile, Instant now) {
        Map<String, View> pages = new LinkedHashMap<>();
        pages.put(
                "retention",
                new View(
                        "admin/retention/runs.jte",
                        new RetentionPage(
                                admin,
                                84,
                                List.of(new RetentionPage.Kept(hostile, 12)),
                                true,
                                hostile,
                                now,
                                List.of(
                                        new RetentionPage.Run("1", now, hostile, "COUNTED", 1234, 0),
                                        new RetentionPage.Run("2", now, "Guildhall", "DONE", 1234, 1234)))));
        pages.put(
                "retention-none",
                new View(
                        "admin/retention/runs.jte",
                        new RetentionPage(admin, 72, List.of(), false, null, null, List.of())));
        for (String state : List.of("COUNTING", "COUNTED", "REMOVING", "DONE", "STOPPED")) {
            boolean removes = !state.startsWith("COUNT");
            pages.put(
                    "retention-" + state.toLowerCase(java.util.Locale.ROOT),
                    new View(
                            "admin/retention/run.jte",
                            new RunPage(
                                    admin,
                                    "1",
                                    now,
                                    hostile,
                                    state,
                                    "CONTACTS",
                                    state.endsWith("ING"),
                                    removes,
                                    1234,
                                    removes ? 900 : 0,
                                    List.of(
                                            new RunPage.Row(
                                                    "CASES", hostile, 34, 30, List.of("C-7K3F-92Q", "C-7K3F-93R")),
                                            new RunPage.Row("CUSTOMERS", null, 1200, 0, List.of("P-7K3F-92Q"))),
                                    removes ? hostile : null,
                                    removes ? now : null,
                                    removes ? now : null)));
        }
        return pages;
    }
}
