package uk.guildhall.crm.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import uk.guildhall.crm.tenancy.Ids;

/**
 * What is left of sign-ins that are over: sessions for thirty days, refused attempts for one. The audit trail keeps who
 * signed in and when. Both are found by their ids, which are ordered by the time at which they were made.
 */
@ApplicationScoped
public class PastSignIns {
    public static final Duration SESSIONS_KEPT = Duration.ofDays(30);
    public static final Duration FAILURES_KEPT = Duration.ofHours(24);

    @PersistenceContext(unitName = "guildhall")
    private EntityManager entities;

    private final InstantSource clock;

    protected PastSignIns() {
        this(null);
    }

    @Inject
    public PastSignIns(InstantSource clock) {
        this.clock = clock;
    }

    PastSignIns(EntityManager entities, InstantSource clock) {
        this(clock);
        this.entities = entities;
    }

    /**
     * Forgets some of the sessions that ended or expired long enough ago. None that began since can be among them.
     *
     * @return how many were forgotten; fewer than the limit when none is left
     */
    @Transactional
    public int forgetSessions(int limit) {
        Instant before = clock.instant().minus(SESSIONS_KEPT);
        return entities.createNativeQuery("DELETE FROM sign_in_session WHERE id < ?"
                        + " AND (expires_at < ? OR ended_at < ?) ORDER BY id LIMIT " + limit)
                .setParameter(1, Ids.bytes(Ids.startOf(before)))
                .setParameter(2, Timestamp.from(before))
                .setParameter(3, Timestamp.from(before))
                .executeUpdate();
    }

    /**
     * Forgets some of the refused attempts that can hold nobody up any more.
     *
     * @return how many were forgotten; fewer than the limit when none is left
     */
    @Transactional
    public int forgetFailures(int limit) {
        return entities.createNativeQuery("DELETE FROM sign_in_failure WHERE id < ? ORDER BY id LIMIT " + limit)
                .setParameter(1, Ids.bytes(Ids.startOf(clock.instant().minus(FAILURES_KEPT))))
                .executeUpdate();
    }
}
