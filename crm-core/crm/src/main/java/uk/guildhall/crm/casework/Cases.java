package uk.guildhall.crm.casework;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import uk.guildhall.crm.audit.Actor;
import uk.guildhall.crm.audit.Audit;
import uk.guildhall.crm.audit.CurrentActor;
import uk.guildhall.crm.council.NotFound;
import uk.guildhall.crm.council.Problems;
import uk.guildhall.crm.council.Reference;
import uk.guildhall.crm.council.Stale;
import uk.guildhall.crm.outbox.Outbox;
import uk.guildhall.crm.privacy.Restrictions;
import uk.guildhall.crm.privacy.Sealing;
import uk.guildhall.crm.tenancy.Ids;
import uk.guildhall.crm.tenancy.ReferenceKind;
import uk.guildhall.crm.tenancy.References;

/** The council's cases. Every act here is kept in the case's history, the audit trail and the outbox, in one commit. */
@ApplicationScoped
public class Cases {
    private static final String RECORD = "case";
    private static final int NOTE_LIMIT = 4000;
    private static final Instant FAR_AHEAD = Instant.parse("9999-01-01T00:00:00Z");
    private static final int REASON_LIMIT = 200;

    @PersistenceContext(unitName = "guildhall")
    private EntityManager entities;

    private final References references;
    private final Restrictions restrictions;
    private final Sealing sealing;
    private final Audit audit;
    private final Outbox outbox;
    private final InstantSource clock;

    protected Cases() {
        this(null, null, null, null, null, null);
    }

