package uk.guildhall.crm.council;

/** The security level that a council has chosen for itself, loosest first. */
public enum SecurityLevel {
    /** General enquiries. */
    BASELINE,
    /** Housing, revenues and benefits. */
    ENHANCED,
    /** Adult and children's social care. */
    SENSITIVE
}
