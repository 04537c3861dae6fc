package uk.guildhall.tests.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.guildhall.crm.access.Role;
import uk.guildhall.tests.support.OurTown;
import uk.guildhall.tests.support.Visitor;

/** How a council's administrators decide about their policy on its pages. */
class DecidingTest {
    private static final String PAGE = "/admin/policy";
    private static final String IDLE = PAGE + "/settings/session-idle";
    private static final Pattern REQUEST = Pattern.compile("name=\"request\" value=\"([^\"]+)\"");
    private static final Pattern CODE = Pattern.compile("readonly[^>]*>\\s*([A-Za-z0-9_-]+)<");

    private OurTown ours;
    private Visitor ada;
    private Visitor ben;
    private Visitor cat;

    @BeforeEach
    void council() throws Exception {
        ours = OurTown.made("deciding");
        ada = ours.signedIn("admin", Role.TENANT_ADMIN);
        ben = ours.signedIn("ben", Role.TENANT_ADMIN);
        cat = ours.signedIn("cat", Role.TENANT_ADMIN);
    }

    @Test
    void aHigherLevelIsShownWithWhomItTouchesAndThenEndsWhatDoesNotComply() throws Exception {
        for (int i = 0; i < 4; i++) {
            ours.signedIn("ann", Role.ADVISER);
        }
        String token = ours.token("robot", "service:view");
        ours.update("UPDATE api_token SET expires_at = UTC_TIMESTAMP(6) + INTERVAL 200 DAY");
        ours.passkeyIn("admin");
        String version = Forms.version(ada.get(PAGE));
        Visitor.Answer seen = ada.submit(PAGE + "/level", "level", "SENSITIVE", "version", version);
        assertEquals(200, seen.status());
        assertTrue(
                seen.body().contains("6 sessions end"), "ann's four, ben's and cat's: opened with less than a passkey");
        assertTrue(seen.body().contains("3 people lack what signing in will ask for"), seen::body);
        assertTrue(seen.body().contains("An authenticator app, no passkey"), seen::body);
        assertTrue(seen.body().contains("Test ann"), seen::body);
        assertTrue(seen.body().contains("1 API token ends sooner"), seen::body);
        assertTrue(seen.body().contains("Test robot"), seen::body);
        assertEquals("4", liveOf("ann"), "nothing is done before it is confirmed");
        Visitor.Answer done = ada.submit(PAGE + "/level", "level", "SENSITIVE", "version", version, "confirm", "yes");
        assertEquals(303, done.status(), done::body);
        assertEquals("0", liveOf("ann"));
        assertEquals("SENSITIVE", ours.one("SELECT value FROM policy_change WHERE number = 1"));
        assertEquals("1", ours.one("SELECT COUNT(*) FROM audit_entry WHERE act = 'policy.level-chosen'"));
        assertTrue(ada.get(PAGE).body().contains("15 minutes"));
        assertEquals(
                200,
                ours.visitor()
                        .get("/api/v1/services", "Authorization", "Bearer " + token)
                        .status());
    }

    @Test
    void loweringNeedsTwoOthersAndAWait() throws Exception {
        stricter("30");
        String id = ask("60");
        assertFlash(ada.submit(PAGE + "/approvals", "request", id), "problem.policy-own-request");
        assertEquals(303, ben.submit(PAGE + "/approvals", "request", id).status());
        assertFlash(ben.submit(PAGE + "/approvals", "request", id), "problem.policy-approved-already");
        Visitor late = ours.signedIn("dan", Role.TENANT_ADMIN);
        late.get(PAGE);
        assertFlash(late.submit(PAGE + "/approvals", "request", id), "problem.policy-made-later");
        assertEquals("OPEN", state(id));
        cat.submit(PAGE + "/approvals", "request", id);
        assertEquals("APPROVED", state(id));
        ours.update("UPDATE policy_request SET approved_at = approved_at - INTERVAL 1439 MINUTE");
        Thread.sleep(12_000);
        assertEquals("APPROVED", state(id), "not a minute early");
        ours.update("UPDATE policy_request SET approved_at = approved_at - INTERVAL 2 MINUTE");
        await(id, "IN_FORCE");
        assertTrue(ada.get(PAGE).body().contains("60 minutes"));
        for (String act : new String[] {"requested", "in-force"}) {
            assertEquals("1", ours.one("SELECT COUNT(*) FROM audit_entry WHERE act = 'policy.lowering-" + act + "'"));
        }
        assertEquals("2", ours.one("SELECT COUNT(*) FROM audit_entry WHERE act = 'policy.lowering-approved'"));
    }

