package uk.guildhall.demo;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/** When a council's office is open: weekdays, 8:30 to 5, in UK time. */
final class WorkingHours {

    private static final ZoneId UK = ZoneId.of("Europe/London");
    private static final LocalTime OPENS = LocalTime.of(8, 30);
    private static final LocalTime CLOSES = LocalTime.of(17, 0);
    private static final int OPEN_SECONDS =
            (int) Duration.between(OPENS, CLOSES).toSeconds();

    private WorkingHours() {}

    /** So many moments of opening hours between two times, in order. Mornings and Mondays are busier. */
    static List<Instant> moments(int count, Instant from, Instant to, RandomGenerator chance) {
        var days = new ArrayList<LocalDate>();
        LocalDate last = to.atZone(UK).toLocalDate();
        for (LocalDate day = from.atZone(UK).toLocalDate(); !day.isAfter(last); day = day.plusDays(1)) {
            if (isOpen(day)) {
                days.add(day);
                if (day.getDayOfWeek() == DayOfWeek.MONDAY) {
                    days.add(day);
                }
            }
        }
        var moments = new ArrayList<Instant>(count);
        while (moments.size() < count) {
            LocalDate day = days.get(chance.nextInt(days.size()));
            int second = Math.min(chance.nextInt(OPEN_SECONDS), chance.nextInt(OPEN_SECONDS * 2));
            Instant moment = day.atTime(OPENS).plusSeconds(second).atZone(UK).toInstant();
            if (moment.isBefore(to)) {
                moments.add(moment);
            } else if (days.size() == 1) {
                moments.add(to.minusSeconds(1 + chance.nextInt(3600)));
            }
        }
        moments.sort(null);
        return moments;
    }

    /** The same moment, or the next in opening hours. */
    static Instant open(Instant moment) {
        var local = moment.atZone(UK);
        LocalDate day = local.toLocalDate();
        if (isOpen(day) && local.toLocalTime().isBefore(CLOSES)) {
            return local.toLocalTime().isBefore(OPENS)
                    ? day.atTime(OPENS).atZone(UK).toInstant()
                    : moment;
        }
        do {
            day = day.plusDays(1);
        } while (!isOpen(day));
        return day.atTime(OPENS)
                .plusMinutes(moment.getEpochSecond() % 90)
                .atZone(UK)
                .toInstant();
    }

    /** Five in the afternoon of the n-th working day after the given moment's day. */
    static Instant deadline(Instant from, int workingDays) {
        LocalDate day = from.atZone(UK).toLocalDate();
        for (int left = workingDays; left > 0; ) {
            day = day.plusDays(1);
            left -= isOpen(day) ? 1 : 0;
        }
        return day.atTime(CLOSES).atZone(UK).toInstant();
    }

    private static boolean isOpen(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
    }
}
