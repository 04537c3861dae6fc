package uk.guildhall.crm.customer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import uk.guildhall.crm.audit.Audit;
import uk.guildhall.crm.council.NotFound;
import uk.guildhall.crm.council.Problems;
import uk.guildhall.crm.council.Reference;
import uk.guildhall.crm.council.Stale;
import uk.guildhall.crm.outbox.Outbox;
import uk.guildhall.crm.privacy.Kept;
import uk.guildhall.crm.privacy.Restriction;
import uk.guildhall.crm.privacy.Restrictions;
import uk.guildhall.crm.privacy.Sealing;
import uk.guildhall.crm.tenancy.Ids;
import uk.guildhall.crm.tenancy.ReferenceKind;
import uk.guildhall.crm.tenancy.References;

/** The people and organisations that the council serves. */
@ApplicationScoped
public class Customers {
    private static final String RECORD = "customer";
    private static final ZoneId UK = ZoneId.of("Europe/London");

    @PersistenceContext(unitName = "guildhall")
    private EntityManager entities;

    private final References references;
    private final SearchIndex index;
    private final Restrictions restrictions;
    private final Sealing sealing;
    private final Audit audit;
    private final Outbox outbox;
    private final InstantSource clock;

    protected Customers() {
        this(null, null, null, null, null, null, null);
    }

