package uk.guildhall.crm.place;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A UK postcode, kept as Royal Mail prints it: upper case, one space before the last three ("FS1 2AB"). People type it
 * in every other way, so {@link #tidy} accepts lower case, no space, too many spaces, full stops and hyphens.
 */
public record Postcode(String value) {

    private static final String OUTWARD = "[A-PR-UWYZ](?:[0-9][0-9A-Z]?|[A-HK-Y][0-9][0-9A-Z]?)";
    private static final String INWARD = "[0-9][ABD-HJLNP-UW-Z]{2}";
    private static final Pattern WHOLE = Pattern.compile(OUTWARD + INWARD + "|GIR0AA");
    private static final Pattern OUTWARD_ONLY = Pattern.compile(OUTWARD + "|GIR");
    private static final Pattern CLUTTER = Pattern.compile("[\\s.\\-\\u2010-\\u2015]+");
    private static final int INWARD_LENGTH = 3;
    private static final int LONGEST_TYPED = 20;

    public Postcode {
        if (value == null || !value.equals(spaced(value.replace(" ", "")))) {
            throw new IllegalArgumentException("not a normalised postcode");
        }
    }

    /** The postcode meant by what was typed; empty where the text has not the form of a postcode. */
    public static Optional<Postcode> tidy(String typed) {
        if (typed == null || typed.length() > LONGEST_TYPED) {
            return Optional.empty();
        }
        String spaced = spaced(CLUTTER.matcher(typed).replaceAll("").toUpperCase(Locale.ROOT));
        return spaced == null ? Optional.empty() : Optional.of(new Postcode(spaced));
    }

    /** Whether the text has the form of a postcode's first half, such as "FS12". */
    public static boolean isOutward(String text) {
        return OUTWARD_ONLY.matcher(text).matches();
    }

    /** The first half, which names the post town's district: "FS1". */
    public String outward() {
        return value.substring(0, value.indexOf(' '));
    }

    private static String spaced(String compact) {
        if (!WHOLE.matcher(compact).matches()) {
            return null;
        }
        int cut = compact.length() - INWARD_LENGTH;
        return compact.substring(0, cut) + ' ' + compact.substring(cut);
    }

    @Override
    public String toString() {
        return value;
    }
}
