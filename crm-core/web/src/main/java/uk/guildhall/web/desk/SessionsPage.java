package uk.guildhall.web.desk;

import java.time.Instant;
import java.util.List;
import uk.guildhall.web.kit.Shell;

/**
 * {@code /desk/sessions}, template {@code desk/sessions.jte}: where this person is signed in. Ending one posts
 * {@code session} (its id) and {@code _csrf} to {@code /desk/sessions}.
 */
public record SessionsPage(Shell shell, List<Session> sessions) {

    /** {@code device} is a readable form of the browser's name; {@code current} is the one in use now. */
    public record Session(
            String id, Instant signedInAt, Instant lastUsedAt, String sourceIp, String device, boolean current) {}
}
