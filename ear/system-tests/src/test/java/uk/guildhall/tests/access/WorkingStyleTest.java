package uk.guildhall.tests.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.guildhall.crm.access.Role;
import uk.guildhall.tests.support.Elsewhere;
import uk.guildhall.tests.support.OurTown;
import uk.guildhall.tests.support.TestCouncil;
import uk.guildhall.tests.support.Visitor;

/** From where people of each working style come, and that nobody is shut out by it unawares. */
class WorkingStyleTest {
    private static final String OFFICE = "127.0.0.7";
    private static final String HOME = "127.0.0.8";
    private static final String MINE = "127.0.0.1";
    private static final String LIST = "/admin/policy/settings/address-list";
    private static final Pattern VERSION = Pattern.compile("name=\"version\" value=\"(\\d+)\"");

    private OurTown ours;
    private Visitor ada;
    private Visitor ann;

    @BeforeEach
    void council() throws Exception {
        ours = OurTown.made("styles");
        ada = ours.signedIn("ada", Role.TENANT_ADMIN);
        ann = ours.signedIn("ann", Role.ADVISER);
        style("ada", "MOBILE");
    }

    @Test
    void whoeverIsFixedComesFromTheListOnceThereIsOne() throws Exception {
        style("ann", "FIXED");
        assertEquals(200, Elsewhere.at(HOME).get(ann, "/desk").status(), "an empty list keeps nobody out");
        list(MINE + "-" + OFFICE);
        assertEquals(200, Elsewhere.at(OFFICE).get(ann, "/desk").status());
        assertTurnedAway(Elsewhere.at(HOME).get(ann, "/desk"));
        Visitor.Answer refused = Elsewhere.at(HOME).signIn(ours.visitor(), "ann", TestCouncil.PASSWORD);
        assertEquals(400, refused.status());
        assertTrue(refused.body().contains("network addresses that it has listed"), refused::body);
        assertEquals(
                303,
                Elsewhere.at(OFFICE)
                        .signIn(ours.visitor(), "ann", TestCouncil.PASSWORD)
                        .status());
        assertTrue(person("ann").body().contains("signs in only from the addresses on the council’s list"));
    }

    @Test
    void whoeverIsFlexibleShowsMoreThanARecoveryCodeAwayFromTheList() throws Exception {
        style("ann", "FLEXIBLE");
        list(MINE + "-" + OFFICE);
        assertEquals(200, Elsewhere.at(HOME).get(ann, "/desk").status(), "signed in with an app");
        ours.update("UPDATE sign_in_session SET factor = 'recovery' WHERE staff_id = (SELECT id FROM staff WHERE"
                + " username = 'ann')");
        assertTurnedAway(Elsewhere.at(HOME).get(ann, "/desk"));
        assertTrue(Elsewhere.at(HOME).get(ann, "/desk/sign-in").body().contains("a recovery code is not enough"));
        assertEquals(200, Elsewhere.at(OFFICE).get(ann, "/desk").status(), "at the office it is");

        ann.get("/desk/security");
        ann.submit("/desk/security/recovery-codes");
        assertTrue(secondStep().contains("value=\"recovery\""), "at the office");
        ours.update("UPDATE pending_sign_in SET source_ip = ?", HOME);
        assertFalse(again().body().contains("value=\"recovery\""), "at home");
    }

    @Test
    void whoeverIsMobileComesFromAnywhereUnlessThePolicyBindsAll() throws Exception {
        style("ann", "REMOTE");
        list(MINE + "-" + OFFICE);
        assertEquals(200, Elsewhere.at(HOME).get(ann, "/desk").status());
        Elsewhere.at(OFFICE).get(ann, "/desk");
        assertEquals(303, choose("all", "confirm", "yes").status());
        assertTurnedAway(Elsewhere.at(HOME).get(ann, "/desk"));
        assertEquals(200, Elsewhere.at(OFFICE).get(ann, "/desk").status());
    }

    @Test
    void aStricterPolicyNamesWhomItShutsOutTheChooserAboveAll() throws Exception {
        style("ann", "FLEXIBLE");
        assertTrue(choose("all").body().contains("Until there are, this keeps nobody out"), "the list is empty");
        list("192.0.2.0/24");
        Visitor.Answer seen = choose("all");
        assertTrue(seen.body().contains("You are at " + MINE), seen::body);
        assertTrue(seen.body().contains("2 people can no longer come from where they lately were"), seen::body);
        assertTrue(seen.body().contains("Test ann"), seen::body);
        assertEquals(400, choose("all", "confirm", "yes").status());
        assertEquals(400, choose("all", "confirm", "yes", "mine", HOME).status());
        assertTrue(ann.isSignedIn());
        String token = ours.token("robot", "policy:view,policy:edit");
        assertEquals(
                409, ours.patch(token, "/api/v1/policy", "{\"settings\":{\"address-list\":{\"council\":\"all\"}}}"));

        assertEquals(303, choose("all", "confirm", "yes", "mine", MINE).status());
        assertFalse(ann.isSignedIn());
        assertTrue(ann.get("/desk/sign-in").body().contains("no longer lets you work from where you were"));
        assertEquals("2", ours.one("SELECT COUNT(*) FROM sign_in_session WHERE ended_because = 'PLACE'"));
        assertFalse(ada.isSignedIn(), "as they were told");
    }

