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
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import uk.guildhall.crm.tenancy.Ids;

/**
 * The answers that programs were given under their idempotency keys, so that a request sent twice is done once. Each is
 * written in the commit of the act that it answers, and kept for a day.
 */
@ApplicationScoped
public class KeptAnswers {
    public static final Duration KEPT = Duration.ofHours(24);

    @PersistenceContext(unitName = "guildhall")
    private EntityManager entities;

    private final InstantSource clock;

    protected KeptAnswers() {
        this(null);
    }

    @Inject
    public KeptAnswers(InstantSource clock) {
        this.clock = clock;
    }

    /**
     * Claims a key for the running transaction. Whoever claims the same key meanwhile waits for its commit.
     *
     * @return empty where the key is now ours to answer, otherwise what was answered under it before
     */
    public Optional<KeptAnswer> claim(UUID owner, byte[] key, byte[] request) {
        if (insert(owner, key, request) == 1) {
            return Optional.empty();
        }
        KeptAnswer before = locked(owner, key);
        if (before.createdAt().isAfter(clock.instant().minus(KEPT))) {
            return Optional.of(before);
        }
        entities.createNativeQuery("DELETE FROM idempotency_key WHERE owner_id = ? AND key_digest = ?")
                .setParameter(1, Ids.bytes(owner))
                .setParameter(2, key)
                .executeUpdate();
        insert(owner, key, request);
        return Optional.empty();
    }

    /** Keeps the answer to a claimed key. */
    public void keep(UUID owner, byte[] key, int status, String body, String location, Integer version) {
        entities.createNativeQuery("UPDATE idempotency_key SET status = ?, body = ?, location = ?, version = ?"
                        + " WHERE owner_id = ? AND key_digest = ?")
                .setParameter(1, status)
                .setParameter(2, body)
                .setParameter(3, location)
                .setParameter(4, version)
                .setParameter(5, Ids.bytes(owner))
                .setParameter(6, key)
                .executeUpdate();
    }

    /**
     * Forgets some of the answers that have been kept long enough.
     *
     * @return how many were forgotten; fewer than the limit when none is left
     */
    @Transactional
    public int forgetOld(int limit) {
        return entities.createNativeQuery(
                        "DELETE FROM idempotency_key WHERE created_at < ? ORDER BY created_at LIMIT " + limit)
                .setParameter(1, Timestamp.from(clock.instant().minus(KEPT)))
                .executeUpdate();
    }

    /** 1 where the key was free. IGNORE turns a key that is taken into 0 rows, without failing the transaction. */
    private int insert(UUID owner, byte[] key, byte[] request) {
        return entities.createNativeQuery("INSERT IGNORE INTO idempotency_key"
                        + " (owner_id, key_digest, request_digest, created_at) VALUES (?, ?, ?, ?)")
                .setParameter(1, Ids.bytes(owner))
                .setParameter(2, key)
                .setParameter(3, request)
                .setParameter(4, Timestamp.from(clock.instant()))
                .executeUpdate();
    }

    /** A locking read sees what was committed since this transaction began. */
    private KeptAnswer locked(UUID owner, byte[] key) {
        Object[] row = (Object[]) entities.createNativeQuery(
                        "SELECT request_digest, status, body, location, version, created_at FROM idempotency_key"
                                + " WHERE owner_id = ? AND key_digest = ? LOCK IN SHARE MODE")
                .setParameter(1, Ids.bytes(owner))
                .setParameter(2, key)
                .getSingleResult();
        return new KeptAnswer(
                (byte[]) row[0],
                row[1] == null ? null : ((Number) row[1]).intValue(),
                (String) row[2],
                (String) row[3],
                row[4] == null ? null : ((Number) row[4]).intValue(),
                moment(row[5]));
    }

    private static Instant moment(Object column) {
        return column instanceof LocalDateTime local
                ? local.toInstant(ZoneOffset.UTC)
                : ((Timestamp) column).toInstant();
    }
}
