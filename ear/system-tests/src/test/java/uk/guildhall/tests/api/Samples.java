package uk.guildhall.tests.api;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.concurrent.atomic.AtomicLong;
import uk.guildhall.tests.support.Api;
import uk.guildhall.tests.support.CouncilAtWork;

/** Requests that are right, to be sent as they are or made wrong in one place. */
final class Samples {
    static final String[] EVERYTHING = {
        "customer:view",
        "customer:create",
        "customer:edit",
        "contact:view",
        "contact:create",
        "case:view",
        "case:create",
        "case:note",
        "case:edit",
        "case:assign",
        "case:close",
        "case:reopen",
        "service:view",
        "event:view"
    };
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final AtomicLong NUMBER = new AtomicLong(System.nanoTime());

    private Samples() {}

    static Api program() {
        return CouncilAtWork.home().with(EVERYTHING);
    }

    static Api foreigner() {
        return CouncilAtWork.foreign().with(EVERYTHING);
    }

    /** A word of letters that no other test uses. */
    static String unique() {
        return Long.toString(NUMBER.incrementAndGet(), 16)
                .chars()
                .map(digit -> Character.digit(digit, 16) + 'a')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    static ObjectNode person() {
        ObjectNode person = MAPPER.createObjectNode();
        person.put("kind", "person");
        person.putObject("name").put("title", "Ms").put("given", "Ada").put("family", "Quimby" + unique());
        person.put("dateOfBirth", "1980-02-29");
        person.put("language", "cy");
        person.putArray("contactDetails")
                .addObject()
                .put("type", "mobile")
                .put("value", "07700 900123")
                .put("preferred", true);
        person.putObject("address")
                .put("uprn", "100012345678")
                .put("line1", "1 High Street")
                .put("town", "Northam")
                .put("postcode", "ch2 1aa");
        person.putArray("externalIds").addObject().put("system", "revenues").put("id", "R" + unique());
        person.putArray("flags").add("large print");
        return person;
    }

    static ObjectNode contact() {
        ObjectNode contact = MAPPER.createObjectNode();
        contact.put("channel", "phone");
        contact.put("direction", "inbound");
        contact.put("startedAt", "2026-03-01T09:00:00Z");
        contact.put("endedAt", "2026-03-01T09:04:30.5Z");
        contact.put("summary", "Asked about the bill " + unique());
        contact.putArray("topics")
                .addObject()
                .put("service", "council-tax")
                .put("question", "When is it due?")
                .put("outcome", "answered");
        return contact;
    }

    /** A contact whose one topic raises a case. */
    static ObjectNode contactWithCase() {
        ObjectNode contact = contact();
        ObjectNode topic = (ObjectNode) contact.withArray("topics").get(0);
        topic.put("service", "pothole").put("outcome", "case");
        topic.putObject("newCase").put("summary", "A deep hole").setAll(answers());
        return contact;
    }

    static ObjectNode aCase() {
        ObjectNode asked = MAPPER.createObjectNode();
        asked.put("service", "pothole");
        asked.put("summary", "A deep hole " + unique());
        return asked.setAll(answers());
    }

    private static ObjectNode answers() {
        ObjectNode answers = MAPPER.createObjectNode();
        answers.putObject("details")
                .put("size", "large")
                .put("depth", 12.5)
                .put("noticed", "2026-02-28")
                .put("dangerous", true);
        answers.putObject("location")
                .put("uprn", "100012345678")
                .put("lat", 53.193401)
                .put("long", -2.893115)
                .put("description", "Outside number 1");
        return answers;
    }

    static ObjectNode object() {
        return MAPPER.createObjectNode();
    }
}
