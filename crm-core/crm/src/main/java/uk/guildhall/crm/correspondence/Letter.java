package uk.guildhall.crm.correspondence;

import java.time.Instant;
import java.util.UUID;

/**
 * An e-mail to be sent.
 *
 * @param kind what kind of letter, such as {@code invitation}
 * @param about the record that it is about, by which it can be stopped while it waits; or null
 * @param uselessAfter from then on it isn't sent any more
 * @throws IllegalArgumentException where recipient or subject hold a line break or another control character: they become
 *     lines of the mail's head
 */
public record Letter(String kind, UUID about, String recipient, String subject, String text, Instant uselessAfter) {
    private static final int LONGEST_SUBJECT = 200;

    public Letter {
        oneLine(recipient);
        oneLine(subject);
        if (subject.length() > LONGEST_SUBJECT) {
            subject = subject.substring(0, LONGEST_SUBJECT);
        }
    }

    /** Never what it says. */
    @Override
    public String toString() {
        return kind;
    }

    static void oneLine(String text) {
        if (text.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("A line of a mail's head can't hold control characters");
        }
    }
}
