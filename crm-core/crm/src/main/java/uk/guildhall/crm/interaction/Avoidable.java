package uk.guildhall.crm.interaction;

import java.util.Optional;

/** Why a contact was of low or no value to the customer, so that it need not have been (after NI14). */
public enum Avoidable {
    CHASING("chasing"),
    UNCLEAR_INFORMATION("unclear-information"),
    REPEAT("repeat"),
    WRONG_PLACE("wrong-place"),
    COULD_BE_ONLINE("could-be-online"),
    OUR_MISTAKE("our-mistake");

    private final String code;

    Avoidable(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    public static Optional<Avoidable> of(String code) {
        for (Avoidable reason : values()) {
            if (reason.code.equals(code)) {
                return Optional.of(reason);
            }
        }
        return Optional.empty();
    }
}