    @Test
    void aRequestIsRefusedByOthersWithdrawnByItsAskerAndOvertakenByAnotherChange() throws Exception {
        stricter("30");
        String refused = ask("60");
        assertFlash(ada.submit(PAGE + "/refusals", "request", refused), "problem.policy-own-request");
        ben.submit(PAGE + "/refusals", "request", refused);
        assertEquals("REFUSED", state(refused));
        assertFlash(cat.submit(PAGE + "/approvals", "request", refused), "problem.policy-request-settled");
        String withdrawn = ask("60");
        assertFlash(ben.submit(PAGE + "/withdrawals", "request", withdrawn), "problem.policy-not-yours");
        ada.submit(PAGE + "/withdrawals", "request", withdrawn);
        assertEquals("WITHDRAWN", state(withdrawn));
        String overtaken = ask("60");
        ben.submit(PAGE + "/approvals", "request", overtaken);
        cat.submit(PAGE + "/approvals", "request", overtaken);
        stricter("10");
        ours.update("UPDATE policy_request SET approved_at = approved_at - INTERVAL 25 HOUR WHERE state = 'APPROVED'");
        await(overtaken, "OVERTAKEN");
        assertTrue(ada.get(PAGE).body().contains("10 minutes"));
    }

    @Test
    void noOtherWayIsLooser() throws Exception {
        stricter("30");
        set("session-idle", "role:tenant-admin", "15");
        String before = ours.one("SELECT COUNT(*) FROM policy_change");
        String version = Forms.version(ada.get(IDLE));
        String[][] posts = {
            {"for", "council", "value", "31"},
            {"for", "council", "back", "yes"},
            {"for", "role:tenant-admin", "value", "20"},
            {"for", "role:tenant-admin", "back", "yes"}
        };
        for (String[] post : posts) {
            String[] fields = Arrays.copyOf(post, post.length + 4);
            System.arraycopy(new String[] {"version", version, "confirm", "yes"}, 0, fields, post.length, 4);
            Visitor.Answer answer = ada.submit(IDLE, fields);
            assertEquals(200, answer.status());
            assertTrue(answer.body().contains("Ask for less protection"), answer::body);
        }
        Visitor.Answer level = ada.submit(PAGE + "/level", "level", "BASELINE", "version", version, "confirm", "yes");
        assertEquals(303, level.status(), "it is that level already");
        assertEquals(before, ours.one("SELECT COUNT(*) FROM policy_change"));
        String token = ours.token("robot", "policy:view,policy:edit");
        for (String body : new String[] {
            "{\"settings\":{\"session-idle\":{\"council\":\"60\"}}}",
            "{\"settings\":{\"session-idle\":{\"council\":null}}}",
            "{\"settings\":{\"session-idle\":{\"roles\":{\"tenant-admin\":null}}}}"
        }) {
            Visitor.Answer refused = api("PATCH", token, body, "If-Match", "*");
            assertEquals(409, refused.status(), refused::body);
            assertTrue(refused.body().contains("/api/v1/policy/requests"), refused::body);
            Visitor.Answer cymraeg = api("PATCH", token, body, "If-Match", "*", "Accept-Language", "cy");
            assertTrue(cymraeg.body().contains("diogelu llai"), cymraeg::body);
        }
        assertEquals(before, ours.one("SELECT COUNT(*) FROM policy_change"));
    }

    @Test
    void whoIsGivenTheRoleAfterwardsCannotApprove() throws Exception {
        stricter("30");
        ours.enter("eve", Role.ADVISER);
        String id = ask("60");
        Visitor eve = ours.signedIn("eve", Role.TENANT_ADMIN);
        eve.get(PAGE);
        assertFlash(eve.submit(PAGE + "/approvals", "request", id), "problem.policy-made-later");
    }

    @Test
    void theSecondOfTwoAdministratorsIsToldAndShownBothValues() throws Exception {
        String seenByBoth = Forms.version(ada.get(IDLE));
        ben.get(IDLE);
        assertEquals(
                303,
                ada.submit(IDLE, "version", seenByBoth, "for", "council", "value", "40", "confirm", "yes")
                        .status());
        Visitor.Answer second =
                ben.submit(IDLE, "version", seenByBoth, "for", "council", "value", "25", "confirm", "yes");
        assertEquals(409, second.status());
        assertTrue(second.body().contains("40 minutes"), second::body);
        assertTrue(second.body().contains("<strong>25</strong>"), second::body);
        assertTrue(second.body().contains("Ada Administrator"), second::body);
        assertTrue(second.body().contains("value=\"25\""), "what was typed is kept");
        assertEquals("1", ours.one("SELECT COUNT(*) FROM policy_change WHERE number > 0"));
        Visitor.Answer again =
                ben.submit(IDLE, "version", Forms.version(second), "for", "council", "value", "25", "confirm", "yes");
        assertEquals(303, again.status(), again::body);
    }

    @Test
    void whatIsWrongIsToldAndKept() {
        String version = Forms.version(ada.get(IDLE));
        for (String wrong : new String[] {"", "4", "61", "ten", "9999999999"}) {
            Visitor.Answer answer = ada.submit(IDLE, "version", version, "for", "council", "value", wrong);
            assertEquals(400, answer.status(), wrong);
            assertTrue(answer.body().contains("value=\"" + wrong + "\""), answer::body);
        }
        assertEquals(404, ada.get(PAGE + "/settings/shoe-size").status());
        Visitor.Answer noRole = ada.submit(IDLE, "version", version, "for", "role:king", "value", "20");
        assertEquals(400, noRole.status());
        Visitor.Answer noReason =
                ada.submit(PAGE + "/requests", "version", version, "for", "level", "value", "BASELINE", "reason", " ");
        assertEquals(400, noReason.status());
    }

