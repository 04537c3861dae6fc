package uk.guildhall.tests.policy;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import uk.guildhall.tests.support.Visitor;

/** Reads what a form of the policy's pages carries. */
final class Forms {
    private static final Pattern VERSION = Pattern.compile("name=\"version\" value=\"(\\d+)\"");

    private Forms() {}

    static String version(Visitor.Answer page) {
        return first(VERSION, page);
    }

    static String first(Pattern pattern, Visitor.Answer page) {
        Matcher found = pattern.matcher(page.body());
        if (!found.find()) {
            throw new AssertionError(pattern + " is not in " + page);
        }
        return found.group(1);
    }
}
