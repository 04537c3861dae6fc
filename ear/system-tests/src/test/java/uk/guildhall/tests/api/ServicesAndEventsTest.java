package uk.guildhall.tests.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import uk.guildhall.tests.support.Answer;
import uk.guildhall.tests.support.Api;
import uk.guildhall.tests.support.CouncilAtWork;

class ServicesAndEventsTest {
    private final Api api = Samples.program();

    @Test
    void servicesTellTheirFormAndStandard() {
        Answer list = api.get("/api/v1/services").expect(200);
        assertEquals(List.of("council-tax", "pothole"), codes(list));
        Answer pothole = api.get("/api/v1/services/pothole").expect(200);
        assertEquals(list.json().at("/items/1"), pothole.json());
        assertEquals(557, pothole.json().get("lgsl").asInt());
        assertEquals(5, pothole.json().get("standardDays").asInt());
        assertEquals("highways", pothole.text("/team"));
        assertEquals("Rhoi gwybod am dwll yn y ffordd", pothole.text("/nameCy"));
        assertEquals("choice", pothole.text("/fields/0/type"));
        assertTrue(pothole.json().at("/fields/0/required").asBoolean());
        assertEquals("small", pothole.text("/fields/0/values/0/code"));
        assertTrue(pothole.json().get("needsLocation").asBoolean());
        api.get("/api/v1/services/no-such").expectRefusal(404);
    }

    @Test
    void servicesComeInPages() {
        Answer first = api.get("/api/v1/services?limit=1").expect(200);
        Answer second =
                api.get("/api/v1/services?limit=1&after=" + first.text("/next")).expect(200);
        assertEquals(List.of("council-tax"), codes(first));
        assertEquals(List.of("pothole"), codes(second));
        assertTrue(second.json().get("next").isNull());
    }

    private static List<String> codes(Answer list) {
        List<String> codes = new ArrayList<>();
        list.json().at("/items").forEach(item -> codes.add(item.get("code").asText()));
        return codes;
    }

    @Test
    void eventsAreFollowedByKeyWithoutPersonalValues() throws Exception {
        String last = lastEvent();
        Answer customer = api.post("/api/v1/customers", Samples.person()).expect(201);
        Answer opened = api.post("/api/v1/cases", Samples.aCase().put("customer", customer.text("/id")))
                .expect(201);
        List<JsonNode> events = List.of();
        long end = System.nanoTime() + 20_000_000_000L;
        while (events.stream().noneMatch(e -> is(e, "case.opened", opened)) && System.nanoTime() < end) {
            Thread.sleep(250);
            events = all(last);
        }
        int added = indexOf(events, "customer.added", customer);
        int followed = indexOf(events, "case.opened", opened);
        assertTrue(added >= 0 && added < followed, events::toString);
        JsonNode event = events.get(followed);
        assertEquals(opened.text("/id"), event.at("/subject/id").asText());
        assertEquals("pothole", event.at("/payload/service").asText());
        assertFalse(events.toString().contains(customer.text("/name/family")));
        api.get("/api/v1/events?after=nonsense").expectRefusal(400, "/after");
    }

    private List<JsonNode> all(String after) {
        List<JsonNode> events = new ArrayList<>();
        String next = after;
        do {
            Answer page = api.get("/api/v1/events?limit=100" + (next == null ? "" : "&after=" + next))
                    .expect(200);
            page.json().at("/items").forEach(events::add);
            next = page.text("/next");
        } while (next != null);
        return events;
    }

    private String lastEvent() {
        List<JsonNode> events = all(null);
        return events.isEmpty() ? null : events.get(events.size() - 1).get("id").asText();
    }

    private static int indexOf(List<JsonNode> events, String kind, Answer subject) {
        for (int i = 0; i < events.size(); i++) {
            if (is(events.get(i), kind, subject)) {
                return i;
            }
        }
        return -1;
    }

    private static boolean is(JsonNode event, String kind, Answer subject) {
        return event.get("kind").asText().equals(kind)
                && event.at("/subject/reference").asText().equals(subject.text("/reference"));
    }

    @Test
    void anEventStillBeingWrittenIsNotOvertaken() {
        // The newest are held back for some seconds: what was just done is not told yet.
        Answer customer = api.post("/api/v1/customers", Samples.person()).expect(201);
        assertEquals(-1, indexOf(all(lastEvent()), "customer.added", customer));
        assertEquals(
                1,
                CouncilAtWork.home()
                        .count(
                                "SELECT COUNT(*) FROM outbox_event WHERE subject_reference = ?",
                                customer.text("/reference")));
    }
}
