package uk.guildhall.crm.customer;

import java.util.Locale;
import java.util.Optional;

/** Whether a customer is somebody or some body. */
public enum CustomerKind {
    PERSON,
    ORGANISATION;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<CustomerKind> of(String code) {
        for (CustomerKind kind : values()) {
            if (kind.code().equals(code)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }
}
