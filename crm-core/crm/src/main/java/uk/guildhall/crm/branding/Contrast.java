package uk.guildhall.crm.branding;

/**
 * How well one colour is read on another, by the formula of WCAG 2.2: from 1 (the same colour) to 21 (black on white).
 * Text needs 4.5.
 */
public final class Contrast {

    public static final double TEXT = 4.5;

    /** What a line or a sign needs, so that it is seen. */
    public static final double SIGN = 3;

    private static final int STEPS = 256;

    private Contrast() {}

    public static double ratio(Colour one, Colour other) {
        double a = luminance(one);
        double b = luminance(other);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    public static boolean passes(Colour text, Colour background) {
        return ratio(text, background) >= TEXT;
    }

    /** White or near-black, whichever is read better on this background; one of the two always passes. */
    public static Colour textOn(Colour background) {
        return ratio(Colour.WHITE, background) >= TEXT ? Colour.WHITE : Colour.INK;
    }

    /**
     * The colour nearest to the wanted one that is read on the background: the same hue, only as much darker (on a light
     * background) or lighter (on a dark one) as it must be.
     */
    public static Colour nearestPassing(Colour wanted, Colour background) {
        return nearest(wanted, background, TEXT);
    }

    /** The same for a ratio other than that of text. */
    public static Colour nearest(Colour wanted, Colour background, double least) {
        if (ratio(wanted, background) >= least) {
            return wanted;
        }
        Colour end = luminance(background) > 0.18 ? new Colour(0, 0, 0) : Colour.WHITE;
        for (int step = 1; step < STEPS; step++) {
            Colour nearer = wanted.mix(end, (double) step / STEPS);
            if (ratio(nearer, background) >= least) {
                return nearer;
            }
        }
        return end;
    }

    private static double luminance(Colour colour) {
        return 0.2126 * linear(colour.red()) + 0.7152 * linear(colour.green()) + 0.0722 * linear(colour.blue());
    }

    private static double linear(int channel) {
        double c = channel / 255.0;
        return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
    }
}
