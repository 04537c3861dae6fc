package uk.guildhall.tests.api;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import uk.guildhall.tests.support.Answer;
import uk.guildhall.tests.support.Api;

/** What can't be right in a request is refused, and pointed at. */
class BadInputTest {
    private static final String CUSTOMERS = "/api/v1/customers";
    private final Api api = Samples.program();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[]|",
                "\"person\"|",
                "7|",
                "{\"kind\":7}|/kind",
                "{\"kind\":true}|/kind",
                "{\"kind\":[\"person\"]}|/kind",
                "{\"name\":\"Smith\"}|/name",
                "{\"name\":{\"family\":{}}}|/name/family",
                "{\"contactDetails\":{}}|/contactDetails",
                "{\"contactDetails\":[7]}|/contactDetails/0",
                "{\"contactDetails\":[{\"type\":\"phone\",\"value\":1632960001}]}|/contactDetails/0/value",
                "{\"contactDetails\":[{\"preferred\":\"yes\"}]}|/contactDetails/0/preferred",
                "{\"flags\":[1]}|/flags/0",
                "{\"flags\":\"x\"}|/flags"
            })
    void aValueOfTheWrongTypeIsPointedAt(String body, String pointer) {
        api.post(CUSTOMERS, body).expectRefusal(400, pointer == null ? "" : pointer);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "startedAt|yesterday|/startedAt",
                "startedAt|2026-02-30T09:00:00Z|/startedAt",
                "startedAt|2026-03-01T09:00:00|/startedAt",
                "startedAt|2026-03-01|/startedAt",
                "endedAt|2126-03-01T09:00:00Z|/endedAt",
                "startedAt|1026-03-01T09:00:00Z|/startedAt",
                "endedAt|2026-02-01T09:00:00Z|/endedAt",
                "channel|telepathy|/channel",
                "channel|PHONE|/channel",
                "direction|sideways|/direction",
                "avoidable|because|/avoidable",
                "customer|P-0000-000|/customer",
                "customer|0190aaaa-aaaa-7aaa-8aaa-aaaaaaaaaaaa|/customer"
            })
    void aContactIsRefusedFieldByField(String field, String value, String pointer) {
        api.post("/api/v1/contacts", Samples.contact().put(field, value)).expectRefusal(400, pointer);
    }

    @Test
    void everythingWrongIsToldAtOnce() {
        ObjectNode person = Samples.person().put("dateOfBirth", "2026-02-30").put("kind", "ghost");
        ((ObjectNode) person.get("address")).put("postcode", "QQ1 1QQ").put("uprn", "1234567890123");
        ((ObjectNode) person.withArray("contactDetails").get(0)).put("value", "123");
        api.post(CUSTOMERS, person)
                .expectRefusal(
                        400, "/kind", "/dateOfBirth", "/contactDetails/0/value", "/address/uprn", "/address/postcode");
    }

    @Test
    void unknownFieldsAreNamedAllOfThem() {
        ObjectNode person =
                Samples.person().put("council", "southam").put("id", "1").put("version", 7);
        ((ObjectNode) person.get("name")).put("middle", "X");
        Answer refused = api.post(CUSTOMERS, person).expect(400);
        assertEquals(
                java.util.Set.of("/council", "/id", "/version", "/name/middle"),
                java.util.Set.copyOf(refused.pointers()));
        ObjectNode asked = Samples.aCase().put("team", "revenues").put("reference", "C-1111-111");
        assertEquals(
                java.util.Set.of("/team", "/reference"),
                java.util.Set.copyOf(
                        api.post("/api/v1/cases", asked).expect(400).pointers()));
        asked = Samples.aCase();
        ((ObjectNode) asked.get("details")).put("no/such", "x");
        api.post("/api/v1/cases", asked).expectRefusal(400, "/details/no~1such");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-02-30",
                "1980-13-01",
                "1980-00-10",
                "29/02/1980",
                "1980-2-9",
                "2126-01-01",
                "0001-01-01",
                "x"
            })
    void datesThatDontExistOrCantBeAreRefused(String date) {
        api.post(CUSTOMERS, Samples.person().put("dateOfBirth", date)).expectRefusal(400, "/dateOfBirth");
    }

    @ParameterizedTest
    @ValueSource(strings = {"QA1 1AA", "CH2", "CH2 1A", "CH2 1AC", "12345", "CH2 1AA; DROP TABLE customer", "🏠"})
    void postcodesThatCannotBeAreRefused(String postcode) {
        refused(person -> ((ObjectNode) person.get("address")).put("postcode", postcode), "/address/postcode");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1234567890123", "12a", "-1", "1.5", "٣٤٥"})
    void uprnsThatCannotBeAreRefused(String uprn) {
        refused(person -> ((ObjectNode) person.get("address")).put("uprn", uprn), "/address/uprn");
    }

    @ParameterizedTest
    @ValueSource(strings = {"123", "not a number", "+44", "+1", "07700"})
    void telephonesThatCannotBeAreRefused(String phone) {
        refused(person -> detail(person).put("value", phone), "/contactDetails/0/value");
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "@example.org", "a@", "a b@example.org", "a@b@example.org"})
    void emailAddressesThatCannotBeAreRefused(String email) {
        refused(person -> detail(person).put("type", "email").put("value", email), "/contactDetails/0/value");
    }

    private static ObjectNode detail(ObjectNode person) {
        return (ObjectNode) person.withArray("contactDetails").get(0);
    }

    private void refused(Consumer<ObjectNode> change, String pointer) {
        ObjectNode person = Samples.person();
        change.accept(person);
        api.post(CUSTOMERS, person).expectRefusal(400, pointer);
    }

    @Test
    void textThatIsTooLongIsRefusedAndTextThatJustFitsIsKept() {
        String emoji = "🦊".repeat(100);
        ObjectNode person = Samples.person();
        ((ObjectNode) person.get("name")).put("family", emoji);
        assertEquals(emoji, api.post(CUSTOMERS, person).expect(201).text("/name/family"));
        refused(tooLong -> ((ObjectNode) tooLong.get("name")).put("family", emoji + "x"), "/name/family");
        refused(tooLong -> ((ObjectNode) tooLong.get("address")).put("line1", "x".repeat(121)), "/address/line1");
        refused(tooLong -> tooLong.withArray("flags").add("x".repeat(41)), "/flags/1");
        String summary = "😀".repeat(4000);
        assertEquals(
                summary,
                api.post("/api/v1/contacts", Samples.contact().put("summary", summary))
                        .expect(201)
                        .text("/summary"));
        api.post("/api/v1/contacts", Samples.contact().put("summary", summary + "x"))
                .expectRefusal(400, "/summary");
        String path = "/api/v1/cases/"
                + api.post("/api/v1/cases", Samples.aCase()).expect(201).text("/reference");
        api.post(path + "/notes", Samples.object().put("text", "x".repeat(4001)))
                .expectRefusal(400, "/text");
        api.post(path + "/closure", Samples.object().put("reason", "x".repeat(201)))
                .expectRefusal(400, "/reason");
        api.post(path + "/notes", Samples.object()).expectRefusal(400, "/text");
        api.post(path + "/closure", Samples.object().put("reason", "  ")).expectRefusal(400, "/reason");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u0000b", "a\u0007b", "a\u001bb", "a\nb", "a\u0085b"})
    void controlCharactersAreRefused(String family) {
        refused(person -> ((ObjectNode) person.get("name")).put("family", family), "/name/family");
    }

    @Test
    void halfACharacterIsRefused() {
        api.post(CUSTOMERS, "{\"name\":{\"family\":\"a\\uD83Db\"}}").expectRefusal(400, "/name/family");
    }

    @Test
    void aCaseIsRefusedByTheFormOfItsService() {
        ObjectNode asked = Samples.aCase();
        ((ObjectNode) asked.get("details"))
                .put("size", "gigantic")
                .put("depth", "deep")
                .put("noticed", "2026-02-30")
                .put("dangerous", "perhaps");
        ((ObjectNode) asked.get("location")).put("lat", 91).put("long", -181).put("uprn", "x");
        assertEquals(
                java.util.Set.of(
                        "/details/size",
                        "/details/depth",
                        "/details/noticed",
                        "/details/dangerous",
                        "/location/lat",
                        "/location/long",
                        "/location/uprn"),
                java.util.Set.copyOf(
                        api.post("/api/v1/cases", asked).expect(400).pointers()));
        api.post("/api/v1/cases", Samples.object().put("service", "pothole"))
                .expectRefusal(400, "/details/size", "/location/description");
        ObjectNode half = Samples.aCase();
        half.putObject("location").put("lat", 53);
        api.post("/api/v1/cases", half).expectRefusal(400, "/location");
        ObjectNode nested = Samples.aCase();
        ((ObjectNode) nested.get("details")).putObject("note").put("x", 1);
        api.post("/api/v1/cases", nested).expectRefusal(400, "/details/note");
        api.post("/api/v1/cases", Samples.object()).expectRefusal(400, "/service");
        api.post("/api/v1/cases", Samples.aCase().put("raisedFrom", "T-1111-111"))
                .expectRefusal(400, "/raisedFrom");
        api.post("/api/v1/cases", Samples.aCase().put("customer", "nobody")).expectRefusal(400, "/customer");
    }

    @Test
    void aContactsTopicsAreRefusedOneByOne() {
        ObjectNode contact = Samples.contact();
        contact.putArray("topics");
        api.post("/api/v1/contacts", contact).expectRefusal(400, "/topics");
        contact.putArray("topics").addNull();
        api.post("/api/v1/contacts", contact).expectRefusal(400, "/topics/0");
        var topics = contact.putArray("topics");
        topics.addObject().put("service", "no-such").put("outcome", "answered");
        topics.addObject().put("service", "council-tax").put("outcome", "vanished");
        topics.addObject().put("service", "pothole").put("outcome", "case");
        topics.addObject().put("service", "pothole").put("outcome", "case").put("case", "C-1111-111");
        topics.addObject().put("service", "pothole").put("outcome", "answered").putObject("newCase");
        topics.addObject().put("service", "pothole").put("outcome", "case").putObject("newCase");
        api.post("/api/v1/contacts", contact)
                .expectRefusal(
                        400,
                        "/topics/0/service",
                        "/topics/1/outcome",
                        "/topics/2/newCase",
                        "/topics/3/case",
                        "/topics/4/newCase",
                        "/topics/5/newCase/details/size",
                        "/topics/5/newCase/location/description");
        topics = contact.putArray("topics");
        for (int i = 0; i < 21; i++) {
            topics.addObject().put("service", "council-tax").put("outcome", "answered");
        }
        api.post("/api/v1/contacts", contact).expectRefusal(400, "/topics");
    }

    @Test
    void aNumberElsewhereBelongsToOneCustomer() {
        ObjectNode person = Samples.person();
        api.post(CUSTOMERS, person).expect(201);
        api.post(CUSTOMERS, person).expectRefusal(400, "/externalIds");
    }
}
