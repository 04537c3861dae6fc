package uk.guildhall.tests.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.guildhall.crm.access.Role;
import uk.guildhall.tests.support.OurTown;
import uk.guildhall.tests.support.TestCouncil;
import uk.guildhall.tests.support.Visitor;

/** What another site's page can make a browser send changes nothing. */
class FormsTest {
    private static final String OUT = "/desk/sign-out";

    private static OurTown ours;
    private Visitor visitor;

    @BeforeAll
    static void council() throws Exception {
        ours = OurTown.made("forms");
    }

    @BeforeEach
    void signIn() throws Exception {
        visitor = ours.signedIn("ann", Role.ADVISER);
        visitor.get("/desk/sessions");
    }

    @Test
    void aFormWithoutItsTokenIsRefused() {
        assertEquals(403, visitor.post(OUT).status());
        assertEquals(403, visitor.post(OUT, "_csrf", "").status());
        assertEquals(403, visitor.post(OUT, "_csrf", "wrong").status());
        assertTrue(visitor.isSignedIn());
    }

    @Test
    void soIsOneWithTheTokenOfAnotherSession() throws Exception {
        Visitor other = ours.signedIn("bob", Role.ADVISER);
        other.get("/desk/sessions");
        assertEquals(403, visitor.post(OUT, "_csrf", other.formToken()).status());
        assertTrue(visitor.isSignedIn());
    }

    @Test
    void theTokenMayComeInAHeader() {
        String[] none = {};
        assertEquals(
                303,
                visitor.post(OUT, none, "X-CSRF-Token", visitor.formToken()).status());
    }

    @Test
    void aPageOfASiblingHostIsRefusedEvenWithTheToken() {
        String[] fields = {"_csrf", visitor.formToken()};
        assertEquals(
                403,
                visitor.post(OUT, fields, "Origin", "http://sibling.localhost").status());
        assertEquals(403, visitor.post(OUT, fields, "Origin", "null").status());
        assertEquals(
                403, visitor.post(OUT, fields, "Sec-Fetch-Site", "same-site").status());
        assertEquals(
                403, visitor.post(OUT, fields, "Sec-Fetch-Site", "cross-site").status());
        assertTrue(visitor.isSignedIn());
        assertEquals(
                303, visitor.post(OUT, fields, "Sec-Fetch-Site", "same-origin").status());
    }

    @Test
    void nobodyIsSignedInByAnotherSitesPage() {
        String[] fields = {"username", "ann", "password", TestCouncil.PASSWORD};
        Visitor victim = ours.visitor();
        assertEquals(
                403,
                victim.post("/desk/sign-in", fields, "Origin", "http://sibling.localhost")
                        .status());
    }

    @Test
    void aBodyOverTheLimitIsRefused() {
        String large = "a".repeat(10_000_000);
        assertEquals(
                413, ours.visitor().post("/desk/sign-in", "username", large).status());
        Visitor.Answer api =
                ours.visitor().send("POST", "/api/v1/customers", large, "Content-Type", "application/json");
        assertEquals(413, api.status());
        assertEquals("application/problem+json", api.header("content-type"));
    }
}
