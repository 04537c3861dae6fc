package uk.guildhall.web.desk;

import java.time.Instant;
import java.util.List;
import uk.guildhall.web.kit.Shell;

/**
 * {@code GET /desk/contacts?whose=}, template {@code desk/contacts.jte}: the latest contacts, newest first.
 * {@code whose} is mine or all; {@code olderHref} or null.
 */
public record ContactsPage(Shell shell, String whose, List<Row> rows, String olderHref) {

    /** Customer reference and name are null where no name was given. */
    public record Row(
            String reference,
            Instant at,
            String channel,
            String customerReference,
            String customerName,
            List<String> services,
            String adviser) {}
}
