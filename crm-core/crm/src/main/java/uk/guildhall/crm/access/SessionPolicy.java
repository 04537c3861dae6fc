package uk.guildhall.crm.access;

import java.time.Duration;
import java.time.Instant;
import uk.guildhall.crm.policy.Policy;
import uk.guildhall.crm.policy.Settings;

/**
 * How long a session lives, and how many somebody may have.
 *
 * @param idle it ends after this long without a request
 * @param absolute it ends after this long, used or not
 * @param atOnce one more than this ends the oldest
 * @param lastUseEvery its last use is written no more often than this, so that a request costs no write
 */
public record SessionPolicy(Duration idle, Duration absolute, int atOnce, Duration lastUseEvery) {
    /** For general enquiries. */
    public static final SessionPolicy BASELINE =
            new SessionPolicy(Duration.ofMinutes(60), Duration.ofHours(12), 5, Duration.ofMinutes(1));

    /** What the council's policy, already narrowed to somebody's roles, means for their sessions. */
    public static SessionPolicy of(Policy policy) {
        return new SessionPolicy(
                Duration.ofMinutes(policy.number(Settings.SESSION_IDLE)),
                Duration.ofMinutes(policy.number(Settings.SESSION_ABSOLUTE)),
                policy.number(Settings.SESSION_COUNT),
                BASELINE.lastUseEvery);
    }

    /** A session last used before this has been idle too long. */
    public Instant idleSince(Instant now) {
        return now.minus(idle);
    }

    /** A session opened before this is too old. */
    public Instant openedSince(Instant now) {
        return now.minus(absolute);
    }

    /** A use recorded before this is to be recorded anew. */
    public Instant staleUse(Instant now) {
        return now.minus(lastUseEvery);
    }
}
