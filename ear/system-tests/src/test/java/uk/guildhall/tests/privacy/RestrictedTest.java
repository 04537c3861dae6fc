package uk.guildhall.tests.privacy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.guildhall.crm.access.Role;
import uk.guildhall.crm.council.Reference;
import uk.guildhall.tests.support.Api;
import uk.guildhall.tests.support.CouncilAtWork;
import uk.guildhall.tests.support.TestCouncil;
import uk.guildhall.tests.support.Visitor;

/** Records that are for named people alone: for everybody else there is no such customer, contact or case. */
class RestrictedTest {
    private static final CouncilAtWork HOME = CouncilAtWork.home();
    private static final String NEVER = Reference.of('P', 886_000_000);

    private static Visitor leader;
    private static Visitor adviser;
    private static Visitor caseworker;
    private static Api program;

    private String family;
    private String reference;
    private String contact;
    private String aCase;
    private String page;

    @BeforeAll
    static void signIn() {
        leader = signedIn(Role.TEAM_LEADER);
        adviser = signedIn(Role.ADVISER);
        caseworker = signedIn(Role.CASEWORKER);
        program = HOME.with(
                "customer:view", "customer:create", "contact:view", "contact:create", "case:view", "case:create");
    }

    private static Visitor signedIn(Role role) {
        Visitor visitor = HOME.visitor();
        visitor.signIn(CouncilAtWork.username(role), TestCouncil.PASSWORD);
        visitor.get("/desk");
        return visitor;
    }

    @BeforeEach
    void somebody() {
        family = "Zq" + Long.toString(System.nanoTime(), 36).replaceAll("[0-9]", "x");
        reference = program.post(
                        "/api/v1/customers",
                        "{\"name\":{\"given\":\"Hidden\",\"family\":\"" + family
                                + "\"},\"address\":{\"postcode\":\"CH2 1AA\"}}")
                .expect(201)
                .text("/reference");
        contact = program.post(
                        "/api/v1/contacts",
                        "{\"channel\":\"phone\",\"customer\":\"" + reference + "\",\"summary\":\"Said " + family
                                + "\",\"topics\":[{\"service\":\"council-tax\",\"outcome\":\"answered\"}]}")
                .expect(201)
                .text("/reference");
        aCase = program.post(
                        "/api/v1/cases",
                        "{\"service\":\"council-tax\",\"customer\":\"" + reference + "\",\"summary\":\"For " + family
                                + "\"}")
                .expect(201)
                .text("/reference");
        page = "/desk/customers/" + reference;
    }

    private Visitor.Answer restrict(String version, String... readers) {
        leader.get(page + "/restriction");
        return leader.submit(
                page + "/restriction",
                "version",
                version,
                "cause",
                "ABUSE",
                "readers",
                String.join("\n", readers),
                "action",
                "save");
    }

    @Test
    void isAbsentForEverybodyWhoIsNotNamed() {
        assertTrue(hits(adviser, family).contains(reference));
        assertEquals(303, restrict("-1", "team-leader", "caseworker").status());

        for (String path : new String[] {page, page + "/edit", page + "/confidential", page + "/reveal"}) {
            Visitor.Answer answer = adviser.get(path);
            assertEquals(404, answer.status(), path);
            assertEquals(
                    adviser.get(path.replace(reference, NEVER)).body().replace(NEVER, "?"),
                    answer.body().replace(reference, "?"));
        }
        assertEquals(404, adviser.get("/desk/contacts/" + contact).status());
        assertEquals(404, adviser.get("/desk/cases/" + aCase).status());
        for (String typed : new String[] {family, "Hidden " + family, reference, contact, aCase}) {
            assertFalse(hits(adviser, typed).contains("/desk/customers/" + reference), typed);
        }
        assertFalse(adviser.get("/desk/cases?whose=all&status=open").body().contains(aCase));
        assertFalse(adviser.get("/desk/contacts?whose=all").body().contains(contact));

        for (String path : new String[] {"customers/" + reference, "contacts/" + contact, "cases/" + aCase}) {
            program.get("/api/v1/" + path).expect(404);
        }
        assertEquals(
                0,
                program.get("/api/v1/customers?q=" + family)
                        .expect(200)
                        .json()
                        .at("/items")
                        .size());
        assertFalse(program.get("/api/v1/cases?limit=100").expect(200).body().contains(aCase));
        assertFalse(program.get("/api/v1/contacts?limit=100").expect(200).body().contains(contact));
        program.post(
                        "/api/v1/contacts",
                        "{\"channel\":\"phone\",\"customer\":\"" + reference
                                + "\",\"topics\":[{\"service\":\"council-tax\",\"outcome\":\"answered\"}]}")
                .expectRefusal(400, "/customer");

        for (Visitor named : new Visitor[] {leader, caseworker}) {
            assertEquals(200, named.get(page).status());
            assertTrue(named.get(page).body().contains("2 people may see this record"));
            assertTrue(hits(named, "hidden " + family.substring(0, 6)).contains(reference));
            assertEquals(200, named.get("/desk/cases/" + aCase).status());
        }
        assertEquals(
                0,
                HOME.count(
                        "SELECT COUNT(*) FROM search_term WHERE term LIKE ?",
                        "n|%" + family.toLowerCase(java.util.Locale.ROOT) + "%"));
        assertEquals(
                1,
                HOME.count(
                        "SELECT COUNT(*) FROM audit_entry WHERE act = 'customer.restricted' AND record_reference = ?",
                        reference));
    }

    @Test
    void isOpenedAgain() {
        restrict("-1", "team-leader");
        assertEquals(404, adviser.get(page).status());
        String shown = leader.get(page + "/restriction").body();
        String version = shown.replaceAll("(?s).*name=\"version\" value=\"(-?\\d+)\".*", "$1");
        assertEquals(
                303,
                leader.submit(page + "/restriction", "version", version, "action", "lift")
                        .status());
        assertEquals(200, adviser.get(page).status());
        assertTrue(hits(adviser, family).contains(reference));
    }

    @Test
    void whoeverRestrictsStaysNamedAndOnlyStaffCanBe() {
        Visitor.Answer forgotten = restrict("-1", "caseworker");
        assertEquals(400, forgotten.status());
        assertTrue(forgotten.body().contains("Name yourself too")
                && forgotten.body().contains("caseworker"));
        Visitor.Answer unknown = restrict("-1", "team-leader", "nobody.at.all");
        assertEquals(400, unknown.status());
        assertTrue(unknown.body().contains("with the username nobody.at.all"), unknown::body);
        assertEquals(303, restrict("-1", "team-leader").status());
        assertEquals(409, restrict("-1", "team-leader").status(), "made by somebody else meanwhile");
        assertEquals(403, adviser.get(page + "/restriction").status());
    }

    private static String hits(Visitor who, String typed) {
        who.get("/desk");
        who.submit("/desk/search", "q", typed);
        return who.get("/desk/search").body();
    }
}
