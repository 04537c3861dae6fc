package uk.guildhall.crm.customer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.InstantSource;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import uk.guildhall.crm.audit.Audit;
import uk.guildhall.crm.council.Problems;
import uk.guildhall.crm.privacy.FieldSeals;
import uk.guildhall.crm.privacy.Guarded;

/**
 * What is known of customers in confidence: National Insurance number, bank account, and what is of a special category.
 * None of it is in the search's index; a National Insurance number is found by its blind index alone.
 */
@ApplicationScoped
public class Confidential {
    /** What is kept here, in the order in which it is shown. */
    public static final List<Guarded> FIELDS = List.of(Guarded.NATIONAL_INSURANCE, Guarded.BANK, Guarded.SPECIAL);

    private static final int LONGEST_NOTE = 1000;

    @PersistenceContext(unitName = "guildhall")
    private EntityManager entities;

    private final FieldSeals seals;
    private final Audit audit;
    private final InstantSource clock;

    protected Confidential() {
        this(null, null, null);
    }

    @Inject
    public Confidential(FieldSeals seals, Audit audit, InstantSource clock) {
        this.seals = seals;
        this.audit = audit;
        this.clock = clock;
    }

    /** Which of it is known of them; nothing is opened. */
    public Set<Guarded> known(UUID customerId) {
        return secrets(customerId).stream().map(CustomerSecret::field).collect(Collectors.toSet());
    }

    /**
     * These of the fields, opened.
     *
     * @throws uk.guildhall.crm.privacy.KeysAway where they can't be shown now
     */
    public Map<Guarded, String> open(UUID customerId, Set<Guarded> fields) {
        Map<Guarded, String> opened = new EnumMap<>(Guarded.class);
        secrets(customerId).stream()
                .filter(secret -> fields.contains(secret.field()))
                .forEach(secret -> opened.put(secret.field(), secret.open(seals)));
        return opened;
    }

    /** These of the fields of several customers, opened, by the customers' ids. */
    public Map<UUID, Map<Guarded, String>> open(Collection<UUID> customerIds, Set<Guarded> fields) {
        Map<UUID, Map<Guarded, String>> opened = new HashMap<>();
        if (customerIds.isEmpty() || fields.isEmpty()) {
            return opened;
        }
        entities.createQuery("select s from CustomerSecret s where s.customerId in :customers", CustomerSecret.class)
                .setParameter("customers", customerIds)
                .getResultStream()
                .filter(secret -> fields.contains(secret.field()))
                .forEach(secret -> opened.computeIfAbsent(secret.customerId(), id -> new EnumMap<>(Guarded.class))
                        .put(secret.field(), secret.open(seals)));
        return opened;
    }

    /**
     * Takes over what is known now of the fields that are named; an empty one is taken away, one that isn't named stays.
     *
     * @throws uk.guildhall.crm.council.Refused with all that is wrong
     * @throws uk.guildhall.crm.privacy.KeysAway where it can't be encrypted now; then nothing is changed
     */
    public void change(Customer customer, Map<Guarded, String> given) {
        Map<Guarded, String> checked = checked(given);
        Map<Guarded, CustomerSecret> stored =
                secrets(customer.id()).stream().collect(Collectors.toMap(CustomerSecret::field, secret -> secret));
        for (Guarded field : given.keySet()) {
            String value = checked.get(field);
            CustomerSecret secret = stored.get(field);
            if (value == null) {
                if (secret != null) {
                    entities.remove(secret);
                }
                continue;
            }
            boolean fresh = secret == null;
            CustomerSecret sealed = fresh ? new CustomerSecret(customer.id(), field) : secret;
            sealed.seal(value, blind(field, value), seals, clock.instant());
            if (fresh) {
                entities.persist(sealed);
            }
        }
        audit.record(
                "customer.confidential-changed",
                "customer",
                customer.id(),
                customer.reference(),
                Map.of(
                        "fields",
                        given.keySet().stream().map(Guarded::code).sorted().collect(Collectors.joining(","))));
    }

    /** Whoever has that National Insurance number, if it was one that was typed. */
    public Optional<UUID> byNationalInsuranceNumber(String typed) {
        return NationalInsuranceNumber.tidy(typed)
                .flatMap(number -> entities.createQuery(
                                "select s.customerId from CustomerSecret s where s.blind = :blind and s.field = :field",
                                UUID.class)
                        .setParameter("blind", blind(Guarded.NATIONAL_INSURANCE, number.value()))
                        .setParameter("field", Guarded.NATIONAL_INSURANCE.code())
                        .setMaxResults(1)
                        .getResultStream()
                        .findFirst());
    }

    /** Takes all of it away, with the customer. */
    public void erase(UUID customerId) {
        secrets(customerId).forEach(entities::remove);
    }

    private byte[] blind(Guarded field, String value) {
        return field == Guarded.NATIONAL_INSURANCE ? seals.blind(value, field.code()) : null;
    }

    private static Map<Guarded, String> checked(Map<Guarded, String> given) {
        Problems problems = new Problems();
        Map<Guarded, String> checked = new EnumMap<>(Guarded.class);
        given.forEach((field, typed) -> {
            String pointer = "/confidential/" + field.code();
            if (!FIELDS.contains(field)) {
                throw new IllegalArgumentException("Not kept in confidence: " + field);
            }
            String text = field == Guarded.SPECIAL
                    ? problems.longText(pointer, typed, LONGEST_NOTE)
                    : problems.text(pointer, typed, 40);
            if (text == null) {
                return;
            }
            String tidy = tidy(field, text);
            if (tidy == null) {
                problems.add(pointer, "problem." + field.code());
            } else {
                checked.put(field, tidy);
            }
        });
        problems.refuseIfAny();
        return checked;
    }

    private static String tidy(Guarded field, String text) {
        return switch (field) {
            case NATIONAL_INSURANCE ->
                NationalInsuranceNumber.tidy(text)
                        .map(NationalInsuranceNumber::value)
                        .orElse(null);
            case BANK -> BankAccount.tidy(text).map(BankAccount::spaced).orElse(null);
            default -> text;
        };
    }

    private List<CustomerSecret> secrets(UUID customerId) {
        return entities.createQuery(
                        "select s from CustomerSecret s where s.customerId = :customer", CustomerSecret.class)
                .setParameter("customer", customerId)
                .getResultList();
    }
}
