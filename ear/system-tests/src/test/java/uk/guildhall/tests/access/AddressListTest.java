package uk.guildhall.tests.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import uk.guildhall.crm.access.Role;
import uk.guildhall.tests.support.Elsewhere;
import uk.guildhall.tests.support.OurTown;
import uk.guildhall.tests.support.Phone;
import uk.guildhall.tests.support.TestCouncil;
import uk.guildhall.tests.support.Visitor;

/** From where people and programs may come, and what happens to a session whose address changes. */
class AddressListTest {
    private static final String LISTED = "127.0.0.7";
    private static final String BEYOND = "127.0.0.8";
    private static final String MINE = "127.0.0.1";

    @Test
    void onTheListOrNotAtSignInInASessionAndWithAToken() throws Exception {
        OurTown ours = OurTown.made("listed");
        Visitor administrator = administrator(ours);
        Visitor adviser = ours.signedIn("ann", Role.ADVISER);
        ours.update("UPDATE staff SET working_style = 'MOBILE'");
        String token = ours.token("robot", "service:view");

        add(administrator, MINE + "-" + LISTED, 303);
        assertEquals(
                200, Elsewhere.at(BEYOND).get(administrator, "/admin/addresses").status(), "not asked for yet");

        policy(ours, 1, "address-list", "administrators");
        assertTurnedAway(Elsewhere.at(BEYOND).get(administrator, "/admin/addresses"));
        assertEquals(
                200, Elsewhere.at(LISTED).get(administrator, "/admin/addresses").status());
        assertEquals(200, Elsewhere.at(BEYOND).get(adviser, "/desk").status(), "no administrator");
        assertEquals(
                200,
                Elsewhere.at(BEYOND)
                        .withToken(ours.visitor(), token, "/api/v1/services")
                        .status());
        Visitor.Answer outside = Elsewhere.at(BEYOND).signIn(ours.visitor(), "ada", TestCouncil.PASSWORD);
        assertEquals(400, outside.status());
        assertTrue(outside.body().contains("network addresses that it has listed"), outside::body);
        assertEquals(
                303,
                Elsewhere.at(LISTED)
                        .signIn(ours.visitor(), "ada", TestCouncil.PASSWORD)
                        .status());
        assertEquals(
                303,
                Elsewhere.at(BEYOND)
                        .signIn(ours.visitor(), "ann", TestCouncil.PASSWORD)
                        .status());

        policy(ours, 2, "address-list", "all");
        assertTurnedAway(Elsewhere.at(BEYOND).get(adviser, "/desk"));
        assertEquals(200, Elsewhere.at(LISTED).get(adviser, "/desk").status());
        assertEquals(
                403,
                Elsewhere.at(BEYOND)
                        .withToken(ours.visitor(), token, "/api/v1/services")
                        .status());
        assertEquals(
                200,
                Elsewhere.at(LISTED)
                        .withToken(ours.visitor(), token, "/api/v1/services")
                        .status());
        Visitor.Answer wrong = Elsewhere.at(BEYOND).signIn(ours.visitor(), "ann", "not the password");
        assertTrue(
                wrong.body().contains("network addresses that it has listed"), "passwords can't be tried from there");
        assertTrue(count(ours, "session.turned-away") >= 2);
        assertTrue(count(ours, "sign-in.not-from-here") >= 2);
    }

    @Test
    void nobodyShutsThemselvesOutUnawares() throws Exception {
        OurTown ours = OurTown.made("lockout");
        Visitor administrator = administrator(ours);
        policy(ours, 1, "address-list", "all");
        assertEquals(200, administrator.get("/admin/addresses").status(), "an empty list keeps nobody out");
        assertTrue(administrator.get("/admin/addresses").body().contains("While the list is empty"));

        Visitor.Answer refused = administrator.submit("/admin/addresses", "addresses", "192.0.2.0/24", "label", "Hall");
        assertEquals(400, refused.status());
        assertTrue(refused.body().contains("this would shut you out"), refused::body);
        assertTrue(refused.body().contains("value=\"192.0.2.0/24\""), "what was typed is kept");
        assertEquals(
                400,
                administrator
                        .submit("/admin/addresses", "addresses", "192.0.2.0/24", "label", "Hall", "confirmed", "yes")
                        .status());
        assertEquals("0", ours.one("SELECT COUNT(*) FROM address_range"));

        add(administrator, "127.0.0.0/30", 303);
        add(administrator, "192.0.2.0/24", 303);
        String id = dashed(ours.one("SELECT HEX(id) FROM address_range WHERE cidr = '127.0.0.0/30'"));
        String removal = "/admin/addresses/" + id + "/removal";
        administrator.get(removal);
        assertEquals(400, administrator.submit(removal).status());
        assertEquals(200, administrator.get("/admin/addresses").status());
        assertEquals(303, administrator.submit(removal, "confirmed", MINE).status());
        assertTurnedAway(administrator.get("/admin/addresses"));
    }

