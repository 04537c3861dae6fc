package uk.guildhall.tests.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.guildhall.crm.access.Role;
import uk.guildhall.crm.access.SecretToken;
import uk.guildhall.crm.access.factor.Totp;
import uk.guildhall.tests.support.OurTown;
import uk.guildhall.tests.support.Phone;
import uk.guildhall.tests.support.TestCouncil;
import uk.guildhall.tests.support.Visitor;

/** What stands between a right password and a session. */
class SecondFactorTest {
    private static final String SESSION = "guildhall";
    private static final String PENDING = "gh_pending";
    private static final String SECOND = "/desk/sign-in/second";
    private static final String ENROL = "/desk/sign-in/enrol";
    private static final Pattern CODE = Pattern.compile("<li>([0-9A-Z]{5}-[0-9A-Z]{5})</li>");
    private static final Pattern SECRET = Pattern.compile("desk-secret\">([A-Z2-7 ]+)<");

    private static OurTown ours;
    private static OurTown theirs;

    @BeforeAll
    static void twoCouncils() throws Exception {
        ours = OurTown.made("factorours");
        theirs = OurTown.made("factortheirs");
    }

    /** They count against the address too, which is everybody's in these tests. */
    @BeforeEach
    void forgetFailures() throws Exception {
        ours.update("DELETE FROM sign_in_failure");
    }

    @Test
    void aPasswordAloneOpensNothing() throws Exception {
        ours.enter("ann", Role.ADVISER);
        Visitor visitor = password("ann");
        assertNull(visitor.cookie(SESSION));
        assertFalse(visitor.isSignedIn());
        visitor.plant(SESSION, visitor.cookie(PENDING));
        assertFalse(visitor.isSignedIn());
    }

    @Test
    void aCodeWorksOnce() throws Exception {
        ours.enter("bea", Role.ADVISER);
        Visitor first = password("bea");
        Visitor second = password("bea");
        String code = Phone.code(ours.code(), "bea");
        assertEquals("/desk", show(first, code).header("location"));
        assertTrue(first.isSignedIn());
        assertEquals("totp", ours.one("SELECT factor FROM sign_in_session ORDER BY created_at DESC LIMIT 1"));
        assertEquals(400, show(second, code).status());
        assertFalse(second.isSignedIn());
        assertEquals(
                "1",
                ours.one("SELECT COUNT(*) FROM audit_entry WHERE act = 'sign-in.failed' AND detail LIKE '%code%'"
                        + " AND record_id = (SELECT id FROM staff WHERE username = 'bea')"));
        // Nor does an earlier one, once a later was taken.
        assertEquals(
                400,
                show(password("bea"), Phone.APP.code(Totp.step(Instant.now()) - 1))
                        .status());
    }

    @Test
    void oneSignInOpensOneSession() throws Exception {
        ours.enter("cat", Role.ADVISER);
        Visitor visitor = password("cat");
        String pending = visitor.cookie(PENDING);
        show(visitor, Phone.code(ours.code(), "cat"));
        assertNull(visitor.cookie(PENDING));
        Visitor again = ours.visitor();
        again.plant(PENDING, pending);
        assertEquals("/desk/sign-in", again.get(SECOND).header("location"));
    }

    @Test
    void itTakesTenMinutesAtMostAndTheFormsOwnToken() throws Exception {
        ours.enter("dot", Role.ADVISER);
        Visitor visitor = password("dot");
        String code = Phone.code(ours.code(), "dot");
        assertEquals(403, visitor.post(SECOND, "by", "code", "code", code).status());
        ours.update(
                "UPDATE pending_sign_in SET created_at = created_at - INTERVAL 601 SECOND WHERE token_digest = ?",
                (Object) new SecretToken(visitor.cookie(PENDING)).digestWithin(ours.code()));
        assertEquals("/desk/sign-in", show(visitor, code).header("location"));
        assertFalse(visitor.isSignedIn());
    }

    @Test
    void itIsNothingToAnotherCouncil() throws Exception {
        ours.enter("eve", Role.ADVISER);
        theirs.enter("eve", Role.ADVISER);
        Visitor visitor = password("eve");
        Visitor elsewhere = theirs.visitor();
        elsewhere.plant(PENDING, visitor.cookie(PENDING));
        assertEquals("/desk/sign-in", elsewhere.get(SECOND).header("location"));
        elsewhere.plant(PENDING, visitor.cookie(PENDING));
        Visitor.Answer answer = elsewhere.post(
                SECOND,
                "by",
                "code",
                "code",
                Phone.code(theirs.code(), "eve"),
                "_csrf",
                new SecretToken(visitor.cookie(PENDING)).csrfToken());
        assertEquals("/desk/sign-in", answer.header("location"));
        assertFalse(elsewhere.isSignedIn());
    }

