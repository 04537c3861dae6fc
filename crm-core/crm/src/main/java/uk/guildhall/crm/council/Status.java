package uk.guildhall.crm.council;

/** Whether a council's people and residents are let in. */
public enum Status {
    /** Being set up; nobody is let in yet. */
    PROVISIONING,
    ACTIVE,
    /** Closed by the operator; its data is kept. */
    SUSPENDED
}
