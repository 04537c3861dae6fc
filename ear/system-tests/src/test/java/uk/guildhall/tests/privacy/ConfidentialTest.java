package uk.guildhall.tests.privacy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.guildhall.crm.access.Role;
import uk.guildhall.tests.support.CouncilAtWork;
import uk.guildhall.tests.support.TestCouncil;
import uk.guildhall.tests.support.Visitor;
import uk.guildhall.tests.support.WholeSystem;

/** What is known of residents in confidence, from the desk and by the API. */
class ConfidentialTest {
    private static final CouncilAtWork HOME = CouncilAtWork.home();
    private static final String NUMBER = "AB 12 34 56 C";

    private static Visitor adviser;
    private static Visitor other;
    private static Visitor leader;
    private String reference;
    private String page;

    @BeforeAll
    static void signIn() {
        adviser = signedIn(Role.ADVISER);
        other = signedIn(Role.CASEWORKER);
        leader = signedIn(Role.TEAM_LEADER);
    }

    private static Visitor signedIn(Role role) {
        Visitor visitor = HOME.visitor();
        visitor.signIn(CouncilAtWork.username(role), TestCouncil.PASSWORD);
        visitor.get("/desk");
        return visitor;
    }

    @BeforeEach
    void somebody() {
        ObjectNode person = new ObjectMapper().createObjectNode();
        person.putObject("name").put("given", "Edna").put("family", "Whitlock");
        person.put("dateOfBirth", "1950-02-03");
        person.putObject("address").put("line1", "14 Canary Row").put("postcode", "CH2 1AA");
        person.putArray("contactDetails").addObject().put("type", "phone").put("value", "01632 960777");
        reference = HOME.with("customer:create")
                .post("/api/v1/customers", person)
                .expect(201)
                .text("/reference");
        page = "/desk/customers/" + reference;
        HOME.rows("DELETE FROM customer_secret");
    }

    private void keep(String ni, String bank, String special) {
        adviser.get(page + "/confidential");
        Visitor.Answer answer = adviser.submit(page + "/confidential", "ni", ni, "bank", bank, "special", special);
        assertEquals(303, answer.status(), answer::body);
    }

    @Test
    void isEncryptedWhereItLiesAndHiddenOnThePageUntilAReasonIsGiven() {
        keep(NUMBER, "00-00-00 1234567", "Uses a wheelchair");
        for (List<Object> row : HOME.rows("SELECT sealed, blind FROM customer_secret")) {
            String raw = new String((byte[]) row.get(0), StandardCharsets.ISO_8859_1);
            assertFalse(raw.contains("AB123456C") || raw.contains("1234567") || raw.contains("wheelchair"));
        }
        assertEquals(3, HOME.count("SELECT COUNT(*) FROM customer_secret"));
        String hidden = adviser.get(page).body();
        // At the first level, only what is of a special category is masked.
        assertTrue(hidden.contains(NUMBER) && hidden.contains("00-00-00 01234567"), hidden);
        assertFalse(hidden.contains("wheelchair"));
        assertTrue(adviser.get(page + "/reveal").body().contains("Special category details"));

        Visitor.Answer refused = adviser.submit(page + "/reveal", "reason", "  ");
        assertEquals(400, refused.status());
        assertFalse(adviser.get(page).body().contains("wheelchair"));
        assertEquals(400, adviser.submit(page + "/reveal", "reason", "hm").status());

        assertEquals(
                303,
                adviser.submit(page + "/reveal", "reason", "Books accessible transport")
                        .status());
        assertTrue(adviser.get(page).body().contains("Uses a wheelchair"));
        assertFalse(other.get(page).body().contains("wheelchair"), "shown to whoever asked, to nobody else");
        assertEquals(
                1,
                HOME.count(
                        "SELECT COUNT(*) FROM audit_entry WHERE act = 'customer.revealed' AND record_reference = ?"
                                + " AND actor_name = 'Test adviser' AND detail NOT LIKE '%transport%'",
                        reference));
        HOME.rows("UPDATE reveal SET until = UTC_TIMESTAMP(6) - INTERVAL 1 SECOND");
        assertFalse(adviser.get(page).body().contains("wheelchair"), "its time is over");
    }

