package uk.guildhall.web.desk;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** How long somebody has to wait, as it is said. */
final class Waits {
    private Waits() {}

    /** Whole minutes, rounded up. */
    static long minutes(InstantSource clock, Instant until) {
        return Math.max(
                1, Duration.between(clock.instant(), until).plusSeconds(59).toMinutes());
    }
}
