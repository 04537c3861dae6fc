package uk.guildhall.crm.casework;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class WorkingDaysTest {

    @Test
    void countsFromTheDayAfterAndLeavesWeekendsOut() {
        // Tuesday 24 November 2026
        assertEquals(
                Instant.parse("2026-11-25T17:00:00Z"), WorkingDays.deadline(Instant.parse("2026-11-24T09:00:00Z"), 1));
        assertEquals(
                Instant.parse("2026-12-01T17:00:00Z"), WorkingDays.deadline(Instant.parse("2026-11-24T09:00:00Z"), 5));
    }

    @Test
    void countsByTheClockInTheUnitedKingdom() {
        // Half past midnight on a Tuesday in summer is still Monday in UTC.
        assertEquals(
                Instant.parse("2026-07-08T16:00:00Z"), WorkingDays.deadline(Instant.parse("2026-07-06T23:30:00Z"), 1));
    }

    @Test
    void whatComesInAtTheWeekendCountsFromMonday() {
        assertEquals(
                Instant.parse("2026-11-30T17:00:00Z"), WorkingDays.deadline(Instant.parse("2026-11-28T12:00:00Z"), 1));
    }
}