    @Test
    void anotherCouncilsRequestIsNone() throws Exception {
        stricter("30");
        String id = ask("60");
        OurTown theirs = OurTown.made("deciding");
        Visitor stranger = theirs.signedIn("admin", Role.TENANT_ADMIN);
        stranger.get(PAGE);
        for (String act : new String[] {"approvals", "refusals", "withdrawals", "countersignatures"}) {
            assertEquals(404, stranger.submit(PAGE + "/" + act, "request", id).status(), act);
        }
        assertFalse(stranger.get(PAGE).body().contains(id));
        assertEquals("OPEN", state(id));
    }

    @Test
    void theOfficersWordIsNeededWhereThePolicySaysSoAndHoldsForOneRequest() throws Exception {
        Visitor officer = Officer.signedIn();
        set("lowering-approval", "council", "two-and-officer");
        stricter("30");
        String id = ask("60");
        ben.submit(PAGE + "/approvals", "request", id);
        cat.submit(PAGE + "/approvals", "request", id);
        assertEquals("OPEN", state(id), "the officer's word is missing");
        String code = Forms.first(CODE, ada.get(PAGE));
        assertFlash(
                ada.submit(PAGE + "/countersignatures", "request", id, "countersignature", "abc.def"),
                "problem.policy-countersignature");
        assertEquals(303, officer.get("/admin/").status());
        officer.get("/admin/countersign");
        Visitor.Answer read = officer.submit("/admin/countersign", "code", code);
        assertTrue(read.body().contains("60 minutes"), read::body);
        Officer.since("UTC_TIMESTAMP(6)");
        assertEquals(
                409,
                officer.submit("/admin/countersign", "code", code, "sign", "yes")
                        .status(),
                "made an officer since");
        Officer.since("UTC_TIMESTAMP(6) - INTERVAL 1 DAY");
        String countersignature = Forms.first(
                Pattern.compile("readonly[^>]*>\\s*([A-Za-z0-9_.-]+)<"),
                officer.submit("/admin/countersign", "code", code, "sign", "yes"));
        assertEquals(
                400, officer.submit("/admin/countersign", "code", "nonsense").status());
        ada.get(PAGE);
        assertEquals(
                303,
                ada.submit(PAGE + "/countersignatures", "request", id, "countersignature", countersignature)
                        .status());
        assertEquals("APPROVED", state(id));
        OurTown theirs = OurTown.made("deciding");
        Visitor stranger = theirs.signedIn("admin", Role.TENANT_ADMIN);
        assertEquals(404, stranger.get("/admin/countersign").status());
    }

    private void stricter(String minutes) {
        set("session-idle", "council", minutes);
    }

    private void set(String key, String target, String value) {
        String path = PAGE + "/settings/" + key;
        String version = Forms.version(ada.get(path));
        Visitor.Answer answer = ada.submit(path, "version", version, "for", target, "value", value, "confirm", "yes");
        assertEquals(303, answer.status(), answer::body);
    }

    private String ask(String minutes) {
        String version = Forms.version(ada.get(IDLE));
        Visitor.Answer asked = ada.submit(
                PAGE + "/requests",
                "version",
                version,
                "for",
                "council",
                "setting",
                "session-idle",
                "value",
                minutes,
                "reason",
                "The reception desk needs it");
        assertEquals(303, asked.status(), asked::body);
        ben.get(PAGE);
        cat.get(PAGE);
        return Forms.first(REQUEST, ada.get(PAGE));
    }

    private String state(String id) throws Exception {
        return ours.one("SELECT state FROM policy_request WHERE id = UNHEX(REPLACE(?, '-', ''))", id);
    }

    private String liveOf(String username) throws Exception {
        return ours.one(
                "SELECT COUNT(*) FROM sign_in_session WHERE ended_at IS NULL AND staff_id ="
                        + " (SELECT id FROM staff WHERE username = ?)",
                username);
    }

    private void await(String id, String state) throws Exception {
        long end = System.nanoTime() + 30_000_000_000L;
        while (!state.equals(state(id)) && System.nanoTime() < end) {
            Thread.sleep(200);
        }
        assertEquals(state, state(id));
    }

    private Visitor.Answer api(String method, String token, String body, String... headers) {
        String[] all = Arrays.copyOf(headers, headers.length + 4);
        all[headers.length] = "Authorization";
        all[headers.length + 1] = "Bearer " + token;
        all[headers.length + 2] = "Content-Type";
        all[headers.length + 3] = "application/merge-patch+json";
        return ours.visitor().send(method, "/api/v1/policy", body, all);
    }

    private static void assertFlash(Visitor.Answer answer, String key) {
        assertEquals(303, answer.status(), answer::body);
        assertTrue(answer.header("set-cookie").contains(key), answer::toString);
    }
}
