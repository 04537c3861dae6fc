package uk.guildhall.crm.retention;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Map;
import uk.guildhall.crm.audit.Audit;
import uk.guildhall.crm.council.Refused;
import uk.guildhall.crm.customer.Customer;

/** Erases somebody at once and for good. What stays is that contacts and cases happened, of which service and when. */
@ApplicationScoped
public class Erasing {
    @PersistenceContext(unitName = "guildhall")
    private EntityManager entities;

    private final Removal removal;
    private final Audit audit;

    protected Erasing() {
        this(null, null);
    }

    @Inject
    public Erasing(Removal removal, Audit audit) {
        this.removal = removal;
        this.audit = audit;
    }

    /** What there is of somebody. */
    public record Extent(long contacts, long cases, long openCases) {}

    public Extent extent(Customer customer) {
        return new Extent(
                count("SELECT COUNT(c) FROM Contact c WHERE c.customerId = :customer", customer),
                count("SELECT COUNT(c) FROM Case c WHERE c.customerId = :customer", customer),
                count("SELECT COUNT(c) FROM Case c WHERE c.customerId = :customer AND c.closedAt IS NULL", customer));
    }

    private long count(String query, Customer customer) {
        return entities.createQuery(query, Long.class)
                .setParameter("customer", customer.id())
                .getSingleResult();
    }

    /**
     * Erases them in the running transaction: the person, how to reach them, what was said and written, and what is known in
     * confidence. The list of erasures remembers their id alone, so that no backup brings them back.
     *
     * @param ground its code
     * @return what there was
     * @throws Refused for no ground that there is
     */
    public Extent erase(Customer customer, String ground) {
        Ground why = Ground.of(ground).orElseThrow(() -> Refused.because("/ground", "problem.choice"));
        Extent extent = extent(customer);
        audit.record(
                "customer.erased",
                "customer",
                customer.id(),
                customer.reference(),
                Map.of("ground", why.code(), "contacts", extent.contacts(), "cases", extent.cases()));
        removal.erase(customer.id(), customer.reference());
        return extent;
    }
}
