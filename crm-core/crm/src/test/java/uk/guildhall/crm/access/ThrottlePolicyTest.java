package uk.guildhall.crm.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ThrottlePolicyTest {
    private static final ThrottlePolicy POLICY = ThrottlePolicy.BASELINE;
    private static final Instant NINE = Instant.parse("2026-11-24T09:00:00Z");

    @Test
    void nineFailuresBringNoWait() {
        assertTrue(POLICY.waitUntil(burst(9), NINE.plusSeconds(9)).isEmpty());
    }

    @Test
    void tenFailuresWithinFiveMinutesBringAMinute() {
        Instant last = NINE.plusSeconds(9);
        assertEquals(Optional.of(last.plusSeconds(60)), POLICY.waitUntil(burst(10), last.plusSeconds(1)));
        assertTrue(POLICY.waitUntil(burst(10), last.plusSeconds(60)).isEmpty());
    }

    @Test
    void tenFailuresSpreadOverAnHourBringNone() {
        List<Instant> spread = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            spread.add(NINE.plus(Duration.ofMinutes(6).multipliedBy(i)));
        }
        assertTrue(POLICY.waitUntil(spread, spread.get(9).plusSeconds(1)).isEmpty());
    }

    @Test
    void eachFailureAfterAWaitDoublesTheNextUpToAQuarterOfAnHour() {
        List<Instant> failures = burst(10);
        Instant until = failures.get(9).plusSeconds(60);
        for (int minutes : new int[] {2, 4, 8, 15, 15}) {
            Instant again = until.plusSeconds(5);
            failures.add(again);
            until = again.plus(Duration.ofMinutes(minutes));
            assertEquals(Optional.of(until), POLICY.waitUntil(failures, again.plusSeconds(1)));
        }
    }

    @Test
    void quietForAsLongAsTheLongestWaitIsForgiven() {
        List<Instant> failures = burst(10);
        Instant later = failures.get(9).plus(Duration.ofMinutes(17));
        failures.add(later);
        assertTrue(POLICY.waitUntil(failures, later.plusSeconds(1)).isEmpty());
    }

    private static List<Instant> burst(int count) {
        List<Instant> failures = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            failures.add(NINE.plusSeconds(i));
        }
        return failures;
    }
}
