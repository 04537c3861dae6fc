package uk.guildhall.crm.customer;

import java.util.LinkedHashSet;
import java.util.Set;

/**
 * A slip of the keyboard: one letter too many, one missing, one wrong, or two swapped. Words and what was typed meet in
 * the forms that both have with one letter left out, so a wrong word is found by looking up a handful of keys.
 */
final class Slip {

    static final int SHORTEST = 4;
    static final int LONGEST = 30;

    private Slip() {}

    /** Whether the name is long enough that one wrong letter leaves it recognisable. */
    static boolean worthKnowing(String name) {
        return name.length() >= SHORTEST && name.length() <= LONGEST;
    }

    /** Whether what was typed may be such a name with a slip in it, such as one letter missing. */
    static boolean worthMending(String typed) {
        return typed.length() >= SHORTEST - 1 && typed.length() <= LONGEST + 1;
    }

    /** The word itself, and the word with each letter left out in turn. */
    static Set<String> variants(String word) {
        var variants = new LinkedHashSet<String>();
        variants.add(word);
        for (int i = 0; i < word.length(); i = word.offsetByCodePoints(i, 1)) {
            variants.add(word.substring(0, i) + word.substring(word.offsetByCodePoints(i, 1)));
        }
        return variants;
    }

    /** How many letters have to be added, left out or replaced to make one word of the other. */
    static int distance(String one, String other) {
        int[] above = new int[other.length() + 1];
        for (int j = 0; j <= other.length(); j++) {
            above[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int[] row = new int[other.length() + 1];
            row[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int same = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
                row[j] = Math.min(above[j - 1] + same, Math.min(above[j], row[j - 1]) + 1);
            }
            above = row;
        }
        return above[other.length()];
    }

    /** Whether one slip, or none, turns one word into the other. */
    static boolean near(String one, String other) {
        if (Math.abs(one.length() - other.length()) > 1) {
            return false;
        }
        int start = 0;
        int shorter = Math.min(one.length(), other.length());
        while (start < shorter && one.charAt(start) == other.charAt(start)) {
            start++;
        }
        int end = 0;
        while (end < shorter - start && one.charAt(one.length() - 1 - end) == other.charAt(other.length() - 1 - end)) {
            end++;
        }
        int restOne = one.length() - start - end;
        int restOther = other.length() - start - end;
        if (restOne <= 1 && restOther <= 1) {
            return true;
        }
        return restOne == 2
                && restOther == 2
                && one.charAt(start) == other.charAt(start + 1)
                && one.charAt(start + 1) == other.charAt(start);
    }
}
