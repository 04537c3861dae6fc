package uk.guildhall.crm.access;

import java.time.Duration;
import java.time.Instant;

/**
 * How long a session lives.
 *
 * @param idle it ends after this long without a request
 * @param absolute it ends after this long, used or not
 * @param lastUseEvery its last use is written no more often than this, so that a request costs no write
 */
public record SessionPolicy(Duration idle, Duration absolute, Duration lastUseEvery) {
    /** For general enquiries. */
    public static final SessionPolicy BASELINE =
            new SessionPolicy(Duration.ofMinutes(60), Duration.ofHours(12), Duration.ofMinutes(1));

    /** A session last used before this has been idle too long. */
    public Instant idleSince(Instant now) {
        return now.minus(idle);
    }

    /** A use recorded before this is to be recorded anew. */
    public Instant staleUse(Instant now) {
        return now.minus(lastUseEvery);
    }
}