    @Test
    void anotherCouncilsFactorRowOpensNothingHere() throws Exception {
        ours.enterWithoutPhone("fay", Role.ADVISER);
        theirs.enter("fay", Role.ADVISER);
        ours.update("INSERT INTO factor SELECT f.id, (SELECT id FROM staff WHERE username='fay'), f.kind, f.name,"
                + " f.created_at, f.confirmed_at, f.last_used_at, f.secret, f.last_step, f.credential_id,"
                + " f.public_key, f.sign_count, f.host FROM gh_" + theirs.code() + ".factor f JOIN gh_"
                + theirs.code() + ".staff s ON s.id = f.staff_id WHERE s.username = 'fay'");
        Visitor visitor = password("fay");
        assertEquals(500, show(visitor, Phone.code(ours.code(), "fay")).status());
        assertFalse(visitor.isSignedIn());
    }

    @Test
    void guessingCodesIsSlowedDownAndARightPasswordBuysNoMore() throws Exception {
        ours.enter("gus", Role.ADVISER);
        for (int i = 0; i < 10; i++) {
            Visitor visitor = password("gus");
            assertEquals(400, show(visitor, "00000x").status());
        }
        assertEquals(429, ours.visitor().signIn("gus", TestCouncil.PASSWORD).status());
    }

    @Test
    void whoHasNoneIsLedToOneAndNowhereElse() throws Exception {
        ours.enterWithoutPhone("hal", Role.ADVISER);
        Visitor visitor = password("hal");
        assertEquals(ENROL, visitor.get(SECOND).header("location"));
        assertFalse(visitor.isSignedIn());
        Visitor.Answer page = visitor.get(ENROL);
        assertEquals(200, page.status());
        Totp app = Totp.read(first(SECRET, page.body()));
        assertEquals(400, visitor.submit(ENROL + "/app", "code", "000000").status());
        Visitor.Answer codes = visitor.submit(ENROL + "/app", "code", app.code(Totp.step(Instant.now())));
        assertEquals(200, codes.status(), codes::body);
        assertTrue(visitor.isSignedIn());
        assertEquals(10, codes(codes).size());
        String stored = ours.one(
                "SELECT HEX(secret) FROM factor f JOIN staff s ON s.id = f.staff_id" + " WHERE s.username = 'hal'");
        assertFalse(stored.contains(java.util.HexFormat.of().withUpperCase().formatHex(app.secret())));
        for (String act : new String[] {"factor.added", "recovery-codes.renewed"}) {
            assertEquals(
                    "1",
                    ours.one("SELECT COUNT(*) FROM audit_entry WHERE act = ? AND actor_name = 'Test hal'", act),
                    act);
        }
    }

    @Test
    void whoHasOneIsNotLedAroundIt() throws Exception {
        ours.enter("ivy", Role.ADVISER);
        Visitor visitor = password("ivy");
        assertEquals(SECOND, visitor.get(ENROL).header("location"));
        visitor.get(SECOND);
        assertEquals(SECOND, visitor.submit(ENROL + "/app", "code", "123456").header("location"));
        assertFalse(visitor.isSignedIn());
    }

    @Test
    void aRecoveryCodeWorksOnceAndANewSetReplacesTheOld() throws Exception {
        Visitor visitor = ours.signedIn("jan", Role.ADVISER);
        visitor.get("/desk/security");
        List<String> old = codes(visitor.submit("/desk/security/recovery-codes"));
        visitor.get("/desk/security");
        List<String> fresh = codes(visitor.submit("/desk/security/recovery-codes"));
        assertEquals(10, fresh.size());
        assertEquals(400, recover("jan", old.get(0)).status());
        assertEquals("/desk", recover("jan", fresh.get(0).toLowerCase()).header("location"));
        assertEquals(400, recover("jan", fresh.get(0)).status());
        assertEquals("recovery", ours.one("SELECT factor FROM sign_in_session ORDER BY created_at DESC LIMIT 1"));
    }

    @Test
    void theLastOneIsKeptAndNobodyElsesIsTouched() throws Exception {
        Visitor visitor = ours.signedIn("kit", Role.ADVISER);
        String own = factorOf("kit");
        assertEquals(200, visitor.get("/desk/security/" + own).status());
        assertEquals(400, visitor.submit("/desk/security/" + own + "/removal").status());
        assertEquals(
                303,
                visitor.submit("/desk/security/" + own + "/name", "name", "My phone")
                        .status());
        assertTrue(visitor.get("/desk/security").body().contains("My phone"));
        ours.enter("lou", Role.ADVISER);
        String others = factorOf("lou");
        assertEquals(404, visitor.get("/desk/security/" + others).status());
        assertEquals(
                404, visitor.submit("/desk/security/" + others + "/removal").status());
    }

