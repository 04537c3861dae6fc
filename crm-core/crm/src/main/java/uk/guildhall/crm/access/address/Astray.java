package uk.guildhall.crm.access.address;

/** Why a session that is live isn't good where it was shown. */
public enum Astray {
    /** The address is not on the council's list. */
    NOT_LISTED,
    /** Away from the council's addresses, and opened with no second factor that its owner carries. */
    UNPROVEN,
    /** It was opened at another address; here, its owner has to sign in again. */
    MOVED,
    /** It was opened at another address, and has ended for that. */
    ENDED
}
