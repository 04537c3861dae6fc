package uk.guildhall.crm.customer;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.Locale;
import java.util.Optional;

/** One way to reach a customer: as they gave it, and normalised so that it can be found and called. */
@Embeddable
public class ContactDetail {
    /** By what means. */
    public enum Type {
        PHONE,
        MOBILE,
        EMAIL,
        SOCIAL;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Optional<Type> of(String code) {
            for (Type type : values()) {
                if (type.code().equals(code)) {
                    return Optional.of(type);
                }
            }
            return Optional.empty();
        }

        public boolean isTelephone() {
            return this == PHONE || this == MOBILE;
        }
    }

    @Enumerated(EnumType.STRING)
    private Type type;

    private String value;

    @Column(name = "normalised")
    private String normalised;

    private boolean preferred;

    protected ContactDetail() {}

    ContactDetail(Type type, String value, String normalised, boolean preferred) {
        this.type = type;
        this.value = value;
        this.normalised = normalised;
        this.preferred = preferred;
    }

    public Type type() {
        return type;
    }

    public String value() {
        return value;
    }

    /** International form of a telephone number (E.164), lower case of an e-mail address. */
    public String normalised() {
        return normalised;
    }

    public boolean isPreferred() {
        return preferred;
    }
}
