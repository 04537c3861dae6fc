package uk.guildhall.crm.customer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.guildhall.crm.privacy.FieldSeals;
import uk.guildhall.crm.privacy.Kept;
import uk.guildhall.crm.privacy.Restrictions;
import uk.guildhall.crm.privacy.Sealing;
import uk.guildhall.crm.privacy.Stored;

/** The one search box, over the customers of the council at hand. */
@ApplicationScoped
public class CustomerSearch {

    private static final ZoneId BRITAIN = ZoneId.of("Europe/London");

    @PersistenceContext(unitName = "guildhall")
    private EntityManager entities;

    private final Confidential confidential;
    private final Restrictions restrictions;
    private final Sealing sealing;
    private final BlindTerms blind;
    private final InstantSource clock;

    protected CustomerSearch() {
        this(null, null, null, null, InstantSource.system());
    }

    @Inject
    public CustomerSearch(
            Confidential confidential,
            Restrictions restrictions,
            Sealing sealing,
            FieldSeals seals,
            InstantSource clock) {
        this.confidential = confidential;
        this.restrictions = restrictions;
        this.sealing = sealing;
        this.blind = new BlindTerms(seals);
        this.clock = clock;
    }

    /**
     * Customers like the text, best first; names in any order, part words, sounds, slips of the keyboard, telephones,
     * postcodes, e-mail addresses, UPRNs, dates of birth and references, together or alone; or a National Insurance
     * number by itself, whole.
     */
    public List<Hit> find(String typed, int limit) {
        if (NationalInsuranceNumber.tidy(typed).isPresent()) {
            return confidential
                    .byNationalInsuranceNumber(typed)
                    .filter(id -> !restrictions.hides(id))
                    .map(id -> entities.find(Customer.class, id))
                    .stream()
                    .map(found -> hit(found, Hit.Likeness.NATIONAL_INSURANCE))
                    .toList();
        }
        List<Hit> found = new ArrayList<>(mine(typed));
        found.addAll(inTheIndex(typed, limit));
        return found.size() <= limit ? found : found.subList(0, limit);
    }

    /** Whoever is restricted isn't in the index; only by a reference that leads to them could they come up. */
    private List<Hit> inTheIndex(String typed, int limit) {
        boolean sealed = sealing.mayLieSealed(Kept.DATE_OF_BIRTH) || sealing.mayLieSealed(Kept.ADDRESS);
        return new CustomerFinder(
                        new JpaSql(entities), LocalDate.ofInstant(clock.instant(), BRITAIN), sealed ? blind : null)
                .find(typed, limit).stream()
                        .filter(hit -> hit.why().stream().noneMatch(why -> why == Hit.Likeness.REFERENCE)
                                || !restrictions.hides(hit.id()))
                        .toList();
    }

    /** Those of the restricted customers that are for whoever asks, by words of their name, postcode or telephone. */
    private List<Hit> mine(String typed) {
        List<UUID> ids = restrictions.mine();
        if (ids.isEmpty()) {
            return List.of();
        }
        Set<String> words = new HashSet<>(PersonalName.words(typed));
        String bare = typed.replaceAll("\\s", "").toUpperCase(Locale.ROOT);
        return entities.createQuery("SELECT c FROM Customer c WHERE c.id IN :ids", Customer.class)
                .setParameter("ids", ids)
                .getResultStream()
                .filter(customer -> isLike(customer, words, bare))
                .map(customer -> hit(customer, Hit.Likeness.NAME))
                .toList();
    }

    private static boolean isLike(Customer customer, Set<String> typed, String bare) {
        List<String> names = PersonalName.words(customer.name());
        boolean named = !typed.isEmpty()
                && typed.stream().allMatch(word -> names.stream().anyMatch(name -> name.startsWith(word)));
        return named
                || Stored.or(Optional.<String>empty(), customer::postcode)
                        .filter(postcode -> postcode.replace(" ", "").equals(bare))
                        .isPresent()
                || PhoneNumber.tidy(bare)
                        .filter(number -> customer.details().stream()
                                .anyMatch(detail -> number.e164().equals(detail.normalised())))
                        .isPresent();
    }

    private static Hit hit(Customer found, Hit.Likeness why) {
        return new Hit(
                found.id(),
                found.reference(),
                found.kind().name(),
                found.name(),
                Stored.or(null, () -> found.dateOfBirth().orElse(null)),
                Stored.or(
                        "",
                        () -> Stream.of(found.line1(), found.line2(), found.town())
                                .flatMap(Optional::stream)
                                .collect(Collectors.joining(", "))),
                Stored.or(null, () -> found.postcode().orElse(null)),
                found.details().stream()
                        .filter(detail -> detail.type().isTelephone())
                        .map(ContactDetail::value)
                        .findFirst()
                        .orElse(null),
                !Stored.opens(found::searchable),
                Integer.MAX_VALUE,
                Set.of(why));
    }
}