    @Test
    void aStyleThatShutsSomebodyOutIsConfirmedFirst() throws Exception {
        style("ann", "FLEXIBLE");
        list("192.0.2.0/24");
        Visitor.Answer asked = give("ann", "FIXED", "adviser");
        assertEquals(400, asked.status());
        assertTrue(asked.body().contains("at " + MINE + ", from where they could no longer sign in"), asked::body);
        assertEquals("FLEXIBLE", ours.one("SELECT working_style FROM staff WHERE username = 'ann'"));
        assertEquals(303, give("ann", "FIXED", "adviser", "confirmed", "yes").status());
        assertFalse(ann.isSignedIn());

        assertEquals(400, give("ada", "FIXED", "tenant-admin").status());
        assertEquals(
                400, give("ada", "FIXED", "tenant-admin", "confirmed", "yes").status());
        assertTrue(ada.isSignedIn());
        assertEquals(
                303, give("ada", "FIXED", "tenant-admin", "confirmed", MINE).status());
        assertFalse(ada.isSignedIn(), "as they were told");
    }

    @Test
    void aFileOfStaffShutsNobodyOut() throws Exception {
        style("ann", "FLEXIBLE");
        list("192.0.2.0/24");
        ada.get("/admin/people/import");
        Visitor.Answer seen = ada.upload(
                "/admin/people/import",
                "staff.csv",
                "name,username,email,roles,teams,working_style,language\n"
                        + "Ann,ann,ann@example.org,adviser,,fixed,en\n");
        Visitor.Answer checked = ada.get(seen.header("location"));
        assertTrue(checked.body().contains("This would keep them from " + MINE), checked::body);
    }

    @Test
    void theFirstAddressNamesWhomItShutsOut() throws Exception {
        style("ann", "FIXED");
        ada.get("/admin/addresses");
        Visitor.Answer asked = ada.submit("/admin/addresses", "addresses", "192.0.2.0/24", "label", "Hall");
        assertEquals(400, asked.status());
        assertTrue(asked.body().contains("Test ann"), asked::body);
        assertEquals("0", ours.one("SELECT COUNT(*) FROM address_range"));
        assertEquals(
                303,
                ada.submit("/admin/addresses", "addresses", "192.0.2.0/24", "label", "Hall", "others", "yes")
                        .status());
        Thread.sleep(5_500);
        assertFalse(ann.isSignedIn());
    }

    private void style(String username, String style) throws Exception {
        ours.update("UPDATE staff SET working_style = ? WHERE username = ?", style, username);
    }

    /** Put there by hand, and waited for until every node must know it. */
    private void list(String addresses) throws Exception {
        ours.update(
                "INSERT INTO address_range (id, cidr, label, created_at, created_by)"
                        + " SELECT UNHEX(REPLACE(UUID(), '-', '')), ?, 'Hall', UTC_TIMESTAMP(6), id FROM staff LIMIT 1",
                addresses);
        Thread.sleep(5_500);
    }

    private Visitor.Answer choose(String value, String... more) {
        String[] fields = fields(ada.get(LIST), "for", "council", "value", value);
        return ada.submit(LIST, joined(fields, more));
    }

    private Visitor.Answer give(String username, String style, String role, String... more) throws Exception {
        String path = "/admin/people/" + ours.id(username) + "/edit";
        String[] fields = fields(
                ada.get(path),
                "name",
                "Test " + username,
                "username",
                username,
                "roles",
                role,
                "workingStyle",
                style,
                "language",
                "en");
        return ada.submit(path, joined(fields, more));
    }

    private Visitor.Answer person(String username) throws Exception {
        return ada.get("/admin/people/" + ours.id(username));
    }

    private Visitor pending;

    private String secondStep() {
        pending = ours.visitor();
        pending.get("/desk/sign-in");
        pending.submit("/desk/sign-in", "username", "ann", "password", TestCouncil.PASSWORD);
        return again().body();
    }

    private Visitor.Answer again() {
        return pending.get("/desk/sign-in/second");
    }

    private static String[] fields(Visitor.Answer page, String... fields) {
        Matcher version = VERSION.matcher(page.body());
        assertTrue(version.find(), page::body);
        return joined(fields, "version", version.group(1));
    }

    private static String[] joined(String[] fields, String... more) {
        String[] all = java.util.Arrays.copyOf(fields, fields.length + more.length);
        System.arraycopy(more, 0, all, fields.length, more.length);
        return all;
    }

    private static void assertTurnedAway(Visitor.Answer answer) {
        assertEquals(303, answer.status(), answer::body);
        assertTrue(answer.header("location").startsWith("/desk/sign-in"), answer::toString);
    }
}