    @Test
    void isCheckedAndWhatWasTypedStays() {
        adviser.get(page + "/confidential");
        Visitor.Answer refused = adviser.submit(
                page + "/confidential", "ni", "BG 12 34 56 C", "bank", "12-34", "special", "x".repeat(1001));
        assertEquals(400, refused.status());
        assertTrue(refused.body().contains("BG 12 34 56 C") && refused.body().contains("value=\"12-34\""));
        assertTrue(refused.body().contains("Enter a National Insurance number"));
        assertEquals(0, HOME.count("SELECT COUNT(*) FROM customer_secret"));
    }

    @Test
    void staysWhereAFieldIsLeftEmptyAndGoesWhereItIsRemoved() {
        keep(NUMBER, "00-00-00 12345678", "");
        keep("", "11-11-11 87654321", "");
        String shown = adviser.get(page).body();
        assertTrue(shown.contains(NUMBER) && shown.contains("11-11-11 87654321"));
        assertEquals(
                303, adviser.submit(page + "/confidential", "remove.ni", "yes").status());
        assertFalse(adviser.get(page).body().contains(NUMBER));
    }

    @Test
    void anInsuranceNumberFindsItsPersonInAnySpellingAndInNoOtherCouncil() {
        keep(NUMBER, "", "");
        adviser.get("/desk");
        for (String typed : new String[] {"AB123456C", "ab 12 34 56 c", "AB-12-34-56-C"}) {
            adviser.submit("/desk/search", "q", typed);
            assertTrue(adviser.get("/desk/search").body().contains(reference), typed);
        }
        adviser.submit("/desk/search", "q", "AB123456D");
        assertFalse(adviser.get("/desk/search").body().contains(reference));
        assertEquals(
                0,
                CouncilAtWork.foreign()
                        .with("customer:view")
                        .get("/api/v1/customers?q=AB123456C")
                        .expect(200)
                        .json()
                        .at("/items")
                        .size());
    }

    @Test
    void aHigherLevelMasksMoreOnPagesInSearchAndAtTheApi() {
        keep(NUMBER, "00-00-00 12345678", "");
        int number = (int) HOME.count("SELECT COALESCE(MAX(number), 0) + 1 FROM policy_change");
        // As at the third level, whose passkeys are another test's.
        HOME.rows(
                "INSERT INTO policy_change (number, at, actor_name, scope, setting, value) VALUES"
                        + " (?, UTC_TIMESTAMP(6), 'Test', 'COUNCIL', 'masked',"
                        + " 'special,ni,bank,date-of-birth,address,phone'),"
                        + " (?, UTC_TIMESTAMP(6), 'Test', 'COUNCIL', 'reveal-told', 'team-leader')",
                number,
                number + 1);
        try {
            awaitMasked();
            for (String secret : new String[] {"Canary Row", "CH2 1AA", "960777", "1950", NUMBER, "12345678"}) {
                assertFalse(other.get(page).body().contains(secret), secret);
            }
            other.submit("/desk/search", "q", "Edna Whitlock");
            String hits = other.get("/desk/search").body();
            assertTrue(hits.contains(reference));
            assertFalse(hits.contains("Canary Row") || hits.contains("960777") || hits.contains("1950"));
            Visitor.Answer edit = other.get(page + "/edit");
            assertEquals(303, edit.status());
            assertTrue(edit.header("location").endsWith("/reveal"));

            var masked = HOME.with("customer:view")
                    .get("/api/v1/customers/" + reference)
                    .expect(200)
                    .json();
            assertTrue(masked.at("/dateOfBirth").isMissingNode()
                    || masked.at("/dateOfBirth").isNull());
            assertEquals(
                    "[\"date-of-birth\",\"address\",\"phone\"]",
                    masked.at("/masked").toString());
            assertFalse(masked.toString().contains("Canary"));
            assertTrue(HOME.with("customer:view", "customer:reveal")
                    .get("/api/v1/customers/" + reference)
                    .expect(200)
                    .body()
                    .contains("14 Canary Row"));

            other.get(page + "/reveal");
            assertEquals(
                    303,
                    other.submit(page + "/reveal", "reason", "Sends the papers").status());
            String shown = other.get(page).body();
            assertTrue(shown.contains("14 Canary Row") && shown.contains(NUMBER) && shown.contains("12345678"));
            assertEquals(200, other.get(page + "/edit").status());
            assertTrue(leader.get("/desk/reveals").body().contains("Sends the papers"));
        } finally {
            HOME.rows("DELETE FROM policy_change WHERE number >= ?", number);
            sleep(6000);
        }
    }

