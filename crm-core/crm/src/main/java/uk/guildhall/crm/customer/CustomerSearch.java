package uk.guildhall.crm.customer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The one search box, over the customers of the council at hand. */
@ApplicationScoped
public class CustomerSearch {

    private static final ZoneId BRITAIN = ZoneId.of("Europe/London");

    @PersistenceContext(unitName = "guildhall")
    private EntityManager entities;

    private final Confidential confidential;
    private final InstantSource clock;

    protected CustomerSearch() {
        this(null, InstantSource.system());
    }

    @Inject
    public CustomerSearch(Confidential confidential, InstantSource clock) {
        this.confidential = confidential;
        this.clock = clock;
    }

    /**
     * Customers like the text, best first; names in any order, part words, sounds, slips of the keyboard, telephones,
     * postcodes, e-mail addresses, UPRNs, dates of birth and references, together or alone; or a National Insurance
     * number by itself, whole.
     */
    public List<Hit> find(String typed, int limit) {
        if (NationalInsuranceNumber.tidy(typed).isPresent()) {
            return confidential.byNationalInsuranceNumber(typed).map(id -> entities.find(Customer.class, id)).stream()
                    .map(CustomerSearch::byItsNumber)
                    .toList();
        }
        return new CustomerFinder(new JpaSql(entities), LocalDate.ofInstant(clock.instant(), BRITAIN))
                .find(typed, limit);
    }

    private static Hit byItsNumber(Customer found) {
        return new Hit(
                found.id(),
                found.reference(),
                found.kind().name(),
                found.name(),
                found.dateOfBirth().orElse(null),
                Stream.of(found.line1(), found.line2(), found.town())
                        .flatMap(Optional::stream)
                        .collect(Collectors.joining(", ")),
                found.postcode().orElse(null),
                found.details().stream()
                        .filter(detail -> detail.type().isTelephone())
                        .map(ContactDetail::value)
                        .findFirst()
                        .orElse(null),
                Integer.MAX_VALUE,
                Set.of(Hit.Likeness.NATIONAL_INSURANCE));
    }
}
