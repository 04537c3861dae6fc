package uk.guildhall.crm.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import uk.guildhall.crm.tenancy.Ids;
import uk.guildhall.crm.tenancy.Json;

/** Where events leave the council from, written in the commit that caused them. */
@ApplicationScoped
public class Outbox {
    @PersistenceContext(unitName = "guildhall")
    private EntityManager entities;

    private final InstantSource clock;

    protected Outbox() {
        this(null);
    }

    @Inject
    public Outbox(InstantSource clock) {
        this.clock = clock;
    }

    /**
     * Adds an event to the running transaction.
     *
     * @param kind noun and past tense, such as {@code case.opened}
     * @param payload references and codes; no personal values
     */
    public void publish(String kind, UUID subjectId, String subjectReference, Map<String, ?> payload) {
        entities.persist(
                new OutboxEvent(Ids.next(), clock.instant(), kind, subjectId, subjectReference, Json.write(payload)));
    }

    /** The events after the given one, oldest first; from the beginning where there is none. */
    public List<OutboxEvent> after(UUID last, int limit) {
        return entities.createQuery("SELECT e FROM OutboxEvent e WHERE e.id > :last ORDER BY e.id", OutboxEvent.class)
                .setParameter("last", last == null ? new UUID(0, 0) : last)
                .setMaxResults(limit)
                .getResultList();
    }
}
