package uk.guildhall.admin.keeping;

/** Could not be done, or not wholly; the message is for the operator. The same call may be repeated. */
public final class KeepingException extends Exception {

    private static final long serialVersionUID = 1L;

    public KeepingException(String message) {
        super(message);
    }

    public KeepingException(String message, Throwable cause) {
        super(message, cause);
    }
}
