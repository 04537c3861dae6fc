package uk.guildhall.web.desk;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import uk.guildhall.web.kit.Words;

/**
 * Everything that happened between a customer and the council, newest first, by day. {@code olderHref} leads to what came
 * before, or is null; asked for with the header {@code HX-Request} it is answered with {@code desk/timeline.jte} alone,
 * whose page is a {@link TimelinePart}.
 */
public record Timeline(List<Day> days, String olderHref) {

    /** One day and what happened on it. */
    public record Day(LocalDate date, List<Entry> entries) {}

    /** Either a contact or a case; the other is null. */
    public record Entry(Instant at, ContactLine contact, CaseLine caseFile) {

        public static Entry of(ContactLine contact) {
            return new Entry(contact.at(), contact, null);
        }

        public static Entry of(CaseLine caseFile) {
            return new Entry(caseFile.openedAt(), null, caseFile);
        }
    }

    /** Channel and direction are the codes of the contact, such as PHONE and INBOUND; adviser may be null. */
    public record ContactLine(
            String reference,
            Instant at,
            String channel,
            String direction,
            String adviser,
            List<TopicLine> topics,
            String summary,
            boolean sensitive) {}

    /** What a contact was about: outcome is ANSWERED, CASE, ...; question and caseReference may be null. */
    public record TopicLine(String service, String question, String outcome, String caseReference) {}

    /** A case as the timeline shows it: status is OPEN, IN_PROGRESS, WAITING or CLOSED. */
    public record CaseLine(
            String reference,
            Instant openedAt,
            String service,
            String summary,
            String status,
            String team,
            LocalDate due,
            boolean overdue) {}

    public static Timeline of(List<Entry> newestFirst, String olderHref) {
        Map<LocalDate, List<Entry>> byDay = new LinkedHashMap<>();
        for (Entry entry : newestFirst) {
            LocalDate day = entry.at().atZone(Words.ZONE).toLocalDate();
            byDay.computeIfAbsent(day, d -> new ArrayList<>()).add(entry);
        }
        List<Day> days = new ArrayList<>();
        byDay.forEach((date, entries) -> days.add(new Day(date, List.copyOf(entries))));
        return new Timeline(List.copyOf(days), olderHref);
    }
}
