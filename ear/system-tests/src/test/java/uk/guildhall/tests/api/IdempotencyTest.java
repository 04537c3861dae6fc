package uk.guildhall.tests.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;
import uk.guildhall.tests.support.Answer;
import uk.guildhall.tests.support.Api;
import uk.guildhall.tests.support.CouncilAtWork;

class IdempotencyTest {
    private final Api api = Samples.program();

    private Api under(String key) {
        return api.sending("Idempotency-Key", key);
    }

    @Test
    void theSameSaveTwiceIsDoneOnceAndAnsweredAlike() {
        String key = Samples.unique();
        ObjectNode contact = Samples.contactWithCase();
        var before = CouncilAtWork.home().rowsWritten();
        Answer first = under(key).post("/api/v1/contacts", contact).expect(201);
        var after = CouncilAtWork.home().rowsWritten();
        Answer again = under(key).post("/api/v1/contacts", contact).expect(201);
        assertEquals(first.body(), again.body());
        assertEquals(first.header("Location"), again.header("Location"));
        assertEquals(first.header("Content-Type"), again.header("Content-Type"));
        assertEquals(first.header("ETag"), again.header("ETag"));
        assertEquals(after, CouncilAtWork.home().rowsWritten());
        assertEquals(before.get("contact") + 1, after.get("contact"));
        assertEquals(before.get("case_file") + 1, after.get("case_file"));
    }

    @Test
    void everyPostUnderstandsTheKey() {
        Answer opened = api.post("/api/v1/cases", Samples.aCase()).expect(201);
        String path = "/api/v1/cases/" + opened.text("/reference");
        onceOnly("/api/v1/customers", Samples.person(), 201);
        onceOnly("/api/v1/cases", Samples.aCase(), 201);
        onceOnly(path + "/notes", Samples.object().put("text", "Once"), 201);
        onceOnly(path + "/assignment", Samples.object().put("owner", "adviser"), 200);
        onceOnly(path + "/closure", Samples.object().put("reason", "Done"), 200);
        onceOnly(path + "/reopening", Samples.object().put("reason", "Not done"), 200);
        assertEquals(5, api.get(path + "/history").json().at("/items").size());
    }

    private void onceOnly(String path, Object body, int status) {
        String key = Samples.unique();
        Answer first = under(key).post(path, body).expect(status);
        Answer again = under(key).post(path, body).expect(status);
        assertEquals(first.body(), again.body());
        assertEquals(first.header("ETag"), again.header("ETag"));
    }

    @Test
    void theSameKeyWithAnotherRequestIsRefused() {
        String key = Samples.unique();
        under(key).post("/api/v1/contacts", Samples.contact()).expect(201);
        var before = CouncilAtWork.home().rowsWritten();
        under(key).post("/api/v1/contacts", Samples.contact()).expectRefusal(422);
        under(key).post("/api/v1/customers", Samples.person()).expectRefusal(422);
        assertEquals(before, CouncilAtWork.home().rowsWritten());
    }

    @Test
    void theSameBodyInAnotherOrderOfFieldsIsTheSameRequest() {
        String key = Samples.unique();
        Answer first = under(key)
                .post("/api/v1/cases", "{\"service\":\"council-tax\",\"summary\":\"One\"}")
                .expect(201);
        Answer again = under(key)
                .post("/api/v1/cases", "{ \"summary\": \"One\", \"service\": \"council-tax\" }")
                .expect(201);
        assertEquals(first.body(), again.body());
    }

    @Test
    void twoAtOnceAreDoneOnce() throws Exception {
        String key = Samples.unique();
        ObjectNode contact = Samples.contactWithCase();
        long before = CouncilAtWork.home().count("SELECT COUNT(*) FROM contact WHERE summary = ?", summary(contact));
        var answers = AtOnce.each(6, i -> under(key).post("/api/v1/contacts", contact));
        assertEquals(0, before);
        assertEquals(1, CouncilAtWork.home().count("SELECT COUNT(*) FROM contact WHERE summary = ?", summary(contact)));
        String body = answers.stream()
                .filter(a -> a.status() == 201)
                .findFirst()
                .orElseThrow()
                .body();
        for (Answer answer : answers) {
            if (answer.status() == 409) {
                assertEquals("1", answer.header("Retry-After").orElseThrow());
            } else {
                assertEquals(body, answer.expect(201).body());
            }
        }
    }

    private static String summary(ObjectNode contact) {
        return contact.get("summary").asText();
    }

    @Test
    void aRequestThatFailedMayBeSentAgainUnderItsKey() {
        String key = Samples.unique();
        under(key)
                .post("/api/v1/cases", Samples.object().put("service", "no-such"))
                .expectRefusal(400, "/service");
        under(key).post("/api/v1/cases", Samples.aCase()).expect(201);
    }

    @Test
    void aKeyIsTheProgramsOwnAndTheCouncilsOwn() {
        String key = Samples.unique();
        ObjectNode contact = Samples.contact();
        String first = under(key).post("/api/v1/contacts", contact).expect(201).text("/reference");
        Api another = CouncilAtWork.home().with("contact:create");
        Api foreign = Samples.foreigner();
        assertNotEquals(
                first,
                another.sending("Idempotency-Key", key)
                        .post("/api/v1/contacts", contact)
                        .expect(201)
                        .text("/reference"));
        assertNotEquals(
                first,
                foreign.sending("Idempotency-Key", key)
                        .post("/api/v1/contacts", contact)
                        .expect(201)
                        .text("/reference"));
    }

    @Test
    void aKeyIsForgottenAfterADay() {
        String key = Samples.unique();
        ObjectNode contact = Samples.contact();
        String first = under(key).post("/api/v1/contacts", contact).expect(201).text("/reference");
        CouncilAtWork.home().rows("UPDATE idempotency_key SET created_at = created_at - INTERVAL 25 HOUR");
        String second = under(key).post("/api/v1/contacts", contact).expect(201).text("/reference");
        assertNotEquals(first, second);
        assertEquals(
                second, under(key).post("/api/v1/contacts", contact).expect(201).text("/reference"));
    }

    @Test
    void aKeyThatIsNoneIsRefused() {
        for (String key : new String[] {"", "two words", "x".repeat(256)}) {
            under(key).post("/api/v1/contacts", Samples.contact()).expectRefusal(400, "/Idempotency-Key");
        }
    }
}
