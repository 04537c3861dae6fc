package uk.guildhall.crm.customer;

import java.util.LinkedHashSet;
import java.util.Set;
import org.apache.commons.codec.language.DoubleMetaphone;

/** How a name sounds to somebody who writes it down from the telephone: Smyth and Smith, Catherine and Kathryn. */
final class Sound {

    /** Longer codes tell Montgomery from Montague; four symbols, the usual length, would not. */
    private static final int CODE_LENGTH = 6;

    private static final DoubleMetaphone METAPHONE = metaphone();

    private Sound() {}

    /** The main way to say it first, then another if there is one. Empty for scripts other than Latin. */
    static Set<String> of(String word) {
        var codes = new LinkedHashSet<String>();
        for (boolean alternate : new boolean[] {false, true}) {
            String code = METAPHONE.doubleMetaphone(word, alternate);
            if (code != null && !code.isEmpty()) {
                codes.add(code);
            }
        }
        return codes;
    }

    /** Codes leave out vowels, so Jane and John have the same one: the letters must be about as near as the sounds. */
    static boolean alike(String one, String other) {
        return of(one).stream().anyMatch(of(other)::contains)
                && Slip.distance(one, other) <= (Math.max(one.length(), other.length()) + 1) / 2;
    }

    private static DoubleMetaphone metaphone() {
        var metaphone = new DoubleMetaphone();
        metaphone.setMaxCodeLen(CODE_LENGTH);
        return metaphone;
    }
}
