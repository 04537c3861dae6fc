package uk.guildhall.tests.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Request;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import uk.guildhall.crm.access.Role;
import uk.guildhall.tests.support.OurTown;
import uk.guildhall.tests.support.TestCouncil;
import uk.guildhall.tests.support.Visitor;

/** Making a passkey and signing in by it, with the browser's own virtual authenticator. */
class PasskeyTest {
    private static final String ANNS = " WHERE staff_id = (SELECT id FROM staff WHERE username = 'ann')";

    private static final String KEY = " AND kind = 'PASSKEY'";

    private static OurTown ours;
    private static OurTown theirs;

    @BeforeAll
    static void twoCouncils() throws Exception {
        ours = OurTown.made("passkeyours");
        theirs = OurTown.made("passkeytheirs");
    }

    @Test
    void isMadeAtTheFirstSignInAndOpensTheNext() throws Exception {
        ours.enterWithoutPhone("ann", Role.ADVISER);
        List<String> shown = new ArrayList<>();
        try (Window desk = Window.at(ours.visitor())) {
            Authenticator.in(desk);
            password(desk, "ann");
            desk.arrive("/desk/sign-in/enrol");
            desk.find("form[data-passkey] button").click();
            desk.page().waitForURL(url -> url.endsWith("/enrol/passkey"));
            desk.settle();
            assertEquals(10, desk.find(".desk-codes li").count());
            desk.find("main .govuk-button").click();
            desk.arrive("/desk");
            assertEquals("PASSKEY", ours.one("SELECT kind FROM factor" + ANNS + KEY));
            assertEquals(ours.code() + ".localhost", ours.one("SELECT host FROM factor" + ANNS + KEY));

            desk.page().onRequest(request -> remember(request, shown));
            signOut(desk);
            password(desk, "ann");
            desk.arrive("/desk/sign-in/second");
            desk.find("form[data-passkey] button").click();
            desk.arrive("/desk");
            assertEquals(
                    "passkey",
                    ours.one(
                            "SELECT factor FROM sign_in_session WHERE ended_at IS NULL AND factor = 'passkey' LIMIT 1"));
            assertTrue(Long.parseLong(ours.one("SELECT sign_count FROM factor" + ANNS + KEY)) > 1);
            assertEquals("0", ours.one("SELECT COUNT(*) FROM passkey_challenge" + ANNS));
            desk.open("/desk/security");
            desk.assertShows(".desk-list", ours.code() + ".localhost");
        }
        replayed(shown.get(0));
    }

    /** What the browser sent is sent again by somebody who has the password: to us, and to another council. */
    private static void replayed(String body) throws Exception {
        theirs.enterWithoutPhone("ann", Role.ADVISER);
        theirs.update("INSERT INTO factor SELECT f.id, (SELECT id FROM staff WHERE username='ann'), f.kind, f.name,"
                + " f.created_at, f.confirmed_at, f.last_used_at, f.secret, f.last_step, f.credential_id,"
                + " f.public_key, 0, '" + theirs.code() + ".localhost' FROM gh_" + ours.code() + ".factor f JOIN gh_"
                + ours.code() + ".staff s ON s.id = f.staff_id WHERE s.username = 'ann'" + KEY);
        for (OurTown town : List.of(ours, theirs)) {
            Visitor thief = town.visitor();
            thief.get("/desk/sign-in");
            thief.submit("/desk/sign-in", "username", "ann", "password", TestCouncil.PASSWORD);
            String page = thief.get("/desk/sign-in/second").body();
            String form = body.replaceAll("_csrf=[^&]*", "_csrf=" + thief.formToken());
            assertEquals(400, sent(thief, form).status(), "the same challenge");
            String fresh = page.replaceAll("(?s).*name=\"challenge\" value=\"([^\"]+)\".*", "$1");
            assertEquals(
                    400,
                    sent(thief, form.replaceAll("challenge=[^&]*", "challenge=" + fresh))
                            .status(),
                    "a new challenge");
        }
    }

    private static Visitor.Answer sent(Visitor visitor, String form) {
        return visitor.send("POST", "/desk/sign-in/second", form, "Content-Type", "application/x-www-form-urlencoded");
    }

    @Test
    void isAddedByWhoIsSignedInAndGivenUpAgain() throws Exception {
        Visitor bea = ours.signedIn("bea", Role.ADVISER);
        try (Window desk = Window.of(bea)) {
            Authenticator.in(desk);
            desk.open("/desk/security");
            desk.find("a[href='/desk/security/new']").click();
            desk.arrive("/desk/security/new");
            desk.find("form[data-passkey] button").click();
            desk.arrive("/desk/security");
            desk.assertShows(".desk-flash", "added");
            assertEquals(2, desk.find(".desk-list--sessions li").count());
            desk.find(".desk-list--sessions li a").last().click();
            desk.settle();
            desk.find(".govuk-button--warning").click();
            desk.arrive("/desk/security");
            assertEquals(1, desk.find(".desk-list--sessions li").count());
        }
    }

    @Test
    void anAdministratorWhoWillAskForPasskeysMakesTheirOwnFirstAndStays() throws Exception {
        OurTown town = OurTown.made("passkeyraised");
        try (Window desk = Window.of(town.signedIn("ada", Role.TENANT_ADMIN))) {
            Authenticator.in(desk);
            raise(desk);
            desk.assertShows(".govuk-warning-text", "You have no passkey yourself");
            desk.find("main a[href='/desk/security/new']").click();
            desk.arrive("/desk/security/new");
            desk.find("form[data-passkey] button").click();
            desk.arrive("/desk/security");
            raise(desk);
            desk.find("button[name='confirm']").click();
            desk.arrive("/admin/policy");
            desk.assertShows(".desk-flash", "");
            assertEquals("passkey", town.one("SELECT factor FROM sign_in_session WHERE ended_at IS NULL"));
        }
    }

    private static void raise(Window desk) {
        desk.open("/admin/policy/settings/staff-factor");
        desk.find("input[name='value'][value='passkey']").check();
        desk.find("main form button[type='submit']").last().click();
        desk.settle();
    }

    @Test
    void whoCancelsIsToldAndCanTryAgain() throws Exception {
        Visitor cat = ours.signedIn("cat", Role.ADVISER);
        try (Window desk = Window.of(cat)) {
            Authenticator.ofSomebodyUnwilling(desk);
            desk.open("/desk/security/new");
            desk.find("form[data-passkey] button").click();
            desk.assertShows("[data-passkey-told]", "No passkey was made");
        }
    }

    private static void remember(Request request, List<String> shown) {
        if (request.method().equals("POST") && request.url().endsWith("/second")) {
            shown.add(request.postData());
        }
    }

    private static void password(Window desk, String username) {
        desk.open("/desk/sign-in");
        desk.fill("Username", username);
        desk.fill("Password", TestCouncil.PASSWORD);
        desk.find("main button[type='submit']").click();
    }

    private static void signOut(Window desk) {
        desk.find(".desk-menu summary").click();
        desk.find("form[action='/desk/sign-out'] button").click();
        desk.arrive("/desk/sign-in");
    }
}
