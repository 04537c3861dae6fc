package uk.guildhall.admin.operator;

/** A council could not be taken on, or not wholly; what is done stays done, and the same call may be repeated. */
public final class ProvisioningException extends Exception {

    private static final long serialVersionUID = 1L;

    public ProvisioningException(String message, Throwable cause) {
        super(message, cause);
    }

    public ProvisioningException(String message) {
        super(message);
    }
}
