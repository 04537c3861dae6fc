package uk.guildhall.tests.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.guildhall.crm.access.Role;
import uk.guildhall.tests.support.OurTown;
import uk.guildhall.tests.support.Phone;
import uk.guildhall.tests.support.Visitor;

/** A sensitive act asks for a proof of who it is, once the last is older than the policy allows; nothing typed is lost. */
class StepUpTest {
    private static final String ADDRESSES = "/admin/addresses";
    private static final String LABEL = "County Hall & \"annexe\" – Neuadd";

    private OurTown ours;
    private Visitor administrator;

    @BeforeEach
    void administrator() throws Exception {
        ours = OurTown.made("stepup");
        administrator = ours.signedIn("ada", Role.TENANT_ADMIN);
        ours.update("UPDATE staff SET working_style = 'MOBILE'");
        // A new council is known to the administration some seconds after it is to the desk.
        for (int i = 0; i < 100 && administrator.get("/admin/addresses").status() == 404; i++) {
            Thread.sleep(100);
        }
    }

    @Test
    void whatWasTypedComesThroughTheProof() throws Exception {
        provenAgo("INTERVAL '29:50' MINUTE_SECOND");
        assertEquals(303, add("192.0.2.1").status(), "fresh enough");

        provenAgo("INTERVAL '30:01' MINUTE_SECOND");
        Visitor.Answer asked = add("192.0.2.2");
        assertEquals(200, asked.status());
        assertTrue(asked.body().contains("Confirm that it is you"), asked::body);
        assertEquals("1", ours.one("SELECT COUNT(*) FROM address_range"), "not done yet");

        Visitor.Answer wrong = prove(asked, "000000");
        assertEquals(400, wrong.status());
        assertFalse(asked.body().contains("192.0.2.2"), "it waits at the council, not in the page");
        Visitor.Answer right = prove(wrong, Phone.code(ours.code(), "ada"));
        assertEquals(200, right.status(), right::body);
        Element form = Jsoup.parse(right.body()).selectFirst("form[action=/admin/addresses]");
        String kept = form.selectFirst("[name=_kept]").val();
        assertEquals("0", ours.one("SELECT COUNT(*) FROM kept_form WHERE body LIKE '%Neuadd%'"), "nobody reads it");
        assertEquals(303, administrator.submit(ADDRESSES, "_kept", kept).status());
        assertEquals(LABEL, ours.one("SELECT label FROM address_range WHERE cidr = '192.0.2.2'"));
        assertEquals("0", ours.one("SELECT COUNT(*) FROM kept_form"));
        administrator.get(ADDRESSES);
        Visitor.Answer twice = administrator.submit(ADDRESSES, "_kept", kept, "_page", ADDRESSES);
        assertEquals(ADDRESSES, twice.header("location"));
        assertTrue(administrator.get(ADDRESSES).body().contains("has gone on already"), "a second click is told");
        assertEquals("1", ours.one("SELECT COUNT(*) FROM address_range WHERE cidr = '192.0.2.2'"), "and does nothing");
        assertEquals(303, add("192.0.2.3").status(), "fresh again");
    }

    @Test
    void aFileComesThroughItToo() throws Exception {
        provenAgo("INTERVAL 31 MINUTE");
        administrator.get("/admin/people/import");
        StringBuilder csv = new StringBuilder("name,username,email,roles,teams,working_style,language\r\n");
        for (int i = 0; i < 2_500; i++) {
            csv.append("Siân ").append("x".repeat(90)).append(",sian").append(i);
            csv.append(",sian").append(i).append("@example.org,adviser,,fixed,cy\r\n");
        }
        Visitor.Answer asked = administrator.upload("/admin/people/import", "staff.csv", csv.toString());
        assertEquals(200, asked.status(), asked::body);
        assertTrue(asked.body().contains("What you typed and chose is kept"), asked::body);
        Visitor.Answer right = prove(asked, Phone.code(ours.code(), "ada"));
        Element form = Jsoup.parse(right.body()).selectFirst("form[action=/admin/people/import]");
        assertEquals("multipart/form-data", form.attr("enctype"));
        Visitor.Answer taken = administrator.uploadFields(
                "/admin/people/import",
                "_kept",
                form.selectFirst("[name=_kept]").val());
        assertEquals(303, taken.status(), taken::body);
        assertTrue(administrator.get(taken.header("location")).body().contains("2,500 people would be added"));
    }

