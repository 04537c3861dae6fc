package uk.guildhall.crm.privacy;

import java.util.Arrays;
import java.util.Optional;

/** What of a customer a council's policy can mask, and what it keeps encrypted; codes as in the policy's settings. */
public enum Guarded {
    /** Health, belief, origin and the like: special category data in the sense of UK GDPR article 9. */
    SPECIAL("special"),
    NATIONAL_INSURANCE("ni"),
    BANK("bank"),
    DATE_OF_BIRTH("date-of-birth"),
    ADDRESS("address"),
    PHONE("phone");

    private final String code;

    Guarded(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    public static Optional<Guarded> of(String code) {
        return Arrays.stream(values())
                .filter(guarded -> guarded.code.equals(code))
                .findFirst();
    }
}
