package uk.guildhall.crm.export;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import uk.guildhall.crm.tenancy.Ids;

/**
 * What was added from one day to another, by the ids, which carry the time: so it is read along the primary key. What is
 * added after it was asked for does not belong.
 *
 * @param after and before: the ids between which all of it lies
 */
record Span(UUID after, UUID before) {
    private static final ZoneId UK = ZoneId.of("Europe/London");
    private static final UUID FIRST = new UUID(0, 0);

    static Span of(Export export) {
        Instant asked = export.requestedAt().plusMillis(1);
        Instant end = export.to().map(day -> start(day.plusDays(1))).orElse(asked);
        return new Span(
                export.from().map(day -> Ids.startOf(start(day))).orElse(FIRST),
                Ids.startOf(end.isBefore(asked) ? end : asked));
    }

    Span from(UUID last) {
        return new Span(last, before);
    }

    static Instant start(LocalDate day) {
        return day.atStartOfDay(UK).toInstant();
    }
}