    @Inject
    public Cases(
            References references,
            Restrictions restrictions,
            Sealing sealing,
            Audit audit,
            Outbox outbox,
            InstantSource clock) {
        this.references = references;
        this.restrictions = restrictions;
        this.sealing = sealing;
        this.audit = audit;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Opens a case in the running transaction. */
    public Case open(CaseToOpen opening) {
        Instant now = now();
        Case opened = new Case(Ids.next(), references.next(ReferenceKind.CASE), opening, sealing, now);
        entities.persist(opened);
        history(opened, CaseEvent.Kind.OPENED, null, now);
        audit.record(
                "case.opened",
                RECORD,
                opened.id(),
                opened.reference(),
                Map.of("service", opening.service().code()));
        tell("case.opened", opened, Map.of("service", opening.service().code()));
        return opened;
    }

    /** Opens a case that comes from a contact, for that contact's customer. */
    public Case open(CaseToOpen opening, UUID contactId, UUID customerId, boolean sensitive) {
        return open(opening.from(contactId, customerId, sensitive));
    }

    /**
     * Adds a note.
     *
     * @param sensitive whether whoever writes it marks it so
     * @return the note as it stands in the history
     */
    public CaseEvent note(Case about, String words, boolean sensitive) {
        Problems problems = new Problems();
        String text = problems.longText("/text", words, NOTE_LIMIT);
        if (text == null && problems.isEmpty()) {
            problems.add("/text", "problem.required");
        }
        problems.refuseIfAny();
        Instant now = now();
        about.touched(now);
        CaseEvent note = history(about, CaseEvent.Kind.NOTE, text, sensitive, now);
        audit.record("case.noted", RECORD, about.id(), about.reference(), Map.of());
        tell("case.noted", about, Map.of());
        return note;
    }

    /** @param words whom it went to, in words for the history */
    public void assign(Case assigned, UUID team, UUID owner, String words) {
        Instant now = now();
        assigned.takeOn(team, owner, now);
        history(assigned, CaseEvent.Kind.ASSIGNED, words, now);
        audit.record("case.assigned", RECORD, assigned.id(), assigned.reference(), Map.of());
        tell("case.assigned", assigned, Map.of("status", assigned.status().name()));
    }

    public void close(Case closed, String reason) {
        Problems problems = new Problems();
        String words = problems.required("/reason", reason, REASON_LIMIT);
        problems.refuseIfAny();
        Instant now = now();
        closed.close(words, sealing, now);
        history(closed, CaseEvent.Kind.CLOSED, words, now);
        audit.record("case.closed", RECORD, closed.id(), closed.reference(), Map.of("late", closed.isLate(now)));
        tell("case.closed", closed, Map.of());
    }

    public void reopen(Case reopened, String reason) {
        Problems problems = new Problems();
        String words = problems.required("/reason", reason, REASON_LIMIT);
        problems.refuseIfAny();
        Instant now = now();
        reopened.reopen(now);
        history(reopened, CaseEvent.Kind.REOPENED, words, now);
        audit.record("case.reopened", RECORD, reopened.id(), reopened.reference(), Map.of());
        tell("case.reopened", reopened, Map.of());
    }

    /** Moves it on to another status, and leaves what it says as it is. */
    public void move(Case moved, CaseStatus status) {
        if (status == moved.status()) {
            return;
        }
        Instant now = now();
        moved.move(status, now);
        history(moved, CaseEvent.Kind.STATUS, status.name(), now);
        audit.record("case.changed", RECORD, moved.id(), moved.reference(), Map.of("status", status.name()));
        tell("case.changed", moved, Map.of("status", status.name()));
    }

    /** @param corrected what it says now, checked by {@link CaseForm#check} */
    public void change(Case changed, CaseStatus status, CaseToOpen corrected) {
        Instant now = now();
        boolean moved = status != changed.status();
        changed.change(status, corrected, sealing, now);
        history(changed, moved ? CaseEvent.Kind.STATUS : CaseEvent.Kind.CHANGED, moved ? status.name() : null, now);
        audit.record("case.changed", RECORD, changed.id(), changed.reference(), Map.of("status", status.name()));
        tell("case.changed", changed, Map.of("status", status.name()));
    }

    /**
     * Sends what was changed to the database now, so that the case tells its new version.
     *
     * @throws Stale if somebody else changed it meanwhile
     */
    public void settle() {
        try {
            entities.flush();
        } catch (OptimisticLockException e) {
            throw new Stale();
        }
    }

    /** Notes that somebody looked through cases. */
    public void listed(int shown) {
        audit.record("case.listed", RECORD, null, null, Map.of("shown", shown));
    }

    /** Notes that somebody looked at a case. */
    public void viewed(Case seen) {
        audit.record("case.viewed", RECORD, seen.id(), seen.reference(), Map.of());
    }

    public Optional<Case> byReference(String reference) {
        return entities.createQuery("SELECT c FROM Case c WHERE c.reference = :reference", Case.class)
                .setParameter("reference", reference)
                .getResultStream()
                .findFirst()
                .filter(this::isShown);
    }

    public Optional<Case> byId(UUID id) {
        return Optional.ofNullable(entities.find(Case.class, id)).filter(this::isShown);
    }

    private boolean isShown(Case found) {
        return found.customerId().filter(restrictions::hides).isEmpty();
    }

    /** The case of that id or reference, however it was typed. */
    public Optional<Case> find(String idOrReference) {
        Optional<UUID> id = Ids.read(idOrReference);
        return id.isPresent() ? byId(id.get()) : Reference.tidy(idOrReference).flatMap(this::byReference);
    }

    /** @throws NotFound if this council has no such case */
    public Case get(String reference) {
        return byReference(reference).orElseThrow(NotFound::new);
    }

    /**
     * The case, to be changed by somebody who saw the given version of it.
     *
     * @throws Stale if it changed meanwhile
     */
    public Case getAt(String reference, int version) {
        Case found = get(reference);
        if (found.version() != version) {
            throw new Stale();
        }
        try {
            entities.lock(found, LockModeType.OPTIMISTIC);
        } catch (OptimisticLockException e) {
            throw new Stale();
        }
        return found;
    }

    /** A case's history, newest first. */
    public List<CaseEvent> history(Case about) {
        return history(about, FAR_AHEAD, about.id(), 500);
    }

    /** A page of a case's history before a moment and an id, newest first. */
    public List<CaseEvent> history(Case about, Instant before, UUID beforeId, int limit) {
        return entities.createQuery(
                        "SELECT e FROM CaseEvent e WHERE e.caseId = :case AND e.at <= :before"
                                + " AND (e.at < :before OR e.id < :id) ORDER BY e.at DESC, e.id DESC",
                        CaseEvent.class)
                .setParameter("case", about.id())
                .setParameter("before", before)
                .setParameter("id", beforeId)
                .setMaxResults(limit)
                .getResultList();
    }

    public List<Case> raisedFrom(List<UUID> caseIds) {
        if (caseIds.isEmpty()) {
            return List.of();
        }
        Set<UUID> hidden = restrictions.hidden();
        return entities.createQuery("SELECT c FROM Case c WHERE c.id IN :ids", Case.class)
                .setParameter("ids", caseIds)
                .getResultStream()
                .filter(found -> found.customerId().filter(hidden::contains).isEmpty())
                .toList();
    }

    /** A customer's cases before a place in the timeline, newest first. */
    public List<Case> ofCustomer(UUID customer, Instant before, UUID beforeId, int limit) {
        return entities.createQuery(
                        "SELECT c FROM Case c WHERE c.customerId = :customer AND c.openedAt <= :before"
                                + " AND (c.openedAt < :before OR c.id < :id) ORDER BY c.openedAt DESC, c.id DESC",
                        Case.class)
                .setParameter("customer", customer)
                .setParameter("before", before)
                .setParameter("id", beforeId)
                .setMaxResults(limit)
                .getResultList();
    }

    /** The ids of a customer's newest cases, for questions about all that is known of them. */
    public List<UUID> idsOfCustomer(UUID customer, int limit) {
        return entities.createQuery(
                        "SELECT c.id FROM Case c WHERE c.customerId = :who ORDER BY c.openedAt DESC, c.id DESC",
                        UUID.class)
                .setParameter("who", customer)
                .setMaxResults(limit)
                .getResultList();
    }

    /**
     * A page of cases: those still open by what is due first, the closed ones and a customer's by the newest.
     *
     * @param after the last case of the page before, or null for the first page
     */
    public List<Case> list(CaseFilter filter, Case after, int limit) {
        return CaseList.of(entities, filter, restrictions.hidden(), after, limit);
    }

    /** The words of a sensitive case's end are as sensitive as the case. */
    private CaseEvent history(Case about, CaseEvent.Kind kind, String text, Instant at) {
        return history(about, kind, text, about.isSensitive(), at);
    }

    private CaseEvent history(Case about, CaseEvent.Kind kind, String text, boolean sensitive, Instant at) {
        Actor actor = CurrentActor.get();
        CaseEvent happened = new CaseEvent(Ids.next(), about.id(), at, actor.id(), actor.name(), kind)
                .saying(text, sensitive, sealing);
        entities.persist(happened);
        return happened;
    }

    private void tell(String kind, Case about, Map<String, ?> payload) {
        outbox.publish(kind, about.id(), about.reference(), payload);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
