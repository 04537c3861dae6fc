package uk.guildhall.admin.people;

import java.time.Instant;
import java.util.List;
import uk.guildhall.web.kit.Shell;

/**
 * {@code /admin/people/ID}, template {@code people/person.jte}: one person.
 *
 * @param listEmpty whether there is no address on the council's list yet, so that a style keeps nobody anywhere
 * @param me whether it is the reader
 * @param link the link sent last, or null
 */
public record PersonPage(
        Shell shell,
        String id,
        String name,
        String username,
        String email,
        List<String> roles,
        List<String> teams,
        String workingStyle,
        boolean listEmpty,
        String language,
        String status,
        boolean hasPassword,
        Instant since,
        Instant lastUse,
        boolean me,
        Link link,
        List<Session> sessions) {

    /** {@code mail} is WAITING, SENT or FAILED, or null. */
    public record Link(Instant sentAt, Instant expiresAt, boolean open, String mail) {}

    /** One place where they are signed in. */
    public record Session(String id, String device, String sourceIp, Instant signedInAt, Instant lastUsedAt) {}
}
