package uk.guildhall.web.desk;

import jakarta.ws.rs.core.MultivaluedMap;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a person typed into the {@link ContactForm}, read from the posted fields and not yet checked. {@code action} is
 * save, refresh, add-topic or remove-topic-N; the last two are already carried out on {@code topics}, which are numbered
 * from 1 again.
 */
public record TypedContact(
        String customer,
        String formKey,
        Instant startedAt,
        String channel,
        String direction,
        List<Topic> topics,
        String summary,
        String avoidable,
        String action,
        String part) {

    private static final String REMOVE = "remove-topic-";

    /** One topic; {@code fields} are the answers by the code of the service's question. */
    public record Topic(
            int number,
            String service,
            String question,
            String outcome,
            Map<String, String> fields,
            String caseSummary,
            String location) {

        Topic numbered(int other) {
            return new Topic(other, service, question, outcome, fields, caseSummary, location);
        }
    }

    /** An absent field reads as an empty text; a start that can't be read, or that lies ahead, is now. */
    public static TypedContact of(MultivaluedMap<String, String> form, Instant now) {
        String action = text(form, "action");
        List<Topic> topics = new ArrayList<>();
        for (int number = 1; number <= ContactForm.MOST_TOPICS; number++) {
            if (form.containsKey("topic" + number + ".service") && !action.equals(REMOVE + number)) {
                topics.add(topic(form, "topic" + number + ".").numbered(topics.size() + 1));
            }
        }
        if (topics.isEmpty() || (action.equals("add-topic") && topics.size() < ContactForm.MOST_TOPICS)) {
            topics.add(new Topic(topics.size() + 1, "", "", "", Map.of(), "", ""));
        }
        return new TypedContact(
                text(form, "customer"),
                text(form, "formKey"),
                started(form, now),
                text(form, "channel"),
                text(form, "direction"),
                List.copyOf(topics),
                text(form, "summary"),
                text(form, "avoidable"),
                action.isEmpty() ? "save" : action,
                text(form, "part"));
    }

    public boolean saves() {
        return action.equals("save");
    }

    /** The topic that a refreshed part belongs to: {@code part} is topicN. */
    public Optional<Topic> refreshed() {
        return topics.stream()
                .filter(topic -> part.equals("topic" + topic.number()))
                .findFirst();
    }

    private static Topic topic(MultivaluedMap<String, String> form, String prefix) {
        Map<String, String> fields = new LinkedHashMap<>();
        String field = prefix + "field.";
        form.keySet().stream()
                .filter(name -> name.startsWith(field))
                .forEach(name -> fields.put(name.substring(field.length()), text(form, name)));
        return new Topic(
                0,
                text(form, prefix + "service"),
                text(form, prefix + "question"),
                text(form, prefix + "outcome"),
                fields,
                text(form, prefix + "caseSummary"),
                text(form, prefix + "location"));
    }

    private static Instant started(MultivaluedMap<String, String> form, Instant now) {
        try {
            Instant typed = Instant.parse(text(form, "startedAt"));
            return typed.isAfter(now) ? now : typed;
        } catch (DateTimeException e) {
            return now;
        }
    }

    private static String text(MultivaluedMap<String, String> form, String name) {
        String value = form.getFirst(name);
        return value == null ? "" : value.strip();
    }
}
