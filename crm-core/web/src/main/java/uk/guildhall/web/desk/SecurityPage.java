package uk.guildhall.web.desk;

import java.time.Instant;
import java.util.List;
import uk.guildhall.web.kit.Shell;

/**
 * {@code /desk/security}, template {@code desk/security.jte}: what this person signs in with beside the password.
 * {@code POST /desk/security/recovery-codes} makes a new set.
 */
public record SecurityPage(Shell shell, List<Held> factors, long recoveryCodes) {

    /** {@code kind} is TOTP or PASSKEY; {@code lastUsedAt} may be null; {@code host} is null for an app. */
    public record Held(String id, String kind, String name, Instant addedAt, Instant lastUsedAt, String host) {}
}
