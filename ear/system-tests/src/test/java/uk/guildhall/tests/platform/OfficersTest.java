package uk.guildhall.tests.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import uk.guildhall.tests.support.Operator;
import uk.guildhall.tests.support.Visitor;

/** The operator takes data-protection officers on, by e-mail, and shuts them out. */
class OfficersTest {
    private static final String PAGE = "/admin/officers";
    private static final String THEIRS = " FROM gh_operator.staff WHERE username = 'olwen@example.org'";

    @Test
    void areInvitedAndShutOut() throws Exception {
        Visitor operator = Operator.signedIn();
        operator.get(PAGE);
        Visitor.Answer wrong = operator.submit(PAGE, "name", "", "email", "nowhere");
        assertEquals(400, wrong.status());
        assertTrue(wrong.body().contains("value=\"nowhere\""), "what was typed is kept");
        assertEquals(
                303,
                operator.submit(PAGE, "name", "Olwen Officer", "email", "olwen@example.org")
                        .status());
        assertTrue(operator.get(PAGE).body().contains("Olwen Officer"));
        String id = UUID.fromString(Operator.one("SELECT LOWER(HEX(id))" + THEIRS)
                        .replaceFirst("(.{8})(.{4})(.{4})(.{4})(.{12})", "$1-$2-$3-$4-$5"))
                .toString();
        String mine = "staff_id = (SELECT id" + THEIRS + ")";
        assertEquals("data-protection-officer", Operator.one("SELECT role FROM gh_operator.staff_role WHERE " + mine));
        assertEquals(null, Operator.one("SELECT password_hash" + THEIRS), "nobody knows a password");
        assertEquals("1", Operator.one("SELECT COUNT(*) FROM gh_operator.invitation WHERE " + mine));
        assertEquals(
                400,
                operator.submit(PAGE, "name", "Olwen Again", "email", "olwen@example.org")
                        .status());

        String themselves = UUID.fromString(
                        Operator.one("SELECT LOWER(HEX(id)) FROM gh_operator.staff WHERE username = 'operator'")
                                .replaceFirst("(.{8})(.{4})(.{4})(.{4})(.{12})", "$1-$2-$3-$4-$5"))
                .toString();
        assertEquals(
                404,
                operator.submit(PAGE + "/" + themselves, "action", "disable").status(),
                "only officers");
        assertEquals(303, operator.submit(PAGE + "/" + id, "action", "send").status());
        assertEquals("2", Operator.one("SELECT COUNT(*) FROM gh_operator.invitation WHERE " + mine));
        assertEquals(303, operator.submit(PAGE + "/" + id, "action", "disable").status());
        assertEquals("DISABLED", Operator.one("SELECT status" + THEIRS));
    }

    @Test
    void aSensitiveActOfTheOperatorsAsksForAProofAndKeepsWhatWasTyped() throws Exception {
        Visitor operator = Operator.signedIn();
        Operator.update("UPDATE gh_operator.sign_in_session SET proven_at = UTC_TIMESTAMP(6) - INTERVAL 31 MINUTE");
        operator.get(PAGE);
        Visitor.Answer asked = operator.submit(PAGE, "name", "Late", "email", "late@example.org");
        assertEquals(200, asked.status());
        assertTrue(asked.body().contains("Confirm that it is you"), asked::body);
        assertEquals("0", Operator.one("SELECT COUNT(*) FROM gh_operator.staff WHERE username = 'late@example.org'"));
        assertEquals("1", Operator.one("SELECT COUNT(*) FROM gh_operator.kept_form"));
        Operator.update("UPDATE gh_operator.sign_in_session SET proven_at = UTC_TIMESTAMP(6)");
    }
}
