package uk.guildhall.crm.correspondence;

import java.time.Duration;

/**
 * How handing a mail over ended.
 *
 * @param reason why not, as a code; null where it was taken
 */
public record Attempt(Result result, String reason) {
    private static final Duration LONGEST = Duration.ofHours(1);

    static final Attempt TAKEN = new Attempt(Result.TAKEN, null);

    /** What the mail server did. */
    public enum Result {
        TAKEN,
        /** Never will be. */
        REFUSED,
        /** Not now: the server is away, or asks to come again. */
        LATER
    }

    static Attempt refused(String reason) {
        return new Attempt(Result.REFUSED, reason);
    }

    static Attempt later(String reason) {
        return new Attempt(Result.LATER, reason);
    }

    /** Ten seconds, then twice as long each time, up to an hour. */
    static Duration delayAfter(int attempts) {
        Duration delay = Duration.ofSeconds(10L << Math.min(Math.max(attempts - 1, 0), 9));
        return delay.compareTo(LONGEST) < 0 ? delay : LONGEST;
    }
}
