package uk.guildhall.crm.council;

import java.util.Locale;
import java.util.Optional;

/**
 * The short reference that people read out over the telephone, such as {@code C-7K3F-92Q}.
 *
 * <p>Six symbols carry the number, the seventh checks them. The alphabet has 31 symbols, a prime, without those that
 * are taken for one another (0, I, L, O, U), so the weighted sum finds every single wrong symbol and every swap of two.
 * Consecutive numbers are scattered, so that a reference tells nobody how many came before it.
 */
public final class Reference {
    private static final String ALPHABET = "123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int BASE = ALPHABET.length();
    private static final int SYMBOLS = 6;
    /** How many references there are of each kind. */
    public static final long SPACE = (long) Math.pow(BASE, SYMBOLS);

    private static final long MASK = (1L << 30) - 1;

    private Reference() {}

    /**
     * The reference of the n-th thing of its kind.
     *
     * @param prefix P for a customer, T for a contact, C for a case
     * @param number from 1; below 887,503,681
     */
    public static String of(char prefix, long number) {
        if (number < 1 || number >= SPACE) {
            throw new IllegalArgumentException("No reference for number " + number);
        }
        long scattered = number;
        do {
            scattered = scatter(scattered);
        } while (scattered >= SPACE);
        var symbols = new StringBuilder();
        for (int i = 0; i < SYMBOLS; i++) {
            symbols.append(ALPHABET.charAt((int) (scattered % BASE)));
            scattered /= BASE;
        }
        symbols.append(check(prefix, symbols));
        return prefix + "-" + symbols.substring(0, 4) + "-" + symbols.substring(4);
    }

    /** Whether a stored or tidied reference is well formed and its check symbol right. */
    public static boolean valid(String reference) {
        return reference != null
                && reference.matches("[A-Z]-[1-9A-HJKMNP-TV-Z]{4}-[1-9A-HJKMNP-TV-Z]{3}")
                && check(reference.charAt(0), reference.substring(2, 6) + reference.substring(7, 9))
                        == reference.charAt(9);
    }

    /** What somebody typed, as a reference: any case, with or without hyphens and spaces. Empty if it is none. */
    public static Optional<String> tidy(String typed) {
        if (typed == null || typed.length() > 40) {
            return Optional.empty();
        }
        String plain = typed.toUpperCase(Locale.ROOT).replaceAll("[\\s-]", "");
        if (plain.length() != 8) {
            return Optional.empty();
        }
        String reference = plain.charAt(0) + "-" + plain.substring(1, 5) + "-" + plain.substring(5);
        return valid(reference) ? Optional.of(reference) : Optional.empty();
    }

    private static char check(char prefix, CharSequence symbols) {
        int sum = prefix;
        for (int i = 0; i < SYMBOLS; i++) {
            sum += (i + 2) * ALPHABET.indexOf(symbols.charAt(i));
        }
        return ALPHABET.charAt(sum % BASE);
    }

    /** A bijection on 30 bits: odd multiplications and xor-shifts can each be undone, so no two numbers meet. */
    private static long scatter(long n) {
        long x = n;
        x = (x * 0x2C1B3C6DL) & MASK;
        x ^= x >> 15;
        x = (x * 0x297A2D39L) & MASK;
        x ^= x >> 13;
        x = (x * 0x1B56C4E9L) & MASK;
        return x ^ (x >> 16);
    }
}
