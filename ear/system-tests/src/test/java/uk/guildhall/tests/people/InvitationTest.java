package uk.guildhall.tests.people;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.guildhall.crm.access.Role;
import uk.guildhall.tests.support.OurTown;
import uk.guildhall.tests.support.Phone;
import uk.guildhall.tests.support.PostOffice;
import uk.guildhall.tests.support.Visitor;
import uk.guildhall.tests.support.WholeSystem;

/** Somebody is invited by e-mail, chooses a password, and is in; nobody else can use the link, nor they a second time. */
class InvitationTest {
    private static final String PASSWORD = "turnip lantern gravel";

    private static OurTown ours;
    private static OurTown theirs;
    private static Visitor admin;

    @BeforeAll
    static void towns() throws Exception {
        PostOffice.open();
        ours = OurTown.made("invite");
        theirs = OurTown.made("other");
        admin = ours.signedIn("admin", Role.TENANT_ADMIN);
    }

    @BeforeEach
    void mailWorks() {
        PostOffice.open();
    }

    private static String invite(String name, String username, String email) {
        admin.get("/admin/people/new");
        Visitor.Answer answer = admin.submit(
                "/admin/people",
                "name",
                name,
                "username",
                username,
                "email",
                email,
                "roles",
                "adviser",
                "workingStyle",
                "MOBILE",
                "language",
                "en");
        assertEquals(303, answer.status(), answer::body);
        return answer.header("location");
    }

    @Test
    void theInvitedChoosesAPasswordAndIsIn() throws Exception {
        String page = invite("Nia Newcomer", "", "nia.newcomer@example.org");
        assertTrue(admin.get(page).body().contains("Invited"));
        String link = PostOffice.awaitLink("nia.newcomer@example.org", 1);
        MimeMessage mail = PostOffice.to("nia.newcomer@example.org").get(0);
        assertTrue(mail.getSubject().contains("Council"), mail.getSubject());
        assertTrue(String.valueOf(mail.getContent()).contains("nia.newcomer"));

        Visitor nia = ours.visitor();
        Visitor.Answer clean = nia.get(link);
        assertEquals(303, clean.status());
        assertEquals("/desk/welcome", clean.header("location"));
        assertTrue(nia.get("/desk/welcome").body().contains("Nia Newcomer"));
        // Too short: told, and the link stays good.
        Visitor.Answer refused = nia.submit("/desk/welcome", "password", "short");
        assertEquals(400, refused.status());
        assertTrue(refused.body().contains("12"), refused::body);

        // An authenticator app, as if she had just set it up.
        Phone.give(WholeSystem.running(), ours.code(), "nia.newcomer");
        Visitor other = ours.visitor();
        other.get(link);
        Visitor.Answer in = nia.submit("/desk/welcome", "password", PASSWORD);
        assertEquals(303, in.status(), in::body);
        assertEquals("/desk/sign-in/second", in.header("location"));
        assertFalse(nia.isSignedIn());
        assertEquals("/desk", nia.confirm(in, "nia.newcomer", Phone.APP).header("location"));
        assertTrue(nia.isSignedIn());
        assertTrue(admin.get(page).body().contains("Active"));

        // Used up, also for whoever had the page open.
        assertEquals(404, other.submit("/desk/welcome", "password", PASSWORD).status());
        assertFalse(other.isSignedIn());
        assertEquals(303, ours.visitor().signIn("nia.newcomer", PASSWORD).status());
        assertNotEquals(
                null,
                ours.one("SELECT used_at FROM invitation i JOIN staff s ON s.id = i.staff_id"
                        + " WHERE s.username = 'nia.newcomer'"));
    }

    @Test
    void theLinkOpensNoOtherCouncilAndNothingAfterSevenDays() throws Exception {
        invite("Otto Other", "otto", "otto@example.org");
        String link = PostOffice.awaitLink("otto@example.org", 1);
        Visitor stranger = theirs.visitor();
        stranger.get(link);
        assertEquals(404, stranger.get("/desk/welcome").status());
        assertEquals(404, stranger.submit("/desk/welcome", "password", PASSWORD).status());

        ours.update("UPDATE invitation i JOIN staff s ON s.id = i.staff_id SET i.expires_at = UTC_TIMESTAMP(6)"
                + " WHERE s.username = 'otto'");
        Visitor late = ours.visitor();
        late.get(link);
        Visitor.Answer gone = late.get("/desk/welcome");
        assertEquals(404, gone.status());
        assertTrue(gone.body().contains("This link does not work"), gone::body);
        assertFalse(gone.body().contains("Otto"));
    }

