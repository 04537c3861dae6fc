package uk.guildhall.crm.privacy;

/** What a council's policy can have encrypted beside what always is; codes as in the setting {@code encrypted}. */
public enum Kept {
    DATE_OF_BIRTH("date-of-birth"),
    SENSITIVE_NOTES("sensitive-notes"),
    NOTES("notes"),
    ADDRESS("address");

    private final String code;

    Kept(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }
}