    @Test
    void anAdministratorResetsAColleagueWhoIsOutAtOnce() throws Exception {
        Visitor colleague = ours.signedIn("moe", Role.ADVISER);
        Visitor administrator = ours.signedIn("nan", Role.TENANT_ADMIN);
        String page = "/admin/staff/" + idOf("moe") + "/factors";
        administrator.get(page);
        assertEquals(303, administrator.submit(page).status());
        assertFalse(colleague.isSignedIn());
        assertEquals(ENROL, password("moe").get(SECOND).header("location"));
        assertEquals(
                "1",
                ours.one("SELECT COUNT(*) FROM audit_entry WHERE act = 'factors.reset' AND actor_name = 'Test nan'"));
        String mine = "/admin/staff/" + idOf("nan") + "/factors";
        administrator.get(mine);
        administrator.submit(mine);
        assertTrue(administrator.isSignedIn(), "nobody resets their own");
    }

    @Test
    void wherePasskeysAreAskedOfAllAnAppIsNotEnoughAndResetsTakeTwo() throws Exception {
        OurTown strict = OurTown.made("factorstrict");
        Visitor one = strict.signedIn("one", Role.TENANT_ADMIN);
        Visitor two = strict.signedIn("two", Role.TENANT_ADMIN);
        Visitor ann = strict.signedIn("ann", Role.ADVISER);
        for (String person : new String[] {"one", "two", "ann"}) {
            strict.update(
                    "UPDATE sign_in_session SET factor = 'passkey' WHERE staff_id ="
                            + " (SELECT id FROM staff WHERE username = ?)",
                    person);
        }
        strict.update("INSERT INTO policy_change (number, at, scope, subject, setting, value) VALUES"
                + " (1, UTC_TIMESTAMP(6), 'COUNCIL', NULL, 'staff-factor', 'passkey')");
        Thread.sleep(5_500);

        Visitor visitor = strict.visitor();
        assertEquals(ENROL, visitor.signIn("ann", TestCouncil.PASSWORD).header("location"));
        Visitor.Answer page = visitor.get(ENROL);
        assertEquals(200, page.status());
        assertFalse(SECRET.matcher(page.body()).find(), "an app is offered");
        assertEquals(400, visitor.submit(ENROL + "/app", "code", "123456").status());
        assertFalse(visitor.isSignedIn());

        String path = "/admin/staff/"
                + strict.one("SELECT LOWER(INSERT(INSERT(INSERT(INSERT(HEX(id),9,0,'-'),14,0,'-'),"
                        + "19,0,'-'),24,0,'-')) FROM staff WHERE username = 'ann'")
                + "/factors";
        one.get(path);
        assertEquals(303, one.submit(path).status());
        assertTrue(ann.isSignedIn(), "one administrator was enough");
        String request = "/admin/factor-resets/"
                + strict.one("SELECT LOWER(INSERT(INSERT(INSERT(INSERT(HEX(id),9,0,'-'),14,0,'-'),19,0,'-'),24,0,'-'))"
                        + " FROM factor_reset");
        one.get("/admin/factor-resets");
        assertEquals(404, one.submit(request, "decision", "approve").status());
        assertTrue(ann.isSignedIn(), "whoever asked agreed to it");
        two.get("/admin/factor-resets");
        assertEquals(303, two.submit(request, "decision", "approve").status());
        assertFalse(ann.isSignedIn());
        assertEquals(404, two.submit(request, "decision", "approve").status());
    }

    private static Visitor password(String username) {
        Visitor visitor = ours.visitor();
        visitor.get("/desk/sign-in");
        Visitor.Answer answer = visitor.submit("/desk/sign-in", "username", username, "password", TestCouncil.PASSWORD);
        assertEquals(SECOND, answer.header("location"), answer::toString);
        return visitor;
    }

    private static Visitor.Answer show(Visitor visitor, String code) {
        visitor.get(SECOND);
        return visitor.submit(SECOND, "by", "code", "code", code);
    }

    private static Visitor.Answer recover(String username, String code) {
        Visitor visitor = password(username);
        visitor.get(SECOND);
        return visitor.submit(SECOND, "by", "recovery", "code", code);
    }

    private static List<String> codes(Visitor.Answer answer) {
        return CODE.matcher(answer.body())
                .results()
                .map((MatchResult found) -> found.group(1))
                .toList();
    }

    private static String first(Pattern pattern, String text) {
        Matcher found = pattern.matcher(text);
        assertTrue(found.find(), text);
        return found.group(1);
    }

    private static String idOf(String username) throws Exception {
        return ours.one(
                "SELECT LOWER(INSERT(INSERT(INSERT(INSERT(HEX(id),9,0,'-'),14,0,'-'),19,0,'-'),24,0,'-'))"
                        + " FROM staff WHERE username = ?",
                username);
    }

    private static String factorOf(String username) throws Exception {
        return ours.one(
                "SELECT LOWER(INSERT(INSERT(INSERT(INSERT(HEX(f.id),9,0,'-'),14,0,'-'),19,0,'-'),24,0,'-'))"
                        + " FROM factor f JOIN staff s ON s.id = f.staff_id WHERE s.username = ?",
                username);
    }
}
