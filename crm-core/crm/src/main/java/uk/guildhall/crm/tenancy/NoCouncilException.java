package uk.guildhall.crm.tenancy;

/** Thrown where work that belongs to a council is attempted without saying for which one. */
public class NoCouncilException extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    public NoCouncilException() {
        super("No council is bound to this work");
    }
}
