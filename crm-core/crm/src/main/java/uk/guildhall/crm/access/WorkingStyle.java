package uk.guildhall.crm.access;

/**
 * From where a member of staff works, and so from where they may sign in. The council's policy may narrow it, never widen it
 * ({@link uk.guildhall.crm.access.address.AddressList}).
 */
public enum WorkingStyle {
    /** At a desk of the council's: only from the addresses on its list. */
    FIXED,
    /** At the council's and at home, by turns: away from the list only with an app or a passkey, not a recovery code. */
    FLEXIBLE,
    /** Out and about, on the council's devices: from anywhere. */
    MOBILE,
    /** Always from elsewhere: from anywhere. */
    REMOTE
}