    @Test
    void aNewLinkReplacesTheOldAndAWithdrawnOneIsNone() throws Exception {
        String page = invite("Rae Resent", "rae", "rae@example.org");
        String first = PostOffice.awaitLink("rae@example.org", 1);
        admin.get(page);
        assertEquals(303, admin.submit(page + "/link", "action", "send").status());
        String second = PostOffice.awaitLink("rae@example.org", 2);
        assertEquals(404, landing(first));
        assertEquals(200, landing(second));
        admin.get(page);
        assertEquals(303, admin.submit(page + "/link", "action", "withdraw").status());
        assertEquals(404, landing(second));
    }

    @Test
    void resetShutsOutUntilANewPasswordIsChosen() throws Exception {
        Visitor max = ours.signedIn("max", Role.ADVISER);
        ours.update("UPDATE staff SET email = 'max@example.org' WHERE username = 'max'");
        String page = "/admin/people/" + ours.id("max");
        admin.get(page);
        assertEquals(303, admin.submit(page + "/link", "action", "send").status());
        assertFalse(max.isSignedIn());
        assertEquals(
                400,
                ours.visitor()
                        .signIn("max", uk.guildhall.tests.support.TestCouncil.PASSWORD)
                        .status());
        String link = PostOffice.awaitLink("max@example.org", 1);
        max.get(link);
        max.get("/desk/welcome");
        Visitor.Answer chosen = max.submit("/desk/welcome", "password", PASSWORD);
        // Their second factor stays what it was.
        max.confirm(chosen, "max", Phone.APP);
        assertTrue(max.isSignedIn());
    }

    @Test
    void whileTheMailServerIsAwayNothingIsLostAndNothingComesTwice() throws Exception {
        PostOffice.shut();
        invite("Wes Waiting", "wes", "wes@example.org");
        long end = System.nanoTime() + 60_000_000_000L;
        while (!"away".equals(ours.one("SELECT reason FROM mail WHERE recipient = 'wes@example.org'"))) {
            assertTrue(System.nanoTime() < end, "no attempt was made");
            Thread.sleep(200);
        }
        Visitor.Answer page = admin.get("/admin/mail");
        assertTrue(page.body().contains("Waiting"), page::body);
        assertFalse(page.body().contains("welcome?key"));
        // What waits doesn't show its secret in the database either.
        assertEquals("0", ours.one("SELECT COUNT(*) FROM mail WHERE body LIKE '%welcome?key%'"));
        PostOffice.open();
        admin.get("/admin/mail");
        assertEquals(303, admin.submit("/admin/mail").status());
        PostOffice.awaitLink("wes@example.org", 1);
        Thread.sleep(3_000);
        assertEquals(1, PostOffice.to("wes@example.org").size());
        assertEquals("SENT", ours.one("SELECT state FROM mail WHERE recipient = 'wes@example.org' AND body IS NULL"));
    }

    @Test
    void namesCannotWriteHeadersAndNoLinkIsInTheLog() throws Exception {
        admin.get("/admin/people/new");
        for (String[] bad : List.of(
                new String[] {"Eve\r\nBcc: victim@example.org", "eve@example.org"},
                new String[] {"Eve", "eve@example.org\r\nBcc: victim@example.org"},
                new String[] {"Eve", "eve@example.org, victim@example.org"})) {
            Visitor.Answer refused = admin.submit(
                    "/admin/people",
                    "name",
                    bad[0],
                    "username",
                    "eve",
                    "email",
                    bad[1],
                    "roles",
                    "adviser",
                    "workingStyle",
                    "FIXED",
                    "language",
                    "en");
            assertEquals(400, refused.status(), refused::body);
        }
        assertTrue(PostOffice.to("victim@example.org").isEmpty());
        String link = null;
        invite("Lou Logged", "lou", "lou@example.org");
        link = PostOffice.awaitLink("lou@example.org", 1);
        landing(link);
        String secret = link.substring(link.indexOf('=') + 1);
        Path data = WholeSystem.running().data().root();
        try (Stream<Path> files = Files.walk(data)) {
            for (Path file : files.filter(Files::isRegularFile)
                    .filter(path -> path.toString().endsWith(".log"))
                    .toList()) {
                assertFalse(
                        new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(secret),
                        file::toString);
            }
        }
    }

    private static int landing(String link) {
        Visitor visitor = ours.visitor();
        visitor.get(link);
        return visitor.get("/desk/welcome").status();
    }
}
