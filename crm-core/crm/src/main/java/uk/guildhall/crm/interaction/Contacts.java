package uk.guildhall.crm.interaction;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import uk.guildhall.crm.audit.Actor;
import uk.guildhall.crm.audit.Audit;
import uk.guildhall.crm.audit.CurrentActor;
import uk.guildhall.crm.casework.Case;
import uk.guildhall.crm.casework.Cases;
import uk.guildhall.crm.council.NotFound;
import uk.guildhall.crm.council.Reference;
import uk.guildhall.crm.outbox.Outbox;
import uk.guildhall.crm.privacy.Restrictions;
import uk.guildhall.crm.privacy.Sealing;
import uk.guildhall.crm.tenancy.Ids;
import uk.guildhall.crm.tenancy.ReferenceKind;
import uk.guildhall.crm.tenancy.References;

/** The council's contacts. */
@ApplicationScoped
public class Contacts {
    private static final String RECORD = "contact";

    @PersistenceContext(unitName = "guildhall")
    private EntityManager entities;

    private final References references;
    private final Cases cases;
    private final Restrictions restrictions;
    private final Sealing sealing;
    private final Audit audit;
    private final Outbox outbox;
    private final InstantSource clock;

    protected Contacts() {
        this(null, null, null, null, null, null, null);
    }

    @Inject
    public Contacts(
            References references,
            Cases cases,
            Restrictions restrictions,
            Sealing sealing,
            Audit audit,
            Outbox outbox,
            InstantSource clock) {
        this.references = references;
        this.cases = cases;
        this.restrictions = restrictions;
        this.sealing = sealing;
        this.audit = audit;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * Saves a contact and opens the cases that come of it, with their audit entries and events, in the running
     * transaction. A form that was saved already is not saved again.
     */
    public LoggedContact log(ContactToLog logging) {
        if (logging.formKey() != null) {
            Optional<Contact> before = byFormKey(logging.formKey());
            if (before.isPresent()) {
                return new LoggedContact(before.get(), casesOf(before.get()), true);
            }
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Actor actor = CurrentActor.get();
        UUID adviser = actor.kind() == Actor.Kind.STAFF ? actor.id() : null;
        Contact contact =
                new Contact(Ids.next(), references.next(ReferenceKind.CONTACT), logging, adviser, sealing, now);
        List<Case> opened = new ArrayList<>();
        for (ContactToLog.Topic topic : logging.topics()) {
            ContactTopic about = contact.about(Ids.next(), topic, sealing);
            if (topic.existingCase() != null) {
                about.belongsTo(topic.existingCase());
            } else if (topic.newCase() != null) {
                Case raised = cases.open(topic.newCase(), contact.id(), logging.customerId(), logging.sensitive());
                about.belongsTo(raised.id());
                opened.add(raised);
            }
        }
        entities.persist(contact);
        audit.record(
                "contact.logged",
                RECORD,
                contact.id(),
                contact.reference(),
                Map.of("channel", logging.channel().code()));
        outbox.publish(
                "contact.logged",
                contact.id(),
                contact.reference(),
                Map.of(
                        "channel",
                        logging.channel().code(),
                        "topics",
                        logging.topics().size()));
        // Sent to the database now, so that the same Save arriving twice at once is found out here.
        entities.flush();
        return new LoggedContact(contact, opened, false);
    }

    /** Notes that somebody looked through contacts. */
    public void listed(int shown) {
        audit.record("contact.listed", RECORD, null, null, Map.of("shown", shown));
    }

    /** Notes that somebody looked at a contact. */
    public void viewed(Contact seen) {
        audit.record("contact.viewed", RECORD, seen.id(), seen.reference(), Map.of());
    }

    public Optional<Contact> byReference(String reference) {
        return first("SELECT c FROM Contact c LEFT JOIN FETCH c.topics WHERE c.reference = :value", reference);
    }

    public Optional<Contact> byFormKey(UUID formKey) {
        return first("SELECT c FROM Contact c LEFT JOIN FETCH c.topics WHERE c.formKey = :value", formKey);
    }

    public Optional<Contact> byId(UUID id) {
        return Optional.ofNullable(entities.find(Contact.class, id)).filter(this::isShown);
    }

    /** The contact of that id or reference, however it was typed. */
    public Optional<Contact> find(String idOrReference) {
        Optional<UUID> id = Ids.read(idOrReference);
        return id.isPresent() ? byId(id.get()) : Reference.tidy(idOrReference).flatMap(this::byReference);
    }

    /** @throws NotFound if this council has no such contact */
    public Contact get(String reference) {
        return byReference(reference).orElseThrow(NotFound::new);
    }

    /** The cases that a contact raised or was about. */
    public List<Case> casesOf(Contact contact) {
        return cases.raisedFrom(contact.topics().stream()
                .map(topic -> topic.caseId().orElse(null))
                .filter(Objects::nonNull)
                .toList());
    }

    /** A customer's contacts before a place in the timeline, newest first. */
    public List<Contact> ofCustomer(UUID customer, Instant before, UUID beforeId, int limit) {
        return page("c.customerId = :who", customer, before, beforeId, limit);
    }

    /** The ids of a customer's newest contacts, for questions about all that is known of them. */
    public List<UUID> idsOfCustomer(UUID customer, int limit) {
        return entities.createQuery(
                        "SELECT c.id FROM Contact c WHERE c.customerId = :who ORDER BY c.startedAt DESC, c.id DESC",
                        UUID.class)
                .setParameter("who", customer)
                .setMaxResults(limit)
                .getResultList();
    }

    /** An adviser's own contacts, newest first. */
    public List<Contact> ofAdviser(UUID adviser, Instant before, UUID beforeId, int limit) {
        return page("c.adviserId = :who", adviser, before, beforeId, limit);
    }

    /** Everybody's contacts, newest first. */
    public List<Contact> all(Instant before, UUID beforeId, int limit) {
        return page(null, null, before, beforeId, limit);
    }

    /** Two queries whatever the number of rows: the page's contacts, then their topics. */
    private List<Contact> page(String whose, UUID who, Instant before, UUID beforeId, int limit) {
        Set<UUID> hidden = restrictions.hidden();
        var query = entities.createQuery(
                        "SELECT c FROM Contact c WHERE " + (whose == null ? "" : whose + " AND ")
                                + (hidden.isEmpty() ? "" : "(c.customerId IS NULL OR c.customerId NOT IN :hidden) AND ")
                                + "c.startedAt <= :before AND (c.startedAt < :before OR c.id < :id)"
                                + " ORDER BY c.startedAt DESC, c.id DESC",
                        Contact.class)
                .setParameter("before", before)
                .setParameter("id", beforeId)
                .setMaxResults(limit)
                .setHint("eclipselink.batch", "c.topics")
                .setHint("eclipselink.batch.type", "IN");
        if (whose != null) {
            query.setParameter("who", who);
        }
        if (!hidden.isEmpty()) {
            query.setParameter("hidden", hidden);
        }
        return query.getResultList();
    }

    private Optional<Contact> first(String query, Object value) {
        return entities.createQuery(query, Contact.class)
                .setParameter("value", value)
                .getResultStream()
                .findFirst()
                .filter(this::isShown);
    }

    private boolean isShown(Contact found) {
        return found.customerId().filter(restrictions::hides).isEmpty();
    }
}
