package uk.guildhall.migrations;

/** A schema could not be brought up to date; the message says which and why, in words for the operator. */
public final class MigrationException extends Exception {

    private static final long serialVersionUID = 1L;

    public MigrationException(String message, Throwable cause) {
        super(message, cause);
    }

    public MigrationException(String message) {
        super(message);
    }
}
