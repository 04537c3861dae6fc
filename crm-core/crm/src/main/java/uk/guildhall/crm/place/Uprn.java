package uk.guildhall.crm.place;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A Unique Property Reference Number, the number that every address in Great Britain carries from plan to demolition.
 * Up to twelve digits. Systems disagree about leading zeros, so they are dropped: two numbers of equal value are equal.
 */
public record Uprn(String value) {

    private static final Pattern CLUTTER = Pattern.compile("[\\s,]+");
    private static final Pattern DIGITS = Pattern.compile("0*([1-9][0-9]{0,11})");
    private static final int LONGEST = 12;
    private static final int LONGEST_TYPED = 30;

    public Uprn {
        if (value == null || value.length() > LONGEST || !value.matches("[1-9][0-9]*")) {
            throw new IllegalArgumentException("not a normalised UPRN");
        }
    }

    /** The UPRN meant by what was typed; empty where it is not one to twelve digits or is zero. */
    public static Optional<Uprn> tidy(String typed) {
        if (typed == null || typed.length() > LONGEST_TYPED) {
            return Optional.empty();
        }
        var digits = CLUTTER.matcher(typed).replaceAll("");
        var match = DIGITS.matcher(digits);
        return digits.length() <= LONGEST && match.matches() ? Optional.of(new Uprn(match.group(1))) : Optional.empty();
    }

    @Override
    public String toString() {
        return value;
    }
}