    @Test
    void nobodyElseAndNoOtherSessionAndNoOtherPlaceGetsWhatWaits() throws Exception {
        provenAgo("INTERVAL 31 MINUTE");
        String kept = kept(add("192.0.2.9"));
        Visitor second = ours.signedIn("ada", Role.TENANT_ADMIN);
        Visitor other = ours.signedIn("bob", Role.TENANT_ADMIN);
        for (Visitor visitor : new Visitor[] {second, other}) {
            visitor.get(ADDRESSES);
            assertEquals("/desk", visitor.submit(ADDRESSES, "_kept", kept).header("location"));
            assertFalse(visitor.get("/desk/confirm?kept=" + kept).body().contains(kept));
        }
        OurTown theirs = OurTown.made("stepup");
        Visitor stranger = theirs.signedIn("ada", Role.TENANT_ADMIN);
        stranger.get(ADDRESSES);
        assertEquals("/desk", stranger.submit(ADDRESSES, "_kept", kept).header("location"));
        ours.update("UPDATE sign_in_session SET proven_at = UTC_TIMESTAMP(6)");
        administrator.get("/admin/tokens");
        administrator.submit("/admin/tokens", "_kept", kept);
        assertEquals("1", ours.one("SELECT COUNT(*) FROM kept_form"), "it goes where it was sent, or nowhere");

        ours.update("UPDATE kept_form SET kept_at = kept_at - INTERVAL 31 MINUTE");
        administrator.get(ADDRESSES);
        administrator.submit(ADDRESSES, "_kept", kept);
        assertEquals("0", ours.one("SELECT COUNT(*) FROM address_range"), "for half an hour");
    }

    @Test
    void whoeverWaitsTooLongAfterTheProofIsAskedAgainAndLosesNothing() throws Exception {
        provenAgo("INTERVAL 31 MINUTE");
        String kept = kept(add("192.0.2.9"));
        administrator.get(ADDRESSES);
        Visitor.Answer again = administrator.submit(ADDRESSES, "_kept", kept);
        assertEquals(200, again.status());
        assertEquals(kept, kept(again));
        assertEquals("1", ours.one("SELECT COUNT(*) FROM kept_form"));
        for (int i = 0; i < 12; i++) {
            add("192.0.2." + i);
        }
        assertEquals("10", ours.one("SELECT COUNT(*) FROM kept_form"), "of one session no more than that");
    }

    @Test
    void everyActThatDecidesOverProtectionPeopleOrCopiesAsks() throws Exception {
        provenAgo("INTERVAL 31 MINUTE");
        String ada = ours.id("ada").toString();
        administrator.get(ADDRESSES);
        for (String path : new String[] {
            "/admin/policy/level",
            "/admin/policy/settings/session-idle",
            "/admin/policy/requests",
            "/admin/policy/approvals",
            "/admin/policy/countersignatures",
            "/admin/people",
            "/admin/people/" + ada + "/edit",
            "/admin/people/" + ada + "/status",
            "/admin/people/" + ada + "/link",
            "/admin/roles",
            "/admin/audit/export",
            "/admin/tokens",
            "/admin/addresses",
            "/admin/staff/" + ada + "/factors",
            "/desk/security/passkeys",
            "/desk/security/apps"
        }) {
            Visitor.Answer asked = administrator.submit(path, "x", "y");
            assertTrue(asked.body().contains("Confirm that it is you"), () -> path + ": " + asked);
        }
        for (String path : new String[] {"/admin/people/export", "/desk/security/new"}) {
            assertTrue(administrator.get(path).header("location").startsWith("/desk/confirm?return="), path);
        }
    }

    @Test
    void aPartOfAPageSendsTheWholePageThere() throws Exception {
        provenAgo("INTERVAL 31 MINUTE");
        administrator.get(ADDRESSES);
        Visitor.Answer asked = administrator.post(
                ADDRESSES,
                new String[] {"addresses", "192.0.2.1", "label", "x", "_csrf", administrator.formToken()},
                "Origin",
                administrator.origin(),
                "HX-Request",
                "true");
        assertEquals(401, asked.status());
        assertTrue(asked.header("hx-redirect").startsWith("/desk/confirm?kept="), asked::toString);
        Visitor.Answer page = administrator.get(asked.header("hx-redirect"));
        assertTrue(page.body().contains("What you typed and chose is kept"), page::body);
    }

    @Test
    void lookingNeedsNoProofAndAForgedFormGetsNoQuestion() throws Exception {
        provenAgo("INTERVAL 1 DAY");
        assertEquals(200, administrator.get(ADDRESSES).status());
        assertEquals(
                403,
                administrator
                        .post(
                                ADDRESSES,
                                new String[] {"addresses", "192.0.2.1", "label", "x"},
                                "Origin",
                                administrator.origin())
                        .status());
        Visitor.Answer elsewhere = administrator.get("/desk/confirm?return=https://example.org/");
        assertFalse(elsewhere.body().contains("example.org"));
    }

    private Visitor.Answer add(String addresses) {
        administrator.get(ADDRESSES);
        return administrator.submit(ADDRESSES, "addresses", addresses, "label", LABEL);
    }

    private Visitor.Answer prove(Visitor.Answer page, String code) {
        Element form = Jsoup.parse(page.body()).selectFirst("form[action=/desk/confirm]:has([name=code])");
        return administrator.submit(
                "/desk/confirm",
                "by",
                "code",
                "code",
                code,
                "to",
                form.selectFirst("[name=to]").val(),
                "kept",
                form.selectFirst("[name=kept]").val());
    }

    private static String kept(Visitor.Answer page) {
        return Jsoup.parse(page.body()).selectFirst("[name=kept]").val();
    }

    private void provenAgo(String interval) throws Exception {
        ours.update("UPDATE sign_in_session SET proven_at = UTC_TIMESTAMP(6) - " + interval);
    }
}
