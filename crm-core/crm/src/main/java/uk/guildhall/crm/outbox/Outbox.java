package uk.guildhall.crm.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import uk.guildhall.crm.tenancy.Ids;
import uk.guildhall.crm.tenancy.Json;

/** Where events leave the council from, written in the commit that caused them. */
@ApplicationScoped
public class Outbox {
    /** Longer than any request's transaction takes from its first event to its commit. */
    private static final Duration SETTLING = Duration.ofSeconds(3);

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

    /**
     * The events after the given one, oldest first; from the beginning where there is none. The newest are held back
     * until those that were begun before them have been committed too, so that a reader who goes on from the last event
     * seen misses none.
     */
    public List<OutboxEvent> after(UUID last, int limit) {
        return entities.createQuery(
                        "SELECT e FROM OutboxEvent e WHERE e.id > :last AND e.id < :settled ORDER BY e.id",
                        OutboxEvent.class)
                .setParameter("last", last == null ? new UUID(0, 0) : last)
                .setParameter("settled", Ids.startOf(clock.instant().minus(SETTLING)))
                .setMaxResults(limit)
                .getResultList();
    }
}
