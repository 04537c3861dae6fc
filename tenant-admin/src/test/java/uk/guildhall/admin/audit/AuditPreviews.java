package uk.guildhall.admin.audit;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import uk.guildhall.web.kit.Errors;
import uk.guildhall.web.kit.Option;
import uk.guildhall.web.kit.Shell;
import uk.guildhall.web.kit.View;

/** The pages of the trail in every state, to be rendered and looked at. */
public final class AuditPreviews {
    private static final TypedTrail NOTHING = new TypedTrail("", "", "", "", "", "");

    private AuditPreviews() {}

    public static Map<String, View> pages(Shell shell, String hostile, Instant now) {
        Map<String, View> pages = new LinkedHashMap<>();
        TypedTrail typed = new TypedTrail(hostile, hostile, "group:looking", hostile, hostile, hostile);
        List<AuditRow> rows = List.of(
                row(now, "STAFF", "Priya Ramanathan", "customer.viewed", "P-7K3F-92Q"),
                row(now, "STAFF", hostile, "no.such-act", null),
                row(now, "ANONYMOUS", "Not signed in", "sign-in.failed", null),
                row(now, "TOKEN", "Waste system", "contact.logged", "T-7K3F-92Q"));
        Errors errors = Errors.of("who", "Wrong").and("act", "Wrong").and("from", "Wrong");
        pages.put("audit", audit(shell, NOTHING, Errors.NONE, List.of(), rows));
        pages.put("audit-empty", audit(shell, NOTHING, Errors.NONE, List.of(), List.of()));
        pages.put("audit-errors", audit(shell, typed, errors, List.of(), null));
        pages.put("audit-alike", audit(shell, typed, Errors.NONE, List.of(Option.of("P-7K3F-92Q", hostile)), null));
        pages.put(
                "audit-entry",
                new View(
                        "admin/audit-entry.jte",
                        new AuditEntryPage(
                                shell,
                                rows.get(0),
                                "customer",
                                "1",
                                Map.of("found", "3", hostile, hostile),
                                Map.of("postcode", "kJ7u0Qe1vJrYb3oX9n2mWq8sT5zLpA4cD6fGhIjKlMn"),
                                81L)));
        pages.put(
                "audit-person",
                new View(
                        "admin/audit-person.jte",
                        new AuditPersonPage(
                                shell,
                                "P-7K3F-92Q",
                                Errors.NONE,
                                "P-7K3F-92Q",
                                hostile,
                                90,
                                true,
                                List.of(new AuditPersonPage.Looker("STAFF", hostile, "1", 12, now, now)),
                                rows,
                                null)));
        pages.put(
                "audit-digests",
                new View("admin/audit-digests.jte", new AuditDigestsPage(shell, now, 81, "0f".repeat(32))));
        pages.put("audit-digests-none", new View("admin/audit-digests.jte", new AuditDigestsPage(shell, null, 0, "")));
        return pages;
    }

    private static View audit(Shell shell, TypedTrail shown, Errors errors, List<Option> alike, List<AuditRow> rows) {
        return new View(
                "admin/audit.jte",
                new AuditPage(
                        shell,
                        NOTHING,
                        shown,
                        errors,
                        List.of(new AuditPage.Acts("looking", List.of("customer.viewed", "no.such-act"))),
                        List.of(Option.of("priya", "Priya Ramanathan")),
                        alike,
                        rows,
                        "/admin/audit?after=1~2"));
    }

    private static AuditRow row(Instant at, String kind, String who, String act, String reference) {
        return new AuditRow("1", at, kind, who, "1", act, reference, "192.0.2.10");
    }
}
