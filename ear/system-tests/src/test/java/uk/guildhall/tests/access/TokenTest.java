package uk.guildhall.tests.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import uk.guildhall.crm.access.Role;
import uk.guildhall.crm.access.SecretToken;
import uk.guildhall.tests.support.OurTown;
import uk.guildhall.tests.support.Visitor;

class TokenTest {
    private static final String SERVICES = "/api/v1/services";

    private static OurTown ours;
    private static OurTown theirs;

    @BeforeAll
    static void twoCouncils() throws Exception {
        ours = OurTown.made("tokenours");
        theirs = OurTown.made("tokentheirs");
    }

    @Test
    void aTokenOpensItsOwnCouncilOnly() throws Exception {
        String token = ours.token("robot", "service:view,customer:view");
        assertEquals(200, with(ours, token).status());
        assertEquals(401, with(theirs, token).status());
    }

    @Test
    void noTokenABadOneAndAnotherCouncilsAreAnsweredAlike() throws Exception {
        Visitor.Answer none = ours.visitor().get(SERVICES);
        Visitor.Answer bad = with(ours, SecretToken.forApi().value());
        Visitor.Answer foreign = with(ours, theirs.token("robot", "service:view"));
        Visitor.Answer nonsense = ours.visitor().get(SERVICES, "Authorization", "Basic YTpi");
        for (Visitor.Answer answer : new Visitor.Answer[] {none, bad, foreign, nonsense}) {
            assertEquals(401, answer.status());
            assertEquals(none.body(), answer.body());
            assertEquals(timeless(none.headers()), timeless(answer.headers()));
        }
        assertEquals("Bearer", none.header("www-authenticate"));
    }

    @Test
    void aTokenCarriesItsOwnPermissionsAndNoMore() throws Exception {
        String token = ours.token("reader", "customer:view");
        assertEquals(403, with(ours, token).status());
    }

    @Test
    void aTokenRevokedExpiredOrOfSomebodyDisabledOpensNothing() throws Exception {
        String revoked = ours.token("robot", "service:view");
        update(revoked, "revoked_at = UTC_TIMESTAMP(6)");
        assertEquals(401, with(ours, revoked).status());
        String expired = ours.token("robot", "service:view");
        update(expired, "expires_at = UTC_TIMESTAMP(6) - INTERVAL 1 SECOND");
        assertEquals(401, with(ours, expired).status());
        String left = ours.token("leaver", "service:view");
        ours.update("UPDATE staff SET status='DISABLED' WHERE username='leaver'");
        assertEquals(401, with(ours, left).status());
    }

    @Test
    void aSessionIsNothingToTheApiNorATokenToAPage() throws Exception {
        Visitor person = ours.signedIn("ann", Role.ADVISER);
        assertEquals(401, person.get(SERVICES).status());
        assertEquals(401, person.get("/%61pi/v1/services").status());
        String token = ours.token("robot", "session:own,customer:view");
        assertEquals(
                303,
                ours.visitor()
                        .get("/desk/sessions", "Authorization", "Bearer " + token)
                        .status());
    }

    @Test
    void itsUseIsNotedAtMostOnceAMinute() throws Exception {
        String token = ours.token("robot", "service:view");
        with(ours, token);
        String first = lastUse(token);
        assertNotNull(first);
        with(ours, token);
        assertEquals(first, lastUse(token));
        update(token, "last_used_at = UTC_TIMESTAMP(6) - INTERVAL 61 SECOND");
        String stale = lastUse(token);
        with(ours, token);
        assertTrue(lastUse(token).compareTo(stale) > 0);
    }

    private static String lastUse(String token) throws Exception {
        return ours.one(
                "SELECT last_used_at FROM api_token WHERE token_digest = ?", (Object) new SecretToken(token).digest());
    }

    private static void update(String token, String change) throws Exception {
        ours.update(
                "UPDATE api_token SET " + change + " WHERE token_digest = ?", (Object) new SecretToken(token).digest());
    }

    private static Visitor.Answer with(OurTown town, String token) {
        return town.visitor().get(SERVICES, "Authorization", "Bearer " + token);
    }

    private static Map<String, String> timeless(Map<String, String> headers) {
        Map<String, String> rest = new HashMap<>(headers);
        rest.remove("date");
        return rest;
    }
}
