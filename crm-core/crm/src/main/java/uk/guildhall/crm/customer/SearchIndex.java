package uk.guildhall.crm.customer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import uk.guildhall.crm.privacy.FieldSeals;
import uk.guildhall.crm.privacy.Resealed;
import uk.guildhall.crm.tenancy.Ids;

/** Keeps the search's index in step with the customers, in the transaction that changes them. */
@ApplicationScoped
public class SearchIndex {

    @PersistenceContext(unitName = "guildhall")
    private EntityManager entities;

    private final BlindTerms blind;

    protected SearchIndex() {
        this.blind = null;
    }

    @Inject
    public SearchIndex(FieldSeals seals) {
        this.blind = new BlindTerms(seals);
    }

    /**
     * Makes the customer findable by exactly what is known of them now. What lies sealed stands in the index only as what
     * can't be read back.
     */
    void put(Customer customer) {
        Searchable all = customer.searchable();
        new IndexWriter(new JpaSql(entities))
                .put(customer.id(), all.without(customer.sealed()), blind.of(all, customer.sealed()));
    }

    /** Makes the customer impossible to find; names that nobody else bears leave the vocabulary. */
    public void remove(UUID customer) {
        new IndexWriter(new JpaSql(entities)).remove(customer);
    }

    /** Whoever is restricted is not in the index, and stays out of it. */
    void follow(@Observes Resealed resealed) {
        if (!resealed.table().equals("customer")) {
            return;
        }
        Set<UUID> restricted = new HashSet<>();
        List<?> rows = entities.createNativeQuery("SELECT customer_id FROM customer_restriction")
                .getResultList();
        rows.forEach(row -> restricted.add(Ids.of((byte[]) row)));
        entities.createQuery("SELECT c FROM Customer c WHERE c.id IN :ids", Customer.class)
                .setParameter("ids", resealed.ids())
                .setHint("eclipselink.batch.type", "IN")
                .setHint("eclipselink.batch", "c.details")
                .getResultStream()
                .filter(customer -> !restricted.contains(customer.id()))
                .forEach(this::put);
    }
}
