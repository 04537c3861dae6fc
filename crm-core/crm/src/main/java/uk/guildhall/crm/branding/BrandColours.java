package uk.guildhall.crm.branding;

import java.util.Optional;
import uk.guildhall.crm.council.Problems;

/**
 * What a council's two colours must be fit for. Links and headings are written in the brand colour on the grey that
 * pages lie on, and white stands on it in buttons, so it must be read on both at 4.5:1. The accent colour is a line
 * below the band, for which WCAG asks 3:1.
 */
public final class BrandColours {
    /** The grey that pages lie on: what is read on it is read on white too. */
    public static final Colour GROUND = Colour.of("#f3f5f7");

    private BrandColours() {}

    /** As {@code #1d70b8} from that or from {@code 1D70B8}; empty where it is neither. */
    public static Optional<Colour> read(String typed) {
        String text = typed == null ? "" : typed.strip();
        String hex = text.startsWith("#") ? text : "#" + text;
        return Colour.isColour(hex) ? Optional.of(Colour.of(hex)) : Optional.empty();
    }

    /** The same colour where it is read well enough, or else the nearest that is. */
    public static Colour passingBrand(Colour brand) {
        return Contrast.nearestPassing(brand, GROUND);
    }

    public static Colour passingAccent(Colour accent, Colour brand) {
        return Contrast.nearest(accent, brand, Contrast.SIGN);
    }

    static Colour checkedBrand(String typed, Problems problems) {
        Colour brand = checked("/brandColour", typed, problems);
        if (brand != null && !passingBrand(brand).equals(brand)) {
            problems.add(
                    "/brandColour",
                    "problem.brand-contrast",
                    said(Contrast.ratio(brand, GROUND)),
                    passingBrand(brand).hex());
        }
        return brand;
    }

    /** Beside a brand colour that is refused, it is looked at on the one that is offered instead. */
    static Colour checkedAccent(String typed, Colour brand, Problems problems) {
        Colour accent = checked("/accentColour", typed, problems);
        if (accent == null || brand == null) {
            return accent;
        }
        Colour band = passingBrand(brand);
        if (!passingAccent(accent, band).equals(accent)) {
            problems.add(
                    "/accentColour",
                    "problem.accent-contrast",
                    said(Contrast.ratio(accent, band)),
                    passingAccent(accent, band).hex());
        }
        return accent;
    }

    /** Rounded down, so that nothing refused reads as if it passed: 4.49 is 4.4. */
    public static String said(double ratio) {
        return String.valueOf(Math.floor(ratio * 10) / 10);
    }

    private static Colour checked(String pointer, String typed, Problems problems) {
        Optional<Colour> colour = read(typed);
        if (colour.isEmpty()) {
            problems.add(pointer, "problem.colour");
        }
        return colour.orElse(null);
    }
}
