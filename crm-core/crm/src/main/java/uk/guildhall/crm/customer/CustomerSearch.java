package uk.guildhall.crm.customer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/** The one search box, over the customers of the council at hand. */
@ApplicationScoped
public class CustomerSearch {

    private static final ZoneId BRITAIN = ZoneId.of("Europe/London");

    @PersistenceContext(unitName = "guildhall")
    private EntityManager entities;

    /**
     * Customers like the text, best first; names in any order, part words, sounds, slips of the keyboard, telephones,
     * postcodes, e-mail addresses, UPRNs, dates of birth and references, together or alone.
     */
    public List<Hit> find(String typed, int limit) {
        return new CustomerFinder(new JpaSql(entities), LocalDate.now(BRITAIN)).find(typed, limit);
    }
}
