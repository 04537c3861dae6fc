package uk.guildhall.crm.policy;

/** For whom or what a value of a setting holds. */
public enum Scope {
    /** What the chosen level brings along. */
    LEVEL,
    /** The whole council. */
    COUNCIL,
    /** One service of its catalogue. */
    SERVICE,
    /** Whoever plays one role. */
    ROLE
}
