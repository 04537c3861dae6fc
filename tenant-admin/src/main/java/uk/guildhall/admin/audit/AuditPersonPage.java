package uk.guildhall.admin.audit;

import java.time.Instant;
import java.util.List;
import uk.guildhall.web.kit.Errors;
import uk.guildhall.web.kit.Shell;

/**
 * {@code /admin/audit/person}, template {@code admin/audit-person.jte}: who looked at somebody in the last 90 days.
 *
 * @param typed what stands in the box
 * @param reference whose; null where nobody was asked about yet
 * @param name of the customer; null where the reader may not know it
 * @param cut whether they have more contacts or cases than were asked about
 */
public record AuditPersonPage(
        Shell shell,
        String typed,
        Errors errors,
        String reference,
        String name,
        int days,
        boolean cut,
        List<Looker> lookers,
        List<AuditRow> rows,
        String olderHref) {

    /** Somebody who did something with what is known of the person. */
    public record Looker(String kind, String name, String id, long count, Instant first, Instant last) {}
}
