package uk.guildhall.web.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TypedContactTest {

    private static final Instant NOW = Instant.parse("2026-11-24T14:05:00Z");

    private final MultivaluedMap<String, String> form = new MultivaluedHashMap<>(Map.of(
            "customer", "P-7K3F-92Q",
            "startedAt", "2026-11-24T14:01:00Z",
            "channel", "PHONE",
            "topic1.service", "pothole",
            "topic1.outcome", "CASE",
            "topic1.field.size", " bin-lid ",
            "topic2.service", "noise",
            "topic2.question", "Barking",
            "summary", "Deep."));

    @Test
    void everyTopicIsReadWithTheAnswersToItsServicesQuestions() {
        TypedContact typed = TypedContact.of(form, NOW);
        assertTrue(typed.saves());
        assertEquals(2, typed.topics().size());
        assertEquals(Map.of("size", "bin-lid"), typed.topics().get(0).fields());
        assertEquals("Barking", typed.topics().get(1).question());
        assertEquals(Instant.parse("2026-11-24T14:01:00Z"), typed.startedAt());
    }

    @Test
    void aTopicIsAddedBehindTheOthers() {
        form.putSingle("action", "add-topic");
        TypedContact typed = TypedContact.of(form, NOW);
        assertEquals(3, typed.topics().size());
        assertEquals(3, typed.topics().get(2).number());
    }

    @Test
    void theOthersMoveUpWhenOneIsRemoved() {
        form.putSingle("action", "remove-topic-1");
        TypedContact typed = TypedContact.of(form, NOW);
        assertEquals(1, typed.topics().size());
        assertEquals("noise", typed.topics().get(0).service());
        assertEquals(1, typed.topics().get(0).number());
    }

    @Test
    void aRefreshedPartKnowsItsTopic() {
        form.putSingle("action", "refresh");
        form.putSingle("part", "topic2");
        assertEquals(
                "noise", TypedContact.of(form, NOW).refreshed().orElseThrow().service());
    }

    @Test
    void aStartThatCannotBeIsNow() {
        form.putSingle("startedAt", "2027-01-01T00:00:00Z");
        assertEquals(NOW, TypedContact.of(form, NOW).startedAt());
        form.putSingle("startedAt", "yesterday");
        assertEquals(NOW, TypedContact.of(form, NOW).startedAt());
    }

    @Test
    void anEmptyFormHasOneEmptyTopic() {
        TypedContact typed = TypedContact.of(new MultivaluedHashMap<>(), NOW);
        assertEquals(1, typed.topics().size());
        assertEquals("", typed.summary());
    }
}
