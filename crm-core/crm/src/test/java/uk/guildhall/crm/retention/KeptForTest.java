package uk.guildhall.crm.retention;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.junit.jupiter.api.Test;

class KeptForTest {
    private static final KeptFor KEPT = new KeptFor(Map.of("", 84, "parking", 12));

    @Test
    void isKeptUntilTheLastMomentAndNoLonger() {
        Instant closed = Instant.parse("2019-11-24T14:05:00Z");
        InstantSource limit = InstantSource.fixed(Instant.parse("2026-11-24T14:05:00Z"));
        assertFalse(KEPT.isPast("council-tax", closed, limit.instant()));
        assertFalse(KEPT.isPast(null, closed, limit.instant()));
        assertTrue(KEPT.isPast("council-tax", closed, limit.instant().plus(1, ChronoUnit.MICROS)));
        assertTrue(KEPT.isPast("parking", closed, limit.instant()));
    }

    @Test
    void monthsAreThoseOfTheCalendar() {
        assertEquals(
                Instant.parse("2025-02-28T12:00:00Z"), KEPT.until("parking", Instant.parse("2024-02-29T12:00:00Z")));
        assertEquals(
                Instant.parse("2024-02-28T12:00:00Z"), KEPT.until("parking", Instant.parse("2023-02-28T12:00:00Z")));
        assertEquals(Instant.parse("2031-02-28T12:00:00Z"), KEPT.until(null, Instant.parse("2024-02-29T12:00:00Z")));
        // Summer time on the one day, winter time on the other: the clock on the wall says the same.
        assertEquals(
                Instant.parse("2024-10-26T11:00:00Z"), KEPT.until("parking", Instant.parse("2023-10-26T11:00:00Z")));
        assertEquals(
                Instant.parse("2025-10-26T12:00:00Z"), KEPT.until("parking", Instant.parse("2024-10-26T11:00:00Z")));
    }

    @Test
    void nothingPastItsTimeLiesBeyondTheHorizon() {
        KeptFor six = new KeptFor(Map.of("", 6));
        for (String day : new String[] {"2023-08-28", "2023-08-29", "2023-08-30", "2023-08-31"}) {
            Instant closed = Instant.parse(day + "T12:00:00Z");
            for (Instant now = Instant.parse("2024-02-27T12:00:01Z");
                    now.isBefore(Instant.parse("2024-03-05T00:00:00Z"));
                    now = now.plus(1, ChronoUnit.HOURS)) {
                assertTrue(!six.isPast(null, closed, now) || closed.isBefore(six.horizon(now)), day + " " + now);
            }
        }
    }
}
