package uk.guildhall.crm.privacy;

import java.security.GeneralSecurityException;

/** An encrypted value was changed, or lies where it doesn't belong: it does not open. */
public class BrokenSeal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    BrokenSeal(String table, String column, GeneralSecurityException cause) {
        super("A value of " + table + "." + column + " does not open", cause);
    }
}
