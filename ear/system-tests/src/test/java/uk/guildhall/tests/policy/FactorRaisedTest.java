package uk.guildhall.tests.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.guildhall.crm.access.Role;
import uk.guildhall.tests.support.OurTown;
import uk.guildhall.tests.support.TestCouncil;
import uk.guildhall.tests.support.Visitor;

/** When a council comes to ask for a passkey, those who have none are named, signed out, and led to one. */
class FactorRaisedTest {
    private static final String PAGE = "/admin/policy/settings/staff-factor";

    private OurTown ours;
    private Visitor ada;

    @BeforeEach
    void council() throws Exception {
        ours = OurTown.made("raised");
        ada = ours.signedIn("admin", Role.TENANT_ADMIN);
    }

    @Test
    void whoeverChoosesItMakesTheirOwnFirst() throws Exception {
        Visitor.Answer seen = choose("administrators-passkey");
        assertTrue(seen.body().contains("You have no passkey yourself"), seen::body);
        assertFalse(seen.body().contains("name=\"confirm\""), "it can be confirmed");
        Visitor.Answer refused = choose("administrators-passkey", "confirm", "yes");
        assertEquals(400, refused.status());
        assertEquals("0", ours.one("SELECT COUNT(*) FROM policy_change WHERE number > 0"));
        assertTrue(ada.isSignedIn());

        ours.passkeyIn("admin");
        assertFalse(choose("administrators-passkey").body().contains("You have no passkey yourself"));
        assertEquals(303, choose("administrators-passkey", "confirm", "yes").status());
        assertTrue(ada.isSignedIn());
    }

    @Test
    void thoseWhoHaveNoneAreNamedSignedOutToldWhyAndLedToOne() throws Exception {
        ours.passkeyIn("admin");
        Visitor ann = ours.signedIn("ann", Role.ADVISER);
        ours.enterWithoutPhone("bob", Role.ADVISER);
        Visitor cat = ours.signedIn("cat", Role.ADVISER);
        ours.passkeyIn("cat");
        ours.enter("robot", Role.INTEGRATION);

        Visitor.Answer seen = choose("passkey");
        assertTrue(seen.body().contains("2 people lack what signing in will ask for"), seen::body);
        assertTrue(seen.body().contains("Test ann"), seen::body);
        assertTrue(seen.body().contains("No second factor"), "Bob has none");
        assertFalse(seen.body().contains("Test cat"), seen::body);
        assertFalse(seen.body().contains("Test robot"), "programs have tokens");
        assertTrue(ann.isSignedIn(), "nothing is done before it is confirmed");
        assertEquals(303, choose("passkey", "confirm", "yes").status());

        assertTrue(ann.get("/desk/sign-in").body().contains("your council now asks you for a passkey"));
        assertFalse(ann.isSignedIn());
        assertTrue(cat.isSignedIn());
        assertTrue(ada.isSignedIn());
        assertEquals("FACTOR", ours.one("SELECT ended_because FROM sign_in_session WHERE ended_at IS NOT NULL"));
        Visitor again = ours.visitor();
        assertEquals(
                "/desk/sign-in/enrol", again.signIn("ann", TestCouncil.PASSWORD).header("location"));
        assertTrue(again.get("/desk/sign-in/enrol").body().contains("data-passkey"));
        assertFalse(again.isSignedIn());
    }

    @Test
    void whoeverIsGivenARoleThatNeedsOneIsAskedForItToo() throws Exception {
        ours.passkeyIn("admin");
        assertEquals(303, choose("administrators-passkey", "confirm", "yes").status());
        Visitor ann = ours.signedIn("ann", Role.ADVISER);
        assertTrue(ann.isSignedIn(), "an app is enough for an adviser");
        ours.update(
                "INSERT INTO staff_role (staff_id, role) SELECT id, 'tenant-admin' FROM staff WHERE username = 'ann'");
        assertFalse(ann.isSignedIn());
        assertTrue(ann.get("/desk/sign-in").body().contains("your council now asks you for a passkey"));
        assertFalse(ada.get("/admin/sessions").body().contains("Test ann"), "nor is it listed as live");
    }

    private Visitor.Answer choose(String value, String... more) {
        String version = Forms.version(ada.get(PAGE));
        return more.length == 0
                ? ada.submit(PAGE, "version", version, "for", "council", "value", value)
                : ada.submit(PAGE, "version", version, "for", "council", "value", value, more[0], more[1]);
    }
}
