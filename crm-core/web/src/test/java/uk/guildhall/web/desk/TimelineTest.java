package uk.guildhall.web.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import uk.guildhall.web.desk.Timeline.ContactLine;
import uk.guildhall.web.desk.Timeline.Entry;

class TimelineTest {

    @Test
    void aDayEndsAtMidnightOnTheWallClock() {
        Timeline timeline = Timeline.of(
                List.of(
                        contact("2026-07-01T23:30:00Z"),
                        contact("2026-07-01T22:30:00Z"),
                        contact("2026-07-01T08:00:00Z")),
                null);
        assertEquals(
                List.of(LocalDate.of(2026, 7, 2), LocalDate.of(2026, 7, 1)),
                timeline.days().stream().map(Timeline.Day::date).toList());
        assertEquals(2, timeline.days().get(1).entries().size());
    }

    private static Entry contact(String at) {
        return Entry.of(new ContactLine("T-1", Instant.parse(at), "PHONE", "INBOUND", null, List.of(), null, false));
    }
}
