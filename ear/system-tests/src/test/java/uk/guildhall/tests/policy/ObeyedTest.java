package uk.guildhall.tests.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.guildhall.crm.access.Role;
import uk.guildhall.crm.access.SecretToken;
import uk.guildhall.tests.support.OurTown;
import uk.guildhall.tests.support.TestCouncil;
import uk.guildhall.tests.support.Visitor;

/** Sessions, tokens and refused sign-ins keep to the policy in force, at each limit and just beyond it. */
class ObeyedTest {
    private static final String COOKIE = "guildhall";
    private static final String BROWSER = "guildhall-browser";

    private OurTown ours;
    private Visitor admin;

    @BeforeEach
    void council() throws Exception {
        ours = OurTown.made("obeyed");
        admin = ours.signedIn("admin", Role.TENANT_ADMIN);
    }

    @Test
    void sessionsEndByThePolicyOfTheirOwnersRoles() throws Exception {
        Visitor adviser = ours.signedIn("ann", Role.ADVISER);
        Visitor leader = ours.signedIn("lea", Role.TEAM_LEADER);
        set("session-idle", "council", "30");
        set("session-idle", "role:team-leader", "10");
        change(adviser, "last_used_at = UTC_TIMESTAMP(6) - INTERVAL 29 MINUTE");
        change(leader, "last_used_at = UTC_TIMESTAMP(6) - INTERVAL 11 MINUTE");
        String list = admin.get("/admin/sessions").body();
        assertTrue(list.contains("Test ann"), "alive, and listed");
        assertFalse(list.contains("Test lea"), "over, and not listed");
        assertTrue(adviser.isSignedIn());
        assertFalse(leader.isSignedIn());
        change(adviser, "last_used_at = UTC_TIMESTAMP(6) - INTERVAL 31 MINUTE");
        assertFalse(adviser.isSignedIn());
        assertTrue(adviser.get("/desk/sign-in").body().contains("you were away for a while"));
        Visitor again = ours.signedIn("ann", Role.ADVISER);
        set("session-absolute", "council", "60");
        change(again, "created_at = UTC_TIMESTAMP(6) - INTERVAL 59 MINUTE");
        assertTrue(again.isSignedIn());
        change(again, "created_at = UTC_TIMESTAMP(6) - INTERVAL 61 MINUTE");
        assertFalse(again.isSignedIn());
        assertTrue(again.get("/desk/sign-in").body().contains("as long as your council allows"));
    }

    @Test
    void oneSessionMoreThanAllowedEndsTheOldestAndSaysSo() throws Exception {
        set("session-count", "council", "2");
        Visitor first = ours.signedIn("ann", Role.ADVISER);
        Visitor second = ours.signedIn("ann", Role.ADVISER);
        assertTrue(first.isSignedIn());
        Visitor third = ours.signedIn("ann", Role.ADVISER);
        assertFalse(first.isSignedIn());
        assertTrue(second.isSignedIn());
        assertTrue(third.isSignedIn());
        Visitor.Answer told = first.get("/desk/sign-in");
        assertTrue(told.body().contains("you signed in somewhere else"), told::body);
        set("session-count", "role:adviser", "1");
        assertFalse(second.isSignedIn());
        assertTrue(third.isSignedIn());
        assertTrue(second.get("/desk/sign-in").body().contains("rules for sessions stricter"));
    }

    @Test
    void refusedSignInsWaitAfterAsManyAsThePolicySaysAndAsLong() throws Exception {
        set("sign-in-failures", "council", "3");
        set("sign-in-wait", "council", "30");
        ours.enter("ann", Role.ADVISER);
        for (int i = 0; i < 3; i++) {
            assertEquals(400, ours.visitor().signIn("ann", "wrong " + i).status());
        }
        assertEquals(429, ours.visitor().signIn("ann", TestCouncil.PASSWORD).status());
        ours.update("UPDATE sign_in_failure SET at = at - INTERVAL 61 SECOND");
        assertEquals(303, ours.visitor().signIn("ann", TestCouncil.PASSWORD).status());
    }

