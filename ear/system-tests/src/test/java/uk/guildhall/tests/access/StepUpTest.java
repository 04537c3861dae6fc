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
        Visitor.Answer right = prove(wrong, Phone.code(ours.code(), "ada"));
        assertEquals(200, right.status(), right::body);
        Element form = Jsoup.parse(right.body()).selectFirst("form[action=/admin/addresses]");
        assertEquals(LABEL, form.selectFirst("[name=label]").val());
        assertEquals(
                303,
                administrator
                        .submit(
                                form.attr("action"),
                                "addresses",
                                form.selectFirst("[name=addresses]").val(),
                                "label",
                                form.selectFirst("[name=label]").val())
                        .status());
        assertEquals(LABEL, ours.one("SELECT label FROM address_range WHERE cidr = '192.0.2.2'"));
        assertEquals(303, add("192.0.2.3").status(), "fresh again");
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
        assertTrue(asked.header("hx-redirect").startsWith("/desk/confirm?return="), asked::toString);
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

    private void provenAgo(String interval) throws Exception {
        ours.update("UPDATE sign_in_session SET proven_at = UTC_TIMESTAMP(6) - " + interval);
    }
}
