package uk.guildhall.crm.privacy;

/**
 * The keys can't be reached just now: nothing encrypted can be shown or searched, and nothing that should be encrypted
 * can be stored. What is stored stays as it is.
 */
public class KeysAway extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public KeysAway(Throwable cause) {
        super("The council's keys can't be reached", cause);
    }
}
