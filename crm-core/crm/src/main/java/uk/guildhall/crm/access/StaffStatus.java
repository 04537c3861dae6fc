package uk.guildhall.crm.access;

/** Whether a member of staff may come in. */
public enum StaffStatus {
    ACTIVE,
    /** Left, or suspended: can't sign in, and what was open ends at the next request. */
    DISABLED
}
