package uk.guildhall.crm.casework;

import java.util.Locale;
import java.util.Optional;

/** Where a case stands. */
public enum CaseStatus {
    /** Raised; nobody has begun. */
    OPEN,
    /** Somebody works on it. */
    IN_PROGRESS,
    /** Waiting for the customer or somebody outside the council. */
    WAITING,
    CLOSED;

    /** As programs and forms write it: {@code in-progress}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<CaseStatus> of(String code) {
        for (CaseStatus status : values()) {
            if (status.code().equals(code)) {
                return Optional.of(status);
            }
        }
        return Optional.empty();
    }
}