    @Test
    void aStrangersGuessesDoNotKeepTheOwnerOut() throws Exception {
        Visitor owner = ours.signedIn("ann", Role.ADVISER);
        String browser = owner.cookie(BROWSER);
        for (int i = 0; i < 10; i++) {
            assertEquals(400, ours.visitor().signIn("ann", "wrong " + i).status());
        }
        assertEquals(429, ours.visitor().signIn("ann", TestCouncil.PASSWORD).status(), "a stranger waits");
        assertEquals(303, knowing(browser).signIn("ann", TestCouncil.PASSWORD).status(), "the owner's browser doesn't");
        assertEquals(429, ours.visitor().signIn("ann", "wrong").status(), "nor does that set strangers free");
        ours.update("UPDATE sign_in_failure SET source_ip = '192.0.2.7'");
        assertEquals(303, ours.visitor().signIn("ann", TestCouncil.PASSWORD).status(), "nor another address");
        for (int i = 0; i < 10; i++) {
            assertEquals(400, knowing(browser).signIn("ann", "wrong " + i).status());
        }
        assertEquals(429, knowing(browser).signIn("ann", TestCouncil.PASSWORD).status(), "a known browser waits too");
        String planted = SecretToken.forSession().value();
        assertEquals(303, knowing(planted).signIn("ann", TestCouncil.PASSWORD).status());
        assertEquals("0", ours.one("SELECT COUNT(*) FROM sign_in_failure WHERE source_ip = '203.0.113.1'"));
    }

    @Test
    void guessesFromEverywhereSlowStrangersFromEverywhere() throws Exception {
        Visitor owner = ours.signedIn("ann", Role.ADVISER);
        assertEquals(400, ours.visitor().signIn("ann", "wrong").status());
        ours.update("UPDATE sign_in_failure SET source_ip = '192.0.2.1'");
        for (int i = 0; i < 48; i++) {
            ours.update("INSERT INTO sign_in_failure (id, account_digest, source_ip, at)"
                    + " SELECT UNHEX(REPLACE(UUID(), '-', '')), account_digest, '192.0.2." + (i + 10)
                    + "', at FROM sign_in_failure LIMIT 1");
        }
        assertEquals(400, ours.visitor().signIn("ann", "the fiftieth").status());
        ours.update("UPDATE sign_in_failure SET source_ip = '192.0.2.2' WHERE source_ip = '127.0.0.1'");
        assertEquals(429, ours.visitor().signIn("ann", TestCouncil.PASSWORD).status());
        assertEquals(
                303,
                knowing(owner.cookie(BROWSER))
                        .signIn("ann", TestCouncil.PASSWORD)
                        .status());
    }

    @Test
    void anotherCouncilDoesNotKnowTheBrowser() throws Exception {
        String browser = ours.signedIn("ann", Role.ADVISER).cookie(BROWSER);
        OurTown theirs = OurTown.made("obeyed");
        theirs.enter("ann", Role.ADVISER);
        for (int i = 0; i < 10; i++) {
            Visitor guess = theirs.visitor();
            guess.plant(BROWSER, browser);
            assertEquals(400, guess.signIn("ann", "wrong " + i).status());
        }
        assertEquals("10", theirs.one("SELECT COUNT(*) FROM sign_in_failure WHERE browser_digest IS NULL"));
    }

    @Test
    void tokensLiveNoLongerThanThePolicySays() throws Exception {
        String token = ours.token("robot", "service:view");
        ours.update("UPDATE api_token SET created_at = UTC_TIMESTAMP(6) - INTERVAL 29 DAY,"
                + " expires_at = UTC_TIMESTAMP(6) + INTERVAL 90 DAY");
        assertEquals(200, asked(token));
        set("token-life", "council", "30");
        assertEquals(200, asked(token));
        assertEquals(
                "30", ours.one("SELECT TIMESTAMPDIFF(DAY, created_at, expires_at) FROM api_token"), "brought forward");
        ours.update("UPDATE api_token SET created_at = UTC_TIMESTAMP(6) - INTERVAL 31 DAY,"
                + " expires_at = UTC_TIMESTAMP(6) + INTERVAL 90 DAY");
        assertEquals(401, asked(token));
    }

    private int asked(String token) {
        return ours.visitor()
                .get("/api/v1/services", "Authorization", "Bearer " + token)
                .status();
    }

    private void set(String key, String target, String value) {
        String path = "/admin/policy/settings/" + key;
        String version = Forms.version(admin.get(path));
        Visitor.Answer answer = admin.submit(path, "version", version, "for", target, "value", value, "confirm", "yes");
        assertEquals(303, answer.status(), answer::body);
    }

    private Visitor knowing(String browser) {
        Visitor visitor = ours.visitor();
        visitor.plant(BROWSER, browser);
        return visitor;
    }

    private void change(Visitor visitor, String change) throws Exception {
        assertEquals(1, ours.update("UPDATE sign_in_session SET " + change + " WHERE token_digest = ?", (Object)
                new SecretToken(visitor.cookie(COOKIE)).digestWithin(ours.code())));
    }
}
