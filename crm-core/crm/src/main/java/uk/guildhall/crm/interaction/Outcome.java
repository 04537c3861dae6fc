package uk.guildhall.crm.interaction;

import java.util.Locale;
import java.util.Optional;

/** What came of one topic of a contact. */
public enum Outcome {
    ANSWERED,
    /** A case was opened, or the topic belongs to one that was. */
    CASE,
    CALLBACK,
    TRANSFERRED,
    SIGNPOSTED,
    ABANDONED;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Outcome> of(String code) {
        for (Outcome outcome : values()) {
            if (outcome.code().equals(code)) {
                return Optional.of(outcome);
            }
        }
        return Optional.empty();
    }
}
