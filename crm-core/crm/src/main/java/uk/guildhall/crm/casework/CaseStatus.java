package uk.guildhall.crm.casework;

/** Where a case stands. */
public enum CaseStatus {
    /** Raised; nobody has begun. */
    OPEN,
    /** Somebody works on it. */
    IN_PROGRESS,
    /** Waiting for the customer or somebody outside the council. */
    WAITING,
    CLOSED
}
