package uk.guildhall.admin;

import java.time.Instant;
import java.util.List;
import uk.guildhall.web.kit.Shell;

/**
 * {@code /admin/sessions}, template {@code admin/sessions.jte}: everyone who is signed in. Ending one posts
 * {@code session} (its id) and {@code _csrf} to {@code /admin/sessions}; shown to those who may {@code session:end}.
 */
public record StaffSessionsPage(Shell shell, List<Session> sessions) {

    /** {@code device} is a readable form of the browser's name; {@code current} is the one in use now. */
    public record Session(
            String id,
            String person,
            Instant signedInAt,
            Instant lastUsedAt,
            String sourceIp,
            String device,
            boolean current) {}
}
