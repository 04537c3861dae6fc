package uk.guildhall.tests.privacy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import uk.guildhall.crm.access.Role;
import uk.guildhall.tests.support.Answer;
import uk.guildhall.tests.support.Api;
import uk.guildhall.tests.support.CouncilAtWork;
import uk.guildhall.tests.support.TestCouncil;
import uk.guildhall.tests.support.Visitor;
import uk.guildhall.tests.support.WholeSystem;

/**
 * What a council's policy has encrypted lies nowhere in its schema in any other form, neither what is written from then on
 * nor what was there before; and people go on working as if nothing were.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SealedTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String SETTING = "/admin/policy/settings/encrypted";
    private static final String[] ENHANCED = {"special", "ni", "bank", "date-of-birth", "sensitive-notes"};
    private static final String[] SENSITIVE = {
        "special", "ni", "bank", "date-of-birth", "sensitive-notes", "notes", "address"
    };
    /** Each stands where nothing else has it. */
    private static final List<String> BIRTH = List.of("1931-07-19");

    private static final List<String> MARKED = List.of("marmalade", "pangolin");
    private static final List<String> NOTES =
            List.of("juniper", "obelisk", "turnstile", "semaphore", "bergamot", "quagmire", "kestrel");
    private static final List<String> ADDRESSES = List.of("FS3 4XQ", "9 Nightjar", "Umbrella House", "999900004711");

    private static CouncilAtWork council;
    private static Api program;
    private static Visitor admin;
    private static String customer;
    private static String contact;
    private static String file;

    @Test
    @Order(1)
    void whatIsWrittenAtTheFirstLevelIsThereToSee() {
        council = CouncilAtWork.fresh("sealed");
        program = council.with(
                "customer:view",
                "customer:create",
                "customer:edit",
                "customer:reveal",
                "contact:view",
                "contact:create",
                "case:view",
                "case:create",
                "case:note",
                "case:edit",
                "case:close");
        admin = council.visitor();
        admin.signIn("admin", TestCouncil.PASSWORD);
        customer = person("Ottoline", "Featherstone");
        ObjectNode talk = talk("juniper", false);
        ((ObjectNode) talk.at("/topics/0")).put("question", "obelisk");
        contact = program.sending("Idempotency-Key", "first")
                .post("/api/v1/contacts", talk)
                .expect(201)
                .text("/reference");
        file = council.rows("SELECT reference FROM case_file").get(0).get(0).toString();
        program.post("/api/v1/cases/" + file + "/notes", "{\"text\":\"semaphore\"}")
                .expect(201);
        program.post("/api/v1/cases/" + file + "/notes", "{\"text\":\"pangolin\",\"sensitive\":true}")
                .expect(201);
        program.sending("Idempotency-Key", "second")
                .post("/api/v1/contacts", talk("marmalade", true))
                .expect(201);
        assertEquals(List.of(), missing(BIRTH, MARKED, NOTES.subList(0, 4), ADDRESSES), "the dump finds what is there");
    }

    @Test
    @Order(2)
    void anEnhancedCouncilSealsDatesOfBirthAndWhatIsMarkedSensitive() {
        obey(ENHANCED);
        assertEquals(List.of(), found(BIRTH, MARKED));
        Answer shown = program.get("/api/v1/customers/" + customer).expect(200);
        assertEquals("1931-07-19", shown.text("/dateOfBirth"));
        assertTrue(finds("Featherstone 19/7/1931"), "with a word of the name");
        assertTrue(finds("FS3 4XQ"));
        Visitor adviser = council.visitor();
        adviser.signIn(CouncilAtWork.username(Role.CASEWORKER), TestCouncil.PASSWORD);
        String page = adviser.get("/desk/cases/" + file).body();
        assertTrue(page.contains("pangolin") && page.contains("semaphore") && page.contains("Sensitive"), page);
    }

    @Test
    @Order(3)
    void aSensitiveCouncilSealsEveryNoteAndAddress() {
        obey(SENSITIVE);
        assertEquals(List.of(), found(BIRTH, MARKED, NOTES, ADDRESSES));
        assertTrue(finds("FS3 4XQ") && finds("999900004711") && finds("Featherstone 19/7/1931"));
        assertTrue(finds("Featherstone FS3"), "half a postcode beside the name");
        assertFalse(finds("Nobody 19/7/1931"), "the date alone finds nobody");
        assertEquals(
                "9 Nightjar Lane",
                program.get("/api/v1/customers/" + customer).expect(200).text("/address/line1"));
        assertEquals(
                "juniper",
                program.get("/api/v1/contacts/" + contact).expect(200).text("/summary"));
        assertEquals(
                "turnstile", program.get("/api/v1/cases/" + file).expect(200).text("/location/description"));
    }

    @Test
    @Order(4)
    void whatIsWrittenFromThenOnIsSealedAtOnceAndAnswersCanBeGivenAgain() {
        String second = person("Leopold", "Ashgrove");
        ObjectNode talk = talk("quagmire", false);
        String first = program.sending("Idempotency-Key", "third")
                .post("/api/v1/contacts", talk)
                .expect(201)
                .text("/reference");
        assertEquals(
                first,
                program.sending("Idempotency-Key", "third")
                        .post("/api/v1/contacts", talk)
                        .expect(201)
                        .text("/reference"));
        program.post("/api/v1/cases/" + file + "/closure", "{\"reason\":\"kestrel\"}")
                .expect(200);
        assertEquals("kestrel", program.get("/api/v1/cases/" + file).text("/closingReason"));
        assertEquals(List.of(), found(BIRTH, MARKED, NOTES, ADDRESSES));
        assertTrue(
                program.get("/api/v1/customers?q=Ashgrove").expect(200).body().contains(second));
    }

    @Test
    @Order(5)
    void withTheKeysAwayPagesSaySoAndNothingIsStoredOrLost() throws Exception {
        WholeSystem.killAndStartAgain();
        String register = "UPDATE guildhall_control.council_key SET purpose = ? WHERE council_code = 'sealed'"
                + " AND purpose = ?";
        council.rows(register, "away-fields", "fields");
        Visitor adviser = council.visitor();
        assertEquals(
                303,
                adviser.signIn(CouncilAtWork.username(Role.ADVISER), TestCouncil.PASSWORD)
                        .status());
        String page = adviser.get("/desk/customers/" + customer).body();
        assertTrue(page.contains("can’t be shown at the moment") && page.contains("Featherstone"), page);
        assertEquals(200, adviser.get("/desk/cases/" + file).status());
        assertEquals(200, adviser.get("/desk/contacts/" + contact).status());
        var before = council.rows("SELECT * FROM customer ORDER BY id");
        long contacts = council.count("SELECT COUNT(*) FROM contact");
        assertEquals(503, adviser.get("/desk/customers/" + customer + "/edit").status());
        program.post("/api/v1/contacts", talk("bergamot", false)).expect(503);
        adviser.get("/desk/cases/" + file);
        Visitor.Answer unsaved = adviser.submit("/desk/cases/" + file + "/notes", "text", "bergamot");
        assertEquals(503, unsaved.status());
        assertTrue(unsaved.body().contains("bergamot"), "what was typed stays");
        assertEquals(contacts, council.count("SELECT COUNT(*) FROM contact"));
        assertEquals(flat(before), flat(council.rows("SELECT * FROM customer ORDER BY id")));
        council.rows(register, "fields", "away-fields");
        assertTrue(adviser.get("/desk/customers/" + customer).body().contains("9 Nightjar Lane"));
    }

    @Test
    @Order(6)
    void aLoweredPolicyOpensThemAgainAndAKillOnTheWayLosesNothing() throws Exception {
        for (int i = 0; i < 260; i++) {
            person("Somebody", "Number" + (char) ('a' + i % 26) + (char) ('a' + i / 26));
        }
        long number = council.count("SELECT MAX(number) + 1 FROM policy_change");
        // By hand, as two administrators and a wait are another test's.
        council.rows(
                "INSERT INTO policy_change (number, at, actor_name, scope, setting, value)"
                        + " VALUES (?, UTC_TIMESTAMP(6), 'Test', 'COUNCIL', 'encrypted', NULL)",
                number);
        await("SELECT COUNT(*) FROM resealing WHERE target = '' AND done > 0 AND finished_at IS NULL", 1);
        WholeSystem.killAndStartAgain();
        await("SELECT COUNT(*) FROM resealing WHERE target = '' AND finished_at IS NOT NULL", 1);
        assertEquals(
                0,
                council.count("SELECT COUNT(*) FROM customer WHERE sealed_date_of_birth IS NOT NULL"
                        + " OR sealed_postcode IS NOT NULL OR date_of_birth IS NULL OR postcode IS NULL"));
        assertEquals(List.of(), missing(BIRTH, MARKED, NOTES.subList(0, 4), ADDRESSES));
        assertEquals(0, council.count("SELECT COUNT(*) FROM search_term WHERE term LIKE 'b|%'"));
        assertTrue(finds("19/7/1931"));
    }

    private static String person(String given, String family) {
        ObjectNode person = JSON.createObjectNode();
        person.putObject("name").put("given", given).put("family", family);
        person.put("dateOfBirth", "1931-07-19");
        person.putObject("address")
                .put("line1", "9 Nightjar Lane")
                .put("line2", "Umbrella House")
                .put("town", "Samplewold")
                .put("postcode", "FS3 4XQ")
                .put("uprn", "999900004711");
        return program.post("/api/v1/customers", person).expect(201).text("/reference");
    }

    private static ObjectNode talk(String said, boolean sensitive) {
        ObjectNode talk = JSON.createObjectNode();
        talk.put("customer", customer).put("channel", "phone").put("summary", said);
        if (sensitive) {
            talk.put("sensitive", true);
        }
        ObjectNode topic = talk.putArray("topics").addObject();
        topic.put("service", "pothole").put("outcome", "case");
        ObjectNode raised = topic.putObject("newCase");
        raised.put("summary", said).putObject("details").put("size", "small");
        raised.putObject("location").put("description", "turnstile");
        return talk;
    }

    private static boolean finds(String typed) {
        String query = java.net.URLEncoder.encode(typed, StandardCharsets.UTF_8);
        return program.get("/api/v1/customers?q=" + query).expect(200).body().contains(customer);
    }

    /** Makes the council's own setting stricter, and waits until all that is kept follows. */
    private static void obey(String... parts) {
        String version = version(admin.get(SETTING));
        List<String> fields = new ArrayList<>(List.of("for", "council", "version", version, "confirm", "yes"));
        for (String part : parts) {
            fields.add("value");
            fields.add(part);
        }
        Visitor.Answer done = admin.submit(SETTING, fields.toArray(String[]::new));
        assertEquals(303, done.status(), done::body);
        String aim = String.join(",", List.of(parts).subList(3, parts.length));
        await("SELECT COUNT(*) FROM resealing WHERE target = '" + aim + "'", 1);
        assertTrue(admin.get("/admin/policy").body().contains("Encryption is being brought in step"));
        await("SELECT COUNT(*) FROM resealing WHERE target = '" + aim + "' AND finished_at IS NOT NULL", 1);
        assertFalse(admin.get("/admin/policy").body().contains("Encryption is being brought in step"));
        assertEquals(
                1,
                council.count(
                        "SELECT COUNT(*) FROM audit_entry WHERE act = 'encryption.finished' AND detail LIKE ?",
                        "%\"" + aim + "\"%"));
    }

    private static String version(Visitor.Answer page) {
        var found = java.util.regex.Pattern.compile("name=\"version\" value=\"(\\d+)\"")
                .matcher(page.body());
        assertTrue(found.find(), page::body);
        return found.group(1);
    }

    private static void await(String sql, long wanted) {
        for (int i = 0; i < 600; i++) {
            if (council.count(sql) == wanted) {
                return;
            }
            try {
                Thread.sleep(100);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        throw new AssertionError("Not within a minute: " + sql + "; " + council.rows("SELECT * FROM resealing"));
    }

    @SafeVarargs
    private static List<String> found(List<String>... canaries) {
        String dump = dump();
        List<String> found = new ArrayList<>();
        List.of(canaries)
                .forEach(some -> some.stream().filter(one -> isIn(dump, one)).forEach(found::add));
        return found;
    }

    @SafeVarargs
    private static List<String> missing(List<String>... canaries) {
        String dump = dump();
        List<String> missing = new ArrayList<>();
        List.of(canaries)
                .forEach(some -> some.stream().filter(one -> !isIn(dump, one)).forEach(missing::add));
        return missing;
    }

    private static boolean isIn(String dump, String canary) {
        String lower = canary.toLowerCase(Locale.ROOT);
        return dump.contains(lower) || dump.contains(lower.replace(" ", ""));
    }

    /** Every value of every row of every table that the council has, its audit included, as text in lower case. */
    private static String dump() {
        StringBuilder dump = new StringBuilder();
        for (List<Object> table : council.rows("SELECT table_schema, table_name FROM information_schema.tables"
                + " WHERE table_schema LIKE 'gh\\_sealed%'")) {
            dump.append(flat(council.rows("SELECT * FROM `" + table.get(0) + "`.`" + table.get(1) + "`")));
        }
        return dump.toString().toLowerCase(Locale.ROOT);
    }

    private static String flat(List<List<Object>> rows) {
        StringBuilder flat = new StringBuilder();
        rows.forEach(row -> row.forEach(value -> flat.append(
                        value instanceof byte[] bytes ? new String(bytes, StandardCharsets.ISO_8859_1) : value)
                .append('\n')));
        return flat.toString();
    }
}
