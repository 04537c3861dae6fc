package uk.guildhall.crm.council;

/** There is no such record in this council (404); whether there is one in another can't be told. */
public class NotFound extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public NotFound() {
        super("Not found");
    }
}
