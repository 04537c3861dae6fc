package uk.guildhall.crm.branding;

import java.util.Locale;
import java.util.regex.Pattern;

/** A colour on a screen, as a council writes it in its branding: {@code #1d70b8}. Each part runs from 0 to 255. */
public record Colour(int red, int green, int blue) {

    public static final Colour WHITE = new Colour(255, 255, 255);
    public static final Colour INK = new Colour(11, 12, 12);

    private static final Pattern HEX = Pattern.compile("#[0-9a-fA-F]{6}");

    /** Reads {@code #rrggbb}; anything else is an {@link IllegalArgumentException}, so no other text can reach a style sheet. */
    public static Colour of(String hex) {
        if (hex == null || !HEX.matcher(hex).matches()) {
            throw new IllegalArgumentException("A colour is written like #1d70b8");
        }
        return new Colour(
                Integer.parseInt(hex.substring(1, 3), 16),
                Integer.parseInt(hex.substring(3, 5), 16),
                Integer.parseInt(hex.substring(5, 7), 16));
    }

    public static boolean isColour(String hex) {
        return hex != null && HEX.matcher(hex).matches();
    }

    /** This colour with a share (0 to 1) of another mixed in. */
    public Colour mix(Colour other, double share) {
        return new Colour(
                mixed(red, other.red, share), mixed(green, other.green, share), mixed(blue, other.blue, share));
    }

    private static int mixed(int from, int to, double share) {
        return (int) Math.round(from + (to - from) * share);
    }

    public String hex() {
        return String.format(Locale.ROOT, "#%02x%02x%02x", red, green, blue);
    }
}
