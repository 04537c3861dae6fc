package uk.guildhall.web.kit;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import uk.guildhall.crm.branding.BrandColours;
import uk.guildhall.crm.branding.Colour;
import uk.guildhall.crm.branding.Contrast;

class BrandCssTest {

    @Test
    void linksAndButtonsAreReadWhateverTheCouncilChose() {
        for (String colour : new String[] {"#ffcc00", "#ffffff", "#000000", "#7fbf3f", "#e4007c", "#1d70b8"}) {
            String css = BrandCss.of(brand(colour));
            assertTrue(Contrast.passes(value(css, "--govuk-link-colour"), BrandColours.GROUND), colour);
            assertTrue(Contrast.passes(Colour.WHITE, value(css, "--brand-button")), colour);
            assertTrue(
                    Contrast.ratio(value(css, "--brand-accent"), value(css, "--brand-band")) >= Contrast.SIGN, colour);
            assertTrue(Contrast.passes(value(css, "--brand-band-text"), value(css, "--brand-band")), colour);
            assertTrue(Contrast.passes(value(css, "--brand-band-text"), value(css, "--brand-band-hover")), colour);
        }
    }

    @Test
    void nothingButColoursReachesTheStyleSheet() {
        String css = BrandCss.of(brand("url(javascript:alert(1))"));
        assertFalse(css.contains("url"));
    }

    private static Colour value(String css, String property) {
        Matcher found = Pattern.compile(property + ":(#[0-9a-f]{6})").matcher(css);
        assertTrue(found.find(), property);
        return Colour.of(found.group(1));
    }

    private static Brand brand(String colour) {
        return new Brand(
                "A", null, colour, colour, null, null, null, null, null, null, null, null, null, null, null, List.of());
    }
}
