package uk.guildhall.crm.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import uk.guildhall.crm.access.SignedIn;
import uk.guildhall.crm.audit.Audit;
import uk.guildhall.crm.tenancy.Ids;
import uk.guildhall.crm.tenancy.OncePerTransaction;

/**
 * Which customers are for named people alone. Programs are nobody's name: no API token sees a restricted record. Asked
 * anew in each transaction, so that a restriction holds from the moment it is saved.
 */
@ApplicationScoped
public class Restrictions {
    @PersistenceContext(unitName = "guildhall")
    private EntityManager entities;

    private final Audit audit;
    private final InstantSource clock;
    private final OncePerTransaction<Set<UUID>> hidden = new OncePerTransaction<>(this::readHidden);

    protected Restrictions() {
        this(null, null);
    }

    @Inject
    public Restrictions(Audit audit, InstantSource clock) {
        this.audit = audit;
        this.clock = clock;
    }

    /** The customers whom whoever asks must not find, however they ask. */
    public Set<UUID> hidden() {
        return hidden.get();
    }

    private Set<UUID> readHidden() {
        return hiddenFrom(me());
    }

    /**
     * The customers whom this person must not find.
     *
     * @param staffId empty for a program, which is nobody's name
     */
    public Set<UUID> hiddenFrom(Optional<UUID> staffId) {
        List<?> rows = entities.createNativeQuery("SELECT r.customer_id FROM customer_restriction r"
                        + " LEFT JOIN customer_reader d ON d.customer_id = r.customer_id AND d.staff_id = ?"
                        + " WHERE d.staff_id IS NULL")
                .setParameter(1, Ids.bytes(staffId.orElse(new UUID(0, 0))))
                .getResultList();
        return rows.stream().map(row -> Ids.of((byte[]) row)).collect(Collectors.toUnmodifiableSet());
    }

    public boolean hides(UUID customerId) {
        return customerId != null && hidden().contains(customerId);
    }

    /** The restricted customers that whoever asks may see. */
    public List<UUID> mine() {
        if (me().isEmpty()) {
            return List.of();
        }
        List<?> rows = entities.createNativeQuery(
                        "SELECT customer_id FROM customer_reader WHERE staff_id = ? LIMIT 500")
                .setParameter(1, Ids.bytes(me().get()))
                .getResultList();
        return rows.stream().map(row -> Ids.of((byte[]) row)).toList();
    }

    public Optional<Restriction> of(UUID customerId) {
        return Optional.ofNullable(entities.find(Restriction.class, customerId));
    }

    /** Restricts a customer to these people, or changes who they are. */
    public void restrict(UUID customerId, String reference, Restriction.Cause cause, Set<UUID> readers) {
        Restriction restriction = of(customerId).orElse(null);
        boolean fresh = restriction == null;
        if (fresh) {
            restriction = new Restriction(customerId, me().orElseThrow(), clock.instant());
        }
        restriction.allow(cause, readers);
        if (fresh) {
            entities.persist(restriction);
        }
        hidden.forget();
        audit.record(
                fresh ? "customer.restricted" : "customer.restriction-changed",
                "customer",
                customerId,
                reference,
                Map.of("readers", readers.stream().map(UUID::toString).sorted().toList()));
    }

    /** Lets everybody see the customer again who may see customers. */
    public void lift(UUID customerId, String reference) {
        of(customerId).ifPresent(restriction -> {
            entities.remove(restriction);
            hidden.forget();
            audit.record("customer.restriction-lifted", "customer", customerId, reference, Map.of());
        });
    }

    private static Optional<UUID> me() {
        return SignedIn.find().map(SignedIn::staffId);
    }
}
