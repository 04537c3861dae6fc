package uk.guildhall.crm.privacy;

import java.util.Set;

/** A column that has a sealed one beside it, {@code sealed_} and its name. */
record SealedColumn(String name, What what) {
    enum What {
        BIRTH,
        ADDRESS,
        NOTE
    }

    String sealedName() {
        return "sealed_" + name;
    }

    /** Whether its value is to lie sealed, in a row that is marked sensitive or isn't. */
    boolean isSealed(Set<Kept> inForce, boolean sensitive) {
        return switch (what) {
            case BIRTH -> inForce.contains(Kept.DATE_OF_BIRTH);
            case ADDRESS -> inForce.contains(Kept.ADDRESS);
            case NOTE -> inForce.contains(Kept.NOTES) || sensitive && inForce.contains(Kept.SENSITIVE_NOTES);
        };
    }
}
