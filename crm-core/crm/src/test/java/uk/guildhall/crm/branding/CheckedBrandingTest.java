package uk.guildhall.crm.branding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.guildhall.crm.council.Problem;
import uk.guildhall.crm.council.Refused;

class CheckedBrandingTest {

    @Test
    void whatIsRightIsTidied() {
        BrandingForm checked = CheckedBranding.of(
                form("1D4F91 ", " #F0B429", " Ward Council ", List.of(link("Privacy", "https://ward.example/p"))));
        assertEquals("#1d4f91", checked.brandColour());
        assertEquals("#f0b429", checked.accentColour());
        assertEquals("Ward Council", checked.senderName());
        assertNull(checked.name());
    }

    @Test
    void aColourThatIsReadBadlyIsRefusedAndTheNearestOffered() {
        List<Problem> problems = problems(form("#7fbf3f", "#ffffff", null, List.of()));
        assertEquals("/brandColour", problems.get(0).pointer());
        assertEquals("2.0", problems.get(0).args().get(0));
        Colour offered = Colour.of((String) problems.get(0).args().get(1));
        assertTrue(Contrast.passes(offered, BrandColours.GROUND) && Contrast.passes(Colour.WHITE, offered));
        CheckedBranding.of(form(offered.hex(), "#ffffff", null, List.of()));
    }

    @Test
    void theLimitIsFourAndAHalfAndNothingBelow() {
        // On the grey of the pages: 4.50 and 4.47.
        int passing = 0;
        for (int grey = 0; grey < 256; grey++) {
            String hex = new Colour(grey, grey, grey).hex();
            boolean passes = Contrast.ratio(Colour.of(hex), BrandColours.GROUND) >= 4.5;
            boolean taken = BrandColours.passingBrand(Colour.of(hex)).equals(Colour.of(hex));
            assertEquals(passes, taken, hex);
            passing += passes ? 1 : 0;
        }
        assertTrue(passing > 50 && passing < 200);
        assertEquals("4.4", BrandColours.said(4.499));
    }

    @Test
    void anAccentThatIsNotSeenOnTheBandIsRefused() {
        Problem problem = problems(form("#1d4f91", "#0b6e4f", null, List.of())).get(0);
        assertEquals("problem.accent-contrast", problem.key());
        CheckedBranding.of(form("#1d4f91", (String) problem.args().get(1), null, List.of()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"red", "#12345", "#1234567", "url(x)", "#12345g", "", "#fff;}"})
    void whatIsNoColourIsRefused(String typed) {
        assertEquals(
                "problem.colour",
                problems(form(typed, "#ffffff", null, List.of())).get(0).key());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "JaVaScRiPt:alert(1)",
                "data:text/html,x",
                "http://ward.example",
                "//ward.example",
                "ward.example",
                "https:",
                "https:///p",
                "https://user:secret@ward.example/",
                "https://ward.example/a b",
                "https://ward.example/\"onclick=x",
                "https://ward.ex\u0430mple/",
                "vbscript:x",
                " "
            })
    void aLinkLeadsToThePagesOfTheWebOnly(String url) {
        Problem problem = problems(form("#1d4f91", "#ffffff", null, List.of(link("Here", url))))
                .get(0);
        assertEquals("/footerLinks/0/url", problem.pointer());
        assertEquals("problem.https", problem.key());
    }

    @Test
    void atMostEightLinksEachWithALabel() {
        CheckedBranding.of(form("#1d4f91", "#ffffff", null, Collections.nCopies(8, link("A", "https://ward.example"))));
        assertEquals(
                "problem.too-many",
                problems(form("#1d4f91", "#ffffff", null, Collections.nCopies(9, link("A", "https://ward.example"))))
                        .get(0)
                        .key());
        assertEquals(
                "/footerLinks/0/label",
                problems(form("#1d4f91", "#ffffff", null, List.of(link(" ", "https://ward.example"))))
                        .get(0)
                        .pointer());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ward\r\nBcc: all@ward.example",
                "Ward\nX: y",
                "Ward\u0085X",
                "Ward\u2028X",
                "Ward <evil@ward.example>",
                "Ward \"Council\"",
                "evil@ward.example",
                "Ward: council",
                "Ward\0"
            })
    void nothingGetsIntoTheHeadersOfAnEmail(String name) {
        assertEquals(
                "/senderName",
                problems(form("#1d4f91", "#ffffff", name, List.of())).get(0).pointer());
        BrandingForm plain = form("#1d4f91", "#ffffff", null, List.of());
        BrandingForm address = new BrandingForm(
                null,
                null,
                null,
                null,
                plain.brandColour(),
                plain.accentColour(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                List.of(),
                null,
                "a@ward.example\r\nBcc: " + name,
                null,
                null);
        assertEquals("/senderAddress", problems(address).get(0).pointer());
    }

    private static List<Problem> problems(BrandingForm form) {
        return assertThrows(Refused.class, () -> CheckedBranding.of(form)).problems();
    }

    private static BrandingForm.Link link(String label, String url) {
        return new BrandingForm.Link(label, null, url);
    }

    private static BrandingForm form(String brand, String accent, String sender, List<BrandingForm.Link> links) {
        return new BrandingForm(
                null, null, null, null, brand, accent, null, null, null, null, null, null, null, links, sender, null,
                null, null);
    }
}
