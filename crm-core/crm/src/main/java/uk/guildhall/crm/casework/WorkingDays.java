package uk.guildhall.crm.casework;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/** Counts a service's standard in working days: Monday to Friday, in UK time, from the day after opening. */
public final class WorkingDays {
    static final ZoneId UK = ZoneId.of("Europe/London");
    private static final LocalTime END_OF_DAY = LocalTime.of(17, 0);

    private WorkingDays() {}

    /** Five in the afternoon of the n-th working day after the given moment's day. */
    public static Instant deadline(Instant from, int workingDays) {
        LocalDate day = from.atZone(UK).toLocalDate();
        int left = workingDays;
        while (left > 0) {
            day = day.plusDays(1);
            if (day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY) {
                left--;
            }
        }
        return day.atTime(END_OF_DAY).atZone(UK).toInstant();
    }
}
