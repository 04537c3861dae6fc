package uk.guildhall.crm.council;

/** Somebody else changed the record since it was read (412). Nothing was overwritten. */
public class Stale extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public Stale() {
        super("Changed by somebody else meanwhile");
    }
}
