package uk.guildhall.tests.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import uk.guildhall.crm.access.Role;
import uk.guildhall.crm.access.SecretToken;
import uk.guildhall.tests.support.OurTown;
import uk.guildhall.tests.support.Visitor;
import uk.guildhall.tests.support.WholeSystem;

class SessionLifeTest {
    private static final String COOKIE = "guildhall";

    private static OurTown ours;
    private static OurTown theirs;

    @BeforeAll
    static void twoCouncils() throws Exception {
        ours = OurTown.made("lifeours");
        theirs = OurTown.made("lifetheirs");
    }

    @Test
    void survivesTheServersDeath() throws Exception {
        Visitor visitor = ours.signedIn("ann", Role.ADVISER);
        WholeSystem.killAndStartAgain();
        assertTrue(visitor.isSignedIn());
    }

    @Test
    void endedByItsOwnerItIsOverAtOnce() throws Exception {
        Visitor here = ours.signedIn("bea", Role.ADVISER);
        Visitor there = ours.signedIn("bea", Role.ADVISER);
        assertTrue(there.isSignedIn());
        here.get("/desk/sessions");
        assertEquals(303, here.submit("/desk/sessions", "session", idOf(there)).status());
        assertFalse(there.isSignedIn());
        assertTrue(here.isSignedIn());
    }

    @Test
    void endedByAnAdministratorItIsOverAtOnce() throws Exception {
        Visitor adviser = ours.signedIn("cal", Role.ADVISER);
        Visitor administrator = ours.signedIn("admin", Role.TENANT_ADMIN);
        String page = administrator.get("/admin/sessions").body();
        assertTrue(page.contains("Test cal"));
        String id = idOf(adviser);
        Matcher button = Pattern.compile("value=\"" + id + "\"").matcher(page);
        assertTrue(button.find(), "listed with a button");
        assertEquals(303, administrator.submit("/admin/sessions", "session", id).status());
        assertFalse(adviser.isSignedIn());
    }

    @Test
    void nobodyEndsAColleaguesOrAnotherCouncilsSession() throws Exception {
        Visitor adviser = ours.signedIn("dan", Role.ADVISER);
        Visitor colleague = ours.signedIn("eve", Role.ADVISER);
        colleague.get("/desk/sessions");
        String id = idOf(adviser);
        assertEquals(404, colleague.submit("/desk/sessions", "session", id).status());
        assertEquals(403, colleague.submit("/admin/sessions", "session", id).status());
        Visitor stranger = theirs.signedIn("admin", Role.TENANT_ADMIN);
        stranger.get("/admin/sessions");
        assertEquals(404, stranger.submit("/admin/sessions", "session", id).status());
        assertEquals(
                404, stranger.submit("/admin/sessions", "session", "nonsense").status());
        assertTrue(adviser.isSignedIn());
    }

    @Test
    void isOverAfterAnHourWithoutUse() throws Exception {
        Visitor visitor = ours.signedIn("fay", Role.ADVISER);
        change(visitor, "last_used_at = UTC_TIMESTAMP(6) - INTERVAL 59 MINUTE");
        assertTrue(visitor.isSignedIn());
        change(visitor, "last_used_at = UTC_TIMESTAMP(6) - INTERVAL 61 MINUTE");
        assertFalse(visitor.isSignedIn());
    }

    @Test
    void isOverAfterHalfADayHoweverBusy() throws Exception {
        Visitor visitor = ours.signedIn("gus", Role.ADVISER);
        assertEquals(
                "720", ours.one("SELECT TIMESTAMPDIFF(MINUTE, created_at, expires_at) FROM sign_in_session LIMIT 1"));
        change(visitor, "expires_at = UTC_TIMESTAMP(6)");
        assertFalse(visitor.isSignedIn());
    }

    @Test
    void itsUseIsWrittenAtMostOnceAMinute() throws Exception {
        Visitor visitor = ours.signedIn("hal", Role.ADVISER);
        String first = lastUse(visitor);
        assertTrue(visitor.isSignedIn());
        assertEquals(first, lastUse(visitor));
        change(visitor, "last_used_at = UTC_TIMESTAMP(6) - INTERVAL 61 SECOND");
        String stale = lastUse(visitor);
        assertTrue(visitor.isSignedIn());
        assertTrue(lastUse(visitor).compareTo(stale) > 0);
    }

    private static byte[] digest(Visitor visitor) {
        return new SecretToken(visitor.cookie(COOKIE)).digestWithin(ours.code());
    }

    private static String idOf(Visitor visitor) throws Exception {
        String hex =
                ours.one("SELECT LOWER(HEX(id)) FROM sign_in_session WHERE token_digest = ?", (Object) digest(visitor));
        return hex.replaceFirst("(.{8})(.{4})(.{4})(.{4})(.{12})", "$1-$2-$3-$4-$5");
    }

    private static String lastUse(Visitor visitor) throws Exception {
        return ours.one("SELECT last_used_at FROM sign_in_session WHERE token_digest = ?", (Object) digest(visitor));
    }

    private static void change(Visitor visitor, String change) throws Exception {
        assertEquals(1, ours.update("UPDATE sign_in_session SET " + change + " WHERE token_digest = ?", (Object)
                digest(visitor)));
    }
}