    @Inject
    public Customers(
            References references,
            SearchIndex index,
            Restrictions restrictions,
            Sealing sealing,
            Audit audit,
            Outbox outbox,
            InstantSource clock) {
        this.references = references;
        this.index = index;
        this.restrictions = restrictions;
        this.sealing = sealing;
        this.audit = audit;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * Adds somebody, findable at once, in the running transaction.
     *
     * @throws uk.guildhall.crm.council.Refused with all that is wrong
     */
    public Customer add(CustomerForm form) {
        Instant now = now();
        CheckedCustomer known = check(form, now, null);
        Customer added = new Customer(Ids.next(), references.next(ReferenceKind.CUSTOMER), known, sealing, now);
        entities.persist(added);
        entities.flush();
        index.put(added);
        note("customer.added", added, Map.of());
        outbox.publish("customer.added", added.id(), added.reference(), Map.of());
        return added;
    }

    /** Takes over what is known of somebody now. */
    public void change(Customer customer, CustomerForm form) {
        Instant now = now();
        CheckedCustomer known = check(form, now, customer.id());
        Searchable before = customer.searchable();
        Set<Kept> sealedBefore = customer.sealed();
        Map<String, String> fieldsBefore = ChangedFields.of(customer);
        customer.become(known, sealing, now);
        boolean foundOtherwise = !before.equals(customer.searchable()) || !sealedBefore.equals(customer.sealed());
        if (foundOtherwise && restrictions.of(customer.id()).isEmpty()) {
            index.put(customer);
        }
        note("customer.changed", customer, fieldsBefore);
        outbox.publish("customer.changed", customer.id(), customer.reference(), Map.of());
        try {
            entities.flush();
        } catch (OptimisticLockException e) {
            throw new Stale();
        }
    }

    /** What was given or changed is noted by field, never by value: see {@link Audit#commitment}. */
    private void note(String act, Customer customer, Map<String, String> fieldsBefore) {
        ChangedFields changed = ChangedFields.between(fieldsBefore, ChangedFields.of(customer));
        audit.record(
                act,
                RECORD,
                customer.id(),
                customer.reference(),
                changed.committed((field, value) -> audit.commitment(customer.id(), field, value)));
    }

    private CheckedCustomer check(CustomerForm form, Instant now, UUID itself) {
        Problems problems = new Problems();
        CheckedCustomer known = CheckedCustomer.of(form, LocalDate.ofInstant(now, UK), problems);
        known.externalIds().forEach((system, id) -> {
            if (byExternalId(system, id).filter(other -> !other.equals(itself)).isPresent()) {
                problems.add("/externalIds", "problem.external-id-taken", system);
            }
        });
        problems.refuseIfAny();
        return known;
    }

    private Optional<UUID> byExternalId(String system, String id) {
        List<?> rows = entities.createNativeQuery(
                        "SELECT customer_id FROM customer_external_id WHERE `system` = ? AND external_id = ?")
                .setParameter(1, system)
                .setParameter(2, id)
                .getResultList();
        return rows.stream().findFirst().map(row -> Ids.of((byte[]) row));
    }

    /** Notes that somebody looked through customers; not for what, since that is a name or a number. */
    public void searched(int found) {
        audit.record("customer.searched", RECORD, null, null, Map.of("found", found));
    }

    /** Notes that somebody looked at a customer's record. */
    public void viewed(Customer seen) {
        audit.record("customer.viewed", RECORD, seen.id(), seen.reference(), Map.of());
    }

    public Optional<Customer> byReference(String reference) {
        return entities.createQuery("SELECT c FROM Customer c WHERE c.reference = :reference", Customer.class)
                .setParameter("reference", reference)
                .getResultStream()
                .findFirst()
                .filter(found -> !restrictions.hides(found.id()));
    }

    public Optional<Customer> byId(UUID id) {
        return Optional.ofNullable(entities.find(Customer.class, id)).filter(found -> !restrictions.hides(found.id()));
    }

    /**
     * Keeps a customer's record, contacts and cases to these people from now on, or changes who they are. Whoever is not
     * among them finds nobody any more.
     */
    public void restrict(Customer customer, Restriction.Cause cause, Set<UUID> readers) {
        restrictions.restrict(customer.id(), customer.reference(), cause, readers);
        index.remove(customer.id());
    }

    /** Lets everybody find the customer again. */
    public void lift(Customer customer) {
        restrictions.lift(customer.id(), customer.reference());
        index.put(customer);
    }

    /** Whoever bears that id or reference, however it was typed. */
    public Optional<Customer> find(String idOrReference) {
        Optional<UUID> id = Ids.read(idOrReference);
        return id.isPresent() ? byId(id.get()) : Reference.tidy(idOrReference).flatMap(this::byReference);
    }

    /** @throws NotFound if this council knows nobody by the reference */
    public Customer get(String reference) {
        return byReference(reference).orElseThrow(NotFound::new);
    }

    /**
     * The customer, to be changed by somebody who saw the given version.
     *
     * @throws Stale if they were changed meanwhile
     */
    public Customer getAt(String reference, int version) {
        Customer found = get(reference);
        if (found.version() != version) {
            throw new Stale();
        }
        return found;
    }

    /** A page of all customers in the order they were added, after the given one. */
    public List<Customer> list(UUID after, int limit) {
        Set<UUID> hidden = restrictions.hidden();
        TypedQuery<Customer> query = entities.createQuery(
                "SELECT c FROM Customer c WHERE c.id > :after" + (hidden.isEmpty() ? "" : " AND c.id NOT IN :hidden")
                        + " ORDER BY c.id",
                Customer.class);
        if (!hidden.isEmpty()) {
            query.setParameter("hidden", hidden);
        }
        return whole(query.setParameter("after", after == null ? new UUID(0, 0) : after)
                .setMaxResults(limit));
    }

    /**
     * Some of those whose ids lie between two, in the order in which they were added, with all that is known of them.
     *
     * @param hidden whom whoever asks must not find
     */
    public List<Customer> between(UUID after, UUID before, Set<UUID> hidden, int limit) {
        TypedQuery<Customer> query = entities.createQuery(
                "SELECT c FROM Customer c WHERE c.id > :after AND c.id < :before"
                        + (hidden.isEmpty() ? "" : " AND c.id NOT IN :hidden") + " ORDER BY c.id",
                Customer.class);
        if (!hidden.isEmpty()) {
            query.setParameter("hidden", hidden);
        }
        return whole(query.setParameter("after", after)
                .setParameter("before", before)
                .setMaxResults(limit));
    }

    /** The references of customers by their ids, for files whose reader was asked about before. */
    public Map<UUID, String> references(Collection<UUID> ids) {
        return ids.isEmpty()
                ? Map.of()
                : entities.createQuery("SELECT c.id, c.reference FROM Customer c WHERE c.id IN :ids", Object[].class)
                        .setParameter("ids", ids)
                        .getResultStream()
                        .collect(Collectors.toMap(row -> (UUID) row[0], row -> (String) row[1]));
    }

    public List<Customer> byIds(List<UUID> ids) {
        List<UUID> shown = shown(ids);
        return shown.isEmpty()
                ? List.of()
                : entities.createQuery("SELECT c FROM Customer c WHERE c.id IN :ids", Customer.class)
                        .setParameter("ids", shown)
                        .getResultList();
    }

    private List<UUID> shown(List<UUID> ids) {
        if (ids.isEmpty()) {
            return ids;
        }
        Set<UUID> hidden = restrictions.hidden();
        return ids.stream().filter(id -> !hidden.contains(id)).toList();
    }

    /** Those of the ids with all that is known of them, in the order of the ids. */
    public List<Customer> wholeByIds(List<UUID> wanted) {
        List<UUID> ids = shown(wanted);
        if (ids.isEmpty()) {
            return List.of();
        }
        return whole(entities.createQuery("SELECT c FROM Customer c WHERE c.id IN :ids", Customer.class)
                        .setParameter("ids", ids))
                .stream()
                .sorted(Comparator.comparingInt(customer -> ids.indexOf(customer.id())))
                .toList();
    }

    /** Four queries whatever the number of rows: the customers, then their details, numbers elsewhere and flags. */
    private static List<Customer> whole(TypedQuery<Customer> query) {
        return query.setHint("eclipselink.batch.type", "IN")
                .setHint("eclipselink.batch", "c.details")
                .setHint("eclipselink.batch", "c.externalIds")
                .setHint("eclipselink.batch", "c.flags")
                .getResultList();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
