package uk.guildhall.admin.people;

import java.time.Instant;
import java.util.List;
import uk.guildhall.web.kit.Shell;

/**
 * {@code /admin/mail}, template {@code people/mail.jte}: how the council's e-mail fares; never what it says.
 *
 * @param server whether there is a mail server at all
 */
public record MailPage(Shell shell, boolean server, long waiting, long sent, long failed, List<Row> rows) {

    /** {@code state} is WAITING, SENT or FAILED; {@code reason} a code, or null; {@code next} is for one that waits. */
    public record Row(
            String recipient, String kind, String state, String reason, int attempts, Instant written, Instant next) {}
}