    @Test
    void whatIsNoAddressIsRefused() throws Exception {
        OurTown ours = OurTown.made("noaddress");
        Visitor administrator = administrator(ours);
        ours.update("UPDATE staff SET working_style = 'MOBILE'");
        for (String wrong : new String[] {"", "the office", "0.0.0.0/0", "192.0.2.0/33", "::/0"}) {
            add(administrator, wrong, 400);
        }
        add(administrator, "2001:db8::/48", 303);
        add(administrator, "2001:DB8:0::1/48", 400);
        assertEquals("1", ours.one("SELECT COUNT(*) FROM address_range"));
    }

    @Test
    void aSessionWhoseAddressChangesGoesOnIsAskedAgainOrEnds() throws Exception {
        OurTown ours = OurTown.made("moves");
        Visitor adviser = ours.signedIn("ann", Role.ADVISER);
        assertEquals(200, Elsewhere.at(BEYOND).get(adviser, "/desk").status());
        assertEquals(200, Elsewhere.at(BEYOND).get(adviser, "/desk").status());
        assertEquals(1, count(ours, "session.address-changed"), "noted once");
        assertEquals(BEYOND, ours.one("SELECT source_ip FROM sign_in_session"));

        policy(ours, 1, "address-change", "sign-in-again");
        Visitor.Answer again = Elsewhere.at(LISTED).get(adviser, "/desk");
        assertEquals(303, again.status());
        assertTrue(Elsewhere.at(LISTED).get(adviser, "/desk/sign-in").body().contains("address has changed"));
        assertEquals(200, Elsewhere.at(BEYOND).get(adviser, "/desk").status(), "goes on where it was");
        assertEquals(1, count(ours, "session.turned-away"));

        policy(ours, 2, "address-change", "ends");
        assertEquals(303, Elsewhere.at(LISTED).get(adviser, "/desk").status());
        assertEquals(303, Elsewhere.at(BEYOND).get(adviser, "/desk").status(), "over everywhere");
        assertTrue(Elsewhere.at(BEYOND)
                .get(adviser, "/desk/sign-in")
                .body()
                .contains("your network address changed in the middle of the session"));
        assertEquals(1, count(ours, "session.ended"));
    }

    @Test
    void whatACallerSaysOfItsAddressIsNotBelieved() throws Exception {
        OurTown ours = OurTown.made("forged");
        Visitor visitor = ours.visitor();
        ours.enter("ann", Role.ADVISER);
        visitor.get("/desk/sign-in");
        Visitor.Answer right = visitor.post(
                "/desk/sign-in",
                new String[] {"username", "ann", "password", TestCouncil.PASSWORD},
                "Origin",
                visitor.origin(),
                "X-Forwarded-For",
                LISTED,
                "Forwarded",
                "for=" + LISTED);
        assertEquals(MINE, ours.one("SELECT source_ip FROM pending_sign_in"));
        visitor.confirm(right, "ann", Phone.APP);
        assertEquals(
                200, visitor.get("/desk/sessions", "X-Forwarded-For", LISTED).status());
        assertEquals(MINE, ours.one("SELECT source_ip FROM sign_in_session"));
        assertEquals("0", ours.one("SELECT COUNT(*) FROM audit_entry WHERE source_ip = ?", LISTED));
    }

    /** A new council is known to the administration some seconds after it is to the desk. */
    private static Visitor administrator(OurTown town) throws Exception {
        Visitor administrator = town.signedIn("ada", Role.TENANT_ADMIN);
        for (int i = 0; i < 100 && administrator.get("/admin/addresses").status() == 404; i++) {
            Thread.sleep(100);
        }
        return administrator;
    }

    private static void add(Visitor administrator, String addresses, int expected) {
        administrator.get("/admin/addresses");
        assertEquals(
                expected,
                administrator
                        .submit("/admin/addresses", "addresses", addresses, "label", "Test")
                        .status(),
                addresses);
    }

    /** Set behind the application's back, and waited for until every node must know it. */
    private static void policy(OurTown town, int number, String setting, String value) throws Exception {
        town.update(
                "INSERT INTO policy_change (number, at, scope, setting, value)"
                        + " VALUES (?, UTC_TIMESTAMP(6), 'COUNCIL', ?, ?)",
                number,
                setting,
                value);
        Thread.sleep(5_500);
    }

    private static void assertTurnedAway(Visitor.Answer answer) {
        assertEquals(303, answer.status(), answer::body);
        assertTrue(answer.header("location").startsWith("/desk/sign-in"), answer::toString);
    }

    private static int count(OurTown town, String act) throws Exception {
        return Integer.parseInt(town.one("SELECT COUNT(*) FROM audit_entry WHERE act = ?", act));
    }

    private static String dashed(String hex) {
        return hex.toLowerCase().replaceFirst("(.{8})(.{4})(.{4})(.{4})(.{12})", "$1-$2-$3-$4-$5");
    }
}
