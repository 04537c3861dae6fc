package uk.guildhall.crm.access;

import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;

/** What somebody who guesses would have tried before a password: the plainer ones that it was made from. */
final class Guesses {
    /** What people put before or after a common password is rarely longer, and no longer makes it hard to guess. */
    private static final int TRIMMINGS = 6;

    private static final int SHORTEST_UNIT = 4;

    /** 123456789012 has one leap, abcdefabcdefabcdef two. */
    private static final int LEAP_EVERY = 6;

    private Guesses() {}

    /** The password itself and what is behind it: without capitals, look-alikes, trimmings and repetition. */
    static Set<String> behind(String password) {
        Set<String> guesses = new LinkedHashSet<>();
        guesses.add(password);
        String plain = password.toLowerCase(Locale.ROOT);
        add(guesses, plain);
        add(guesses, unit(plain));
        return guesses;
    }

    private static void add(Set<String> guesses, String text) {
        for (String one : List.of(text, trimmed(text))) {
            guesses.add(one);
            guesses.add(letters(one, 'i'));
            guesses.add(letters(one, 'l'));
        }
    }

    /** Whether it is one short thing over and over, or a walk along the alphabet or the digits. */
    static boolean isPattern(String password) {
        String plain = password.toLowerCase(Locale.ROOT);
        if (unit(plain).length() < SHORTEST_UNIT) {
            return true;
        }
        int[] symbols = plain.codePoints().toArray();
        long leaps = IntStream.range(1, symbols.length)
                .filter(i -> Math.abs(symbols[i] - symbols[i - 1]) > 1)
                .count();
        return leaps <= symbols.length / LEAP_EVERY;
    }

    /** What is repeated all along, or the whole. */
    private static String unit(String text) {
        int again = (text + text).indexOf(text, 1);
        return text.substring(0, again);
    }

    private static String trimmed(String text) {
        String rest = text.replaceAll("^[^\\p{L}]+|[^\\p{L}]+$", "");
        return rest.isEmpty() || text.length() - rest.length() > TRIMMINGS ? text : rest;
    }

    /** With the letters that digits and signs stand for. */
    static String letters(String text, char forOne) {
        StringBuilder letters = new StringBuilder();
        String bare = Normalizer.normalize(text, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
        for (char symbol : bare.toLowerCase(Locale.ROOT).toCharArray()) {
            letters.append(
                    switch (symbol) {
                        case '0' -> 'o';
                        case '1', '!', '|' -> forOne;
                        case '3', '€' -> 'e';
                        case '4', '@' -> 'a';
                        case '5', '$' -> 's';
                        case '7', '+' -> 't';
                        case '8' -> 'b';
                        case '9' -> 'g';
                        default -> symbol;
                    });
        }
        return letters.toString();
    }
}
