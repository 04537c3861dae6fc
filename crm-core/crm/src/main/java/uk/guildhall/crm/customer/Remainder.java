package uk.guildhall.crm.customer;

import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What is left of a text while recognised pieces are taken out of it. */
final class Remainder {

    private String text;

    Remainder(String text) {
        this.text = text;
    }

    /** Takes out each piece of this form that {@code use} accepts. */
    void take(Pattern form, Predicate<MatchResult> use) {
        text = form.matcher(text).replaceAll(piece -> use.test(piece) ? " " : Matcher.quoteReplacement(piece.group()));
    }

    String text() {
        return text;
    }
}
