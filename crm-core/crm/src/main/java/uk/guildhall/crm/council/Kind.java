package uk.guildhall.crm.council;

/** What kind of tenant stands behind a host name. */
public enum Kind {
    /** A council that serves residents. */
    COUNCIL,
    /** The platform's own tenant: operators sign in here, and it holds no resident. */
    PLATFORM
}
