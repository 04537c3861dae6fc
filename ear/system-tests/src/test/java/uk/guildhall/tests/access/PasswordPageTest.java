package uk.guildhall.tests.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import uk.guildhall.crm.access.Role;
import uk.guildhall.tests.support.OurTown;
import uk.guildhall.tests.support.TestCouncil;
import uk.guildhall.tests.support.Visitor;

/** Choosing another password, at what the policy asks and just short of it. */
class PasswordPageTest {
    private static final String PAGE = "/desk/security/password";
    private static final String TWELVE = "mwyar a uwd ";

    private static OurTown ours;

    @BeforeAll
    static void council() throws Exception {
        ours = OurTown.made("passwords");
    }

    @Test
    void aNewPasswordEndsThePersonsOtherSessions() throws Exception {
        Visitor here = ours.signedIn("ann", Role.ADVISER);
        Visitor elsewhere = ours.signedIn("ann", Role.ADVISER);
        Visitor colleague = ours.signedIn("bob", Role.ADVISER);
        assertEquals(
                400, change(here, TestCouncil.PASSWORD, TWELVE.substring(1)).status());
        assertTrue(elsewhere.isSignedIn());
        assertEquals(303, change(here, TestCouncil.PASSWORD, TWELVE).status());
        assertTrue(here.isSignedIn());
        assertFalse(elsewhere.isSignedIn());
        assertTrue(colleague.isSignedIn());
        assertEquals(400, ours.visitor().signIn("ann", TestCouncil.PASSWORD).status());
        assertEquals(303, ours.visitor().signIn("ann", TWELVE).status());
        assertEquals("1", ours.one("SELECT COUNT(*) FROM audit_entry WHERE act = 'password.changed'"));
        String longest = "🔑".repeat(3) + "llwybr troed ".repeat(20).substring(0, 125);
        assertEquals(400, change(here, TWELVE, longest + "x").status());
        assertEquals(303, change(here, TWELVE, longest).status());
        assertEquals(303, ours.visitor().signIn("ann", longest).status());
    }

    @Test
    void whatIsRefusedIsRefusedWithTheReason() throws Exception {
        Visitor person = ours.signedIn("carol.wren", Role.ADVISER);
        assertRefused(change(person, TestCouncil.PASSWORD, "12 short one"), 303, "");
        assertRefused(change(person, "12 short one", "password1234"), 400, "among the first that others would try");
        assertRefused(change(person, "12 short one", "Carol.Wren2026"), 400, "not made up of them");
        assertRefused(change(person, "12 short one", "Gu1ldh4ll-Guildhall"), 400, "not made up of them");
        assertRefused(change(person, "12 short one", "12 short one"), 400, "This is your present password");
        assertRefused(change(person, "not my password", "quite another one"), 400, "This is not your present password");
        assertRefused(change(person, "", ""), 400, "Enter your present password");
        assertEquals(303, ours.visitor().signIn("carol.wren", "12 short one").status());
    }

    @Test
    void guessesAtThePresentPasswordCountLikeThoseAtSignIn() throws Exception {
        Visitor person = ours.signedIn("dave", Role.ADVISER);
        int status = 0;
        for (int i = 0; i < 11; i++) {
            status = change(person, "wrong " + i, "quite another one").status();
        }
        assertEquals(429, status);
    }

    @Test
    void aPasswordThatHasBecomeTooShortIsReplacedBeforeAnythingElse() throws Exception {
        OurTown stricter = OurTown.made("stricter");
        Visitor before = stricter.signedIn("eve", Role.ADVISER);
        stricter.update("INSERT INTO policy_change (number, at, scope, setting, value)"
                + " VALUES (1, UTC_TIMESTAMP(6), 'COUNCIL', 'password-length', '33')");
        Thread.sleep(5_500);
        assertEquals(200, before.get("/desk").status(), "at the next sign-in");
        Visitor after = stricter.signedIn("eve", Role.ADVISER);
        assertEquals(PAGE, after.get("/desk").header("location"));
        assertEquals(PAGE, after.get("/desk/sessions").header("location"));
        assertTrue(after.get(PAGE).body().contains("33 characters or more"));
        String chosen = TestCouncil.PASSWORD + "!";
        assertEquals(303, change(after, TestCouncil.PASSWORD, chosen).status());
        assertEquals(200, after.get("/desk").status());
        assertEquals(303, stricter.visitor().signIn("eve", chosen).status());
    }

    private static Visitor.Answer change(Visitor person, String present, String chosen) {
        person.get(PAGE);
        return person.submit(PAGE, "present", present, "password", chosen);
    }

    private static void assertRefused(Visitor.Answer answer, int status, String why) {
        assertEquals(status, answer.status(), answer::body);
        assertTrue(answer.body().contains(why), answer::body);
    }
}
