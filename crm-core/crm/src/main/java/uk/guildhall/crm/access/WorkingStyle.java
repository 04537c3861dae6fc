package uk.guildhall.crm.access;

/** From where a member of staff works; a council may say per style from which network addresses it must be. */
public enum WorkingStyle {
    /** At a desk of the council's. */
    FIXED,
    /** At the council's and at home, by turns. */
    FLEXIBLE,
    /** Out and about, on the council's devices. */
    MOBILE,
    /** Always from elsewhere. */
    REMOTE
}
