package uk.guildhall.crm.tenancy;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/**
 * A place in a list that runs from the newest to the oldest: the row that was shown last. Written in an address as the
 * microsecond and the id.
 */
public record PageKey(Instant at, UUID id) {
    /** Before everything: the first page. */
    public static final PageKey NEWEST = new PageKey(Instant.parse("9999-12-31T00:00:00Z"), new UUID(-1, -1));

    /** @throws IllegalArgumentException if it is not a place that a page offered */
    public static PageKey of(String written) {
        if (written == null || written.isBlank()) {
            return NEWEST;
        }
        int between = written.indexOf('~');
        if (between < 1) {
            throw new IllegalArgumentException("Not a place in a list");
        }
        long micros = Long.parseLong(written.substring(0, between));
        return new PageKey(
                Instant.EPOCH.plus(micros, ChronoUnit.MICROS), UUID.fromString(written.substring(between + 1)));
    }

    /** Microseconds since 1970; ChronoUnit counts by way of nanoseconds, which run over for the year 9999. */
    public static long micros(Instant at) {
        return Math.addExact(Math.multiplyExact(at.getEpochSecond(), 1_000_000), at.getNano() / 1_000);
    }

    @Override
    public String toString() {
        return micros(at) + "~" + id;
    }
}
