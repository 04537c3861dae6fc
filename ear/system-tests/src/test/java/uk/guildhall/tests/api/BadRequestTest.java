package uk.guildhall.tests.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.guildhall.tests.support.Answer;
import uk.guildhall.tests.support.Api;
import uk.guildhall.tests.support.CouncilAtWork;

/** A request that can't be read, or not here, whatever it was to say. */
class BadRequestTest {
    private static final String CUSTOMERS = "/api/v1/customers";
    private final Api api = Samples.program();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "{\"kind\":}",
                "nonsense",
                "null",
                "{\"kind\":\"person\"} trailing",
                "{'kind':'person'}",
                "{\"kind\":\"person\",}",
                "\"\\uD800"
            })
    void whatIsNotJsonIsRefused(String body) {
        api.post(CUSTOMERS, body).expectRefusal(400, "");
    }

    @Test
    void bytesThatAreNotUtf8AreRefused() {
        byte[] latin1 = "{\"name\":{\"family\":\"Müller\"}}".getBytes(StandardCharsets.ISO_8859_1);
        api.send("POST", CUSTOMERS, "application/json", latin1).expect(400);
    }

    @Test
    void theSameFieldTwiceIsRefused() {
        api.post(CUSTOMERS, "{\"name\":{\"family\":\"A\",\"family\":\"B\"}}").expectRefusal(400, "/name/family");
    }

    @Test
    void aBodyOf10MegabytesIsRefused() {
        byte[] large =
                ("{\"name\":{\"family\":\"" + "x".repeat(10 * 1024 * 1024) + "\"}}").getBytes(StandardCharsets.UTF_8);
        api.send("POST", CUSTOMERS, "application/json", large).expectRefusal(413);
        byte[] justOver = new byte[1024 * 1024 + 1];
        java.util.Arrays.fill(justOver, (byte) ' ');
        api.send("POST", CUSTOMERS, "application/json", justOver).expectRefusal(413);
    }

    @Test
    void jsonNestedWithoutEndIsRefused() {
        api.post(CUSTOMERS, "{\"name\":".repeat(50_000)).expect(400);
        api.post(CUSTOMERS, "[".repeat(500_000)).expect(400);
        api.patch(CUSTOMERS + "/" + Samples.unique(), "\"1\"", "{\"a\":".repeat(100_000))
                .expect(400);
    }

    @Test
    void wrongMediaTypesMethodsAndAddressesAreTold() {
        byte[] body = Samples.person().toString().getBytes(StandardCharsets.UTF_8);
        api.send("POST", CUSTOMERS, "text/plain", body).expectRefusal(415);
        api.send("POST", CUSTOMERS, "application/x-www-form-urlencoded", "a=b".getBytes(StandardCharsets.UTF_8))
                .expectRefusal(415);
        api.send("POST", CUSTOMERS, "application/merge-patch+json", body).expectRefusal(415);
        api.send("DELETE", CUSTOMERS, null, null).expectRefusal(405);
        api.send("PUT", CUSTOMERS + "/x", "application/json", body).expectRefusal(405);
        api.sending("Accept", "text/html").get(CUSTOMERS).expectRefusal(406);
        api.get("/api/v1/nothing").expectRefusal(404);
        api.get("/api/v2/customers").expectRefusal(404);
        for (String id :
                new String[] {"x", "1", "P-1111-111", "0190aaaa-aaaa-7aaa-8aaa-aaaaaaaaaaaa", "%F0%9F%A6%8A"}) {
            api.get(CUSTOMERS + "/" + id).expectRefusal(404);
            api.get("/api/v1/contacts/" + id).expectRefusal(404);
            api.get("/api/v1/cases/" + id).expectRefusal(404);
        }
    }

    @Test
    void optionsTellWhichMethodsThereAreAndNothingElse() {
        Answer told = api.send("OPTIONS", CUSTOMERS, null, null).expect(204);
        assertEquals("", told.body());
        assertEquals(
                java.util.Set.of("GET", "HEAD", "OPTIONS", "POST"),
                java.util.Set.of(told.header("Allow").orElse("").split("[, ]+")));
        CouncilAtWork.home().nobody().send("OPTIONS", CUSTOMERS, null, null).expect(401);
        api.send("OPTIONS", "/api/v1/nothing", null, null).expectRefusal(404);
    }

    @Test
    void problemsAreToldInTheReadersLanguage() {
        ObjectNode person = Samples.person();
        ((ObjectNode) person.get("address")).put("postcode", "x");
        Answer english = api.post(CUSTOMERS, person).expect(400);
        Answer welsh =
                api.sending("Accept-Language", "cy").post(CUSTOMERS, person).expect(400);
        assertTrue(english.text("/errors/0/detail").contains("postcode"), english::body);
        assertTrue(welsh.text("/errors/0/detail").contains("Rhowch"), welsh::body);
    }

    @Test
    void anAnswerNeverRepeatsWhatWasSentNorTellsOurInsides() {
        String canary = "canary" + Samples.unique();
        ObjectNode person = Samples.person().put("dateOfBirth", canary).put(canary + "x", "y");
        Answer refused = api.post(CUSTOMERS, person).expect(400);
        assertFalse(refused.text("/detail").contains(canary), refused::body);
        assertFalse(refused.body().contains("uk.guildhall"), refused::body);
        assertFalse(refused.body().contains("Exception"), refused::body);
        assertEquals(
                0,
                CouncilAtWork.home().count("SELECT COUNT(*) FROM audit_entry WHERE detail LIKE ?", "%" + canary + "%"));
    }
}