    /** A change behind the application's back is obeyed within some seconds. */
    private void awaitMasked() {
        for (int i = 0; i < 40 && other.get(page).body().contains("Canary Row"); i++) {
            sleep(250);
        }
    }

    private static void sleep(long milliseconds) {
        try {
            Thread.sleep(milliseconds);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void aValueMovedToAnotherPersonDoesNotOpen() {
        keep(NUMBER, "", "");
        HOME.rows("UPDATE customer_secret SET id = UNHEX(REPLACE(UUID(), '-', ''))");
        Visitor.Answer answer = adviser.get(page);
        assertEquals(200, answer.status());
        assertFalse(answer.body().contains(NUMBER));
        assertTrue(answer.body().contains("can’t be shown at the moment"));
    }

    @Test
    void theApiGivesAndTakesIt() {
        String path = "/api/v1/customers/" + reference + "/confidential";
        ObjectNode given = new ObjectMapper().createObjectNode();
        given.put("nationalInsuranceNumber", NUMBER).put("bankAccount", "000000 12345678");
        HOME.with("customer:edit")
                .send("PUT", path, "application/json", given.toString().getBytes(StandardCharsets.UTF_8))
                .expect(204);
        var read = HOME.with("customer:reveal").get(path).expect(200).json();
        assertEquals("AB123456C", read.at("/nationalInsuranceNumber").asText());
        assertEquals("00-00-00 12345678", read.at("/bankAccount").asText());
        given.put("nationalInsuranceNumber", "nonsense");
        HOME.with("customer:edit")
                .send("PUT", path, "application/json", given.toString().getBytes(StandardCharsets.UTF_8))
                .expectRefusal(400, "/confidential/ni");
    }

    @Test
    void withTheKeysAwayNothingIsShownNothingIsStoredAndNothingIsLost() throws Exception {
        // A council of its own, whose keys nobody has used yet.
        CouncilAtWork council = CouncilAtWork.fresh("keysaway");
        String register = "UPDATE guildhall_control.council_key SET purpose = ? WHERE council_code = 'keysaway'"
                + " AND purpose = ?";
        council.rows(register, "away-fields", "fields");
        Visitor there = council.visitor();
        assertEquals(
                303,
                there.signIn(CouncilAtWork.username(Role.ADVISER), TestCouncil.PASSWORD)
                        .status());
        there.get("/desk");
        String whose = council.with("customer:create")
                .post("/api/v1/customers", "{\"name\":{\"family\":\"Away\"}}")
                .expect(201)
                .text("/reference");
        String form = "/desk/customers/" + whose + "/confidential";
        there.get(form);
        Visitor.Answer refused = there.submit(form, "ni", NUMBER);
        assertEquals(503, refused.status());
        assertTrue(refused.body().contains(NUMBER) && refused.body().contains("can’t be encrypted"));
        assertEquals(0, council.count("SELECT COUNT(*) FROM customer_secret"));

        council.rows(register, "fields", "away-fields");
        assertEquals(303, there.submit(form, "ni", NUMBER).status());
        assertTrue(there.get("/desk/customers/" + whose).body().contains(NUMBER));
        WholeSystem.killAndStartAgain();
        council.rows(register, "away-fields", "fields");
        Visitor.Answer away = there.get("/desk/customers/" + whose);
        assertEquals(200, away.status());
        assertTrue(away.body().contains("can’t be shown at the moment")
                && !away.body().contains(NUMBER));
        council.rows(register, "fields", "away-fields");
        assertTrue(there.get("/desk/customers/" + whose).body().contains(NUMBER));
    }
}
