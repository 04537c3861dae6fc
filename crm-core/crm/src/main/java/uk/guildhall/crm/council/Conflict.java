package uk.guildhall.crm.council;

/** The act doesn't fit the state that the record is in, such as closing a closed case (409). */
public class Conflict extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String key;

    /** @param key the message in the bundles */
    public Conflict(String key) {
        super(key);
        this.key = key;
    }

    public String key() {
        return key;
    }
}
