package uk.guildhall.crm.retention;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Why somebody is erased: the grounds of UK GDPR article 17(1). A code, so that nothing about them is written down again. */
public enum Ground {
    NO_LONGER_NEEDED,
    CONSENT_WITHDRAWN,
    OBJECTION,
    UNLAWFUL,
    LEGAL_DUTY,
    CHILD;

    /** As programs and forms write it: {@code no-longer-needed}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Ground> of(String code) {
        return Stream.of(values()).filter(ground -> ground.code().equals(code)).findFirst();
    }
}
