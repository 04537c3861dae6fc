package uk.guildhall.tests.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import uk.guildhall.crm.access.Role;
import uk.guildhall.crm.access.SecretToken;
import uk.guildhall.tests.support.OurTown;
import uk.guildhall.tests.support.Phone;
import uk.guildhall.tests.support.TestCouncil;
import uk.guildhall.tests.support.Visitor;

class AccessTest {
    private static final String COOKIE = "guildhall";

    private static OurTown ours;
    private static OurTown theirs;

    @BeforeAll
    static void twoCouncils() throws Exception {
        ours = OurTown.made("accessours");
        theirs = OurTown.made("accesstheirs");
    }

    @Test
    void somebodyNotSignedInIsAskedToAndComesBackToWhereTheyWanted() throws Exception {
        ours.enter("ann", Role.ADVISER);
        Visitor visitor = ours.visitor();
        Visitor.Answer asked = visitor.get("/desk/sessions");
        assertEquals(303, asked.status());
        assertEquals("/desk/sign-in?return=%2Fdesk%2Fsessions", asked.header("location"));
        visitor.get(asked.header("location"));
        Visitor.Answer welcome = visitor.confirm(
                visitor.submit(
                        "/desk/sign-in",
                        "username",
                        "ann",
                        "password",
                        TestCouncil.PASSWORD,
                        "return",
                        "/desk/sessions"),
                "ann",
                Phone.APP);
        assertEquals("/desk/sessions", welcome.header("location"));
    }

    @Test
    void signingInNeverLeadsElsewhere() throws Exception {
        ours.enter("ann", Role.ADVISER);
        Visitor visitor = ours.visitor();
        Visitor.Answer welcome = visitor.confirm(
                visitor.post(
                        "/desk/sign-in",
                        "username",
                        "ann",
                        "password",
                        TestCouncil.PASSWORD,
                        "return",
                        "//elsewhere.example"),
                "ann",
                Phone.APP);
        assertEquals("/desk", welcome.header("location"));
    }

    @Test
    void theCookieIsForThisHostAloneAndOutOfReachOfScripts() throws Exception {
        ours.enter("ann", Role.ADVISER);
        String cookie = ours.visitor().signIn("ann", TestCouncil.PASSWORD).header("set-cookie");
        assertTrue(cookie.contains("HttpOnly"), cookie);
        assertTrue(cookie.contains("SameSite=Lax"), cookie);
        assertTrue(cookie.contains("Path=/"), cookie);
        assertFalse(cookie.contains("Domain"), cookie);
        assertFalse(cookie.contains("Expires"), cookie);
    }

    @Test
    void aSessionPlantedBeforehandIsNotTheOneSignedInto() throws Exception {
        ours.enter("ann", Role.ADVISER);
        String planted = SecretToken.forSession().value();
        Visitor victim = ours.visitor();
        victim.plant(COOKIE, planted);
        victim.signIn("ann", TestCouncil.PASSWORD);
        assertNotEquals(planted, victim.cookie(COOKIE));
        Visitor attacker = ours.visitor();
        attacker.plant(COOKIE, planted);
        assertFalse(attacker.isSignedIn());
    }

    @Test
    void signingInAgainEndsTheSessionBefore() throws Exception {
        Visitor visitor = ours.signedIn("ann", Role.ADVISER);
        String before = visitor.cookie(COOKIE);
        visitor.confirm(
                visitor.post("/desk/sign-in", "username", "ann", "password", TestCouncil.PASSWORD), "ann", Phone.APP);
        assertNotEquals(before, visitor.cookie(COOKIE));
        assertTrue(visitor.isSignedIn());
        Visitor old = ours.visitor();
        old.plant(COOKIE, before);
        assertFalse(old.isSignedIn());
    }

    @Test
    void theDatabaseDoesNotHoldTheSecret() throws Exception {
        Visitor visitor = ours.signedIn("ann", Role.ADVISER);
        SecretToken secret = new SecretToken(visitor.cookie(COOKIE));
        String found = "SELECT COUNT(*) FROM sign_in_session WHERE token_digest = ?";
        assertEquals("1", ours.one(found, secret.digestWithin(ours.code())));
        assertEquals("0", ours.one(found, secret.digest()));
    }

    @Test
    void aSessionIsNothingToAnotherCouncil() throws Exception {
        Visitor visitor = ours.signedIn("ann", Role.ADVISER);
        theirs.enter("ann", Role.ADVISER);
        Visitor elsewhere = theirs.visitor();
        elsewhere.plant(COOKIE, visitor.cookie(COOKIE));
        assertEquals(303, elsewhere.get("/desk/sessions").status());
        assertTrue(visitor.isSignedIn());
    }

    @Test
    void notEvenWhereItsRowIsCopiedThere() throws Exception {
        Visitor visitor = ours.signedIn("ann", Role.ADVISER);
        theirs.enter("ann", Role.ADVISER);
        SecretToken secret = new SecretToken(visitor.cookie(COOKIE));
        int copied = theirs.update(
                "INSERT INTO sign_in_session SELECT s.token_digest, s.id, (SELECT id FROM staff WHERE username='ann'),"
                        + " s.created_at, s.last_used_at, s.expires_at, s.ended_at, s.source_ip, s.user_agent, s.factor,"
                        + " s.proven_at"
                        + " FROM gh_" + ours.code() + ".sign_in_session s WHERE s.token_digest = ?",
                secret.digestWithin(ours.code()));
        assertEquals(1, copied);
        Visitor elsewhere = theirs.visitor();
        elsewhere.plant(COOKIE, secret.value());
        assertFalse(elsewhere.isSignedIn());
    }

    @Test
    void signingOutEndsTheSessionNotOnlyTheCookie() throws Exception {
        Visitor visitor = ours.signedIn("ann", Role.ADVISER);
        String secret = visitor.cookie(COOKIE);
        visitor.get("/desk/sessions");
        assertEquals(303, visitor.submit("/desk/sign-out").status());
        visitor.plant(COOKIE, secret);
        assertFalse(visitor.isSignedIn());
    }

    @Test
    void rolesSayWhatSomebodyMayDo() throws Exception {
        Visitor adviser = ours.signedIn("ann", Role.ADVISER);
        assertEquals(200, adviser.get("/desk").status());
        assertEquals(403, adviser.get("/admin/sessions").status());
        assertEquals(403, adviser.get("/admin/staff").status());
        Visitor administrator = ours.signedIn("admin", Role.TENANT_ADMIN);
        assertEquals(200, administrator.get("/admin/sessions").status());
        assertEquals(200, administrator.get("/admin/staff").status());
        assertEquals(403, administrator.get("/desk/search?q=lee").status());
    }

    @Test
    void aRoleTakenAwayIsGoneAtTheNextRequest() throws Exception {
        Visitor leader = ours.signedIn("lea", Role.TEAM_LEADER);
        assertEquals(200, leader.get("/admin/sessions").status());
        ours.update("DELETE FROM staff_role WHERE staff_id = (SELECT id FROM staff WHERE username='lea')");
        assertEquals(403, leader.get("/admin/sessions").status());
    }

    @Test
    void whoIsDisabledIsOutAtTheNextRequestAndStaysOut() throws Exception {
        Visitor leaver = ours.signedIn("max", Role.ADVISER);
        ours.update("UPDATE staff SET status='DISABLED' WHERE username='max'");
        assertFalse(leaver.isSignedIn());
        assertEquals(400, ours.visitor().signIn("max", TestCouncil.PASSWORD).status());
    }
}
