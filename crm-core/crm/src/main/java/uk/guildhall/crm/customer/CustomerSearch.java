package uk.guildhall.crm.customer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/** The one search box, over the customers of the council at hand. */
@ApplicationScoped
public class CustomerSearch {

    private static final ZoneId BRITAIN = ZoneId.of("Europe/London");

    @PersistenceContext(unitName = "guildhall")
    private EntityManager entities;

    private final InstantSource clock;

    protected CustomerSearch() {
        this(InstantSource.system());
    }

    @Inject
    public CustomerSearch(InstantSource clock) {
        this.clock = clock;
    }

    /**
     * Customers like the text, best first; names in any order, part words, sounds, slips of the keyboard, telephones,
     * postcodes, e-mail addresses, UPRNs, dates of birth and references, together or alone.
     */
    public List<Hit> find(String typed, int limit) {
        return new CustomerFinder(new JpaSql(entities), LocalDate.ofInstant(clock.instant(), BRITAIN))
                .find(typed, limit);
    }
}
