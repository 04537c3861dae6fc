package uk.guildhall.web.kit;

import uk.guildhall.crm.branding.BrandColours;
import uk.guildhall.crm.branding.Colour;
import uk.guildhall.crm.branding.Contrast;

/**
 * The style sheet {@code /brand.css}: a council's two colours turned into all that a page needs, each shade moved until
 * text on it, or it as text, is read at 4.5:1 or better.
 */
public final class BrandCss {

    public static final String CONTENT_TYPE = "text/css; charset=utf-8";

    private BrandCss() {}

    public static String of(Brand brand) {
        return of(":root", brand.brandColour(), brand.accentColour());
    }

    /** The same for a part of a page only, such as a preview. */
    public static String of(String selector, String brandColour, String accentColour) {
        Colour wanted = colour(brandColour);
        Colour text = Contrast.textOn(wanted);
        Colour band = Contrast.nearestPassing(wanted, text);
        Colour accent = Contrast.nearest(colour(accentColour), band, Contrast.SIGN);
        Colour deep = Contrast.nearestPassing(wanted, BrandColours.GROUND);
        Colour black = new Colour(0, 0, 0);
        Colour hover = deep.mix(black, 0.25);
        Colour tint = deep.mix(Colour.WHITE, 0.92);
        StringBuilder css = new StringBuilder(900).append(selector).append('{');
        set(css, "--govuk-brand-colour", band);
        set(css, "--govuk-link-colour", deep);
        set(css, "--govuk-link-hover-colour", deep.mix(black, 0.4));
        set(css, "--govuk-link-visited-colour", deep);
        set(css, "--govuk-template-background-colour", BrandColours.GROUND);
        set(css, "--brand-band", band);
        set(css, "--brand-band-text", text);
        set(css, "--brand-band-hover", text.equals(Colour.WHITE) ? band.mix(black, 0.25) : band.mix(Colour.WHITE, 0.3));
        set(css, "--brand-accent", accent);
        set(css, "--brand-deep", deep);
        set(css, "--brand-tint", tint);
        set(css, "--brand-button", deep);
        set(css, "--brand-button-hover", hover);
        set(css, "--brand-button-shadow", deep.mix(black, 0.5));
        return css.append("}\n").toString();
    }

    private static Colour colour(String hex) {
        return Colour.of(Colour.isColour(hex) ? hex : Brand.PLAIN_COLOUR);
    }

    private static void set(StringBuilder css, String property, Colour colour) {
        css.append(property).append(':').append(colour.hex()).append(';');
    }
}
