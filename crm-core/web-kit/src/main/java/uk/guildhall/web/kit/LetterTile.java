package uk.guildhall.web.kit;

import java.util.Locale;
import uk.guildhall.crm.branding.Colour;
import uk.guildhall.crm.branding.Contrast;
import uk.guildhall.crm.branding.Picture;

/** The favicon of a council that has given no picture: the first letter of its name on its colour. */
public final class LetterTile {

    private LetterTile() {}

    public static Picture of(String name, String brandColour) {
        Colour ground = Colour.of(Colour.isColour(brandColour) ? brandColour : Brand.PLAIN_COLOUR);
        Colour text = Contrast.textOn(ground);
        String svg = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 32 32\"><rect width=\"32\" height=\"32\""
                + " rx=\"6\" fill=\"" + ground.hex() + "\"/><text x=\"16\" y=\"23\" text-anchor=\"middle\""
                + " font-family=\"sans-serif\" font-size=\"20\" font-weight=\"700\" fill=\"" + text.hex() + "\">"
                + letter(name) + "</text></svg>";
        return Picture.drawn(svg);
    }

    /** The first that is one, so that nothing else reaches the picture. */
    private static String letter(String name) {
        return name.codePoints()
                .filter(Character::isLetterOrDigit)
                .mapToObj(Character::toString)
                .findFirst()
                .orElse("G")
                .toUpperCase(Locale.UK);
    }
}
