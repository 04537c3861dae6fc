package uk.guildhall.crm.access.support;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Map;
import uk.guildhall.crm.access.SignedIn;
import uk.guildhall.crm.audit.Audit;

/** Everything that an operator does or tries in a council, reads too, noted in the council's trail before it is answered. */
@ApplicationScoped
public class SupportActs {
    private final Audit audit;

    protected SupportActs() {
        this(null);
    }

    @Inject
    public SupportActs(Audit audit) {
        this.audit = audit;
    }

    /**
     * Notes one.
     *
     * @param page the address with its parameters unfilled: what was typed may be somebody's name
     * @param reference of the record that the address names; or null
     */
    @Transactional
    public void note(SignedIn operator, String method, String page, String reference, boolean allowed) {
        audit.record(
                allowed ? "support.looked" : "support.turned-away",
                "support",
                operator.support(),
                reference,
                Map.of("page", page, "method", method));
    }
}
