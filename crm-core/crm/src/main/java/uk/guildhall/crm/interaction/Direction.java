package uk.guildhall.crm.interaction;

import java.util.Locale;
import java.util.Optional;

/** Who reached out. */
public enum Direction {
    /** The customer to the council. */
    INBOUND,
    /** The council to the customer. */
    OUTBOUND;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Direction> of(String code) {
        for (Direction direction : values()) {
            if (direction.code().equals(code)) {
                return Optional.of(direction);
            }
        }
        return Optional.empty();
    }
}
