package uk.guildhall.crm.customer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.UUID;

/** Keeps the search's index in step with the customers, in the transaction that changes them. */
@ApplicationScoped
public class SearchIndex {

    @PersistenceContext(unitName = "guildhall")
    private EntityManager entities;

    /** Makes the customer findable by exactly this, and no longer by what was so before. */
    public void put(UUID customer, Searchable searchable) {
        new IndexWriter(new JpaSql(entities)).put(customer, searchable);
    }

    /** Makes the customer impossible to find; names that nobody else bears leave the vocabulary. */
    public void remove(UUID customer) {
        new IndexWriter(new JpaSql(entities)).remove(customer);
    }
}
