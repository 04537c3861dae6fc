package uk.guildhall.crm.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import uk.guildhall.crm.tenancy.Ids;

/** The API tokens of the current council, found by the digest of what the caller shows. */
@ApplicationScoped
public class ApiTokens {
    private static final SessionPolicy POLICY = SessionPolicy.BASELINE;

    @PersistenceContext(unitName = "guildhall")
    private EntityManager entities;

    private final InstantSource clock;

    protected ApiTokens() {
        this(null);
    }

    @Inject
    public ApiTokens(InstantSource clock) {
        this.clock = clock;
    }

    /** Issues a token for the secret, which the caller must show its owner now: it isn't kept. */
    @Transactional
    public ApiToken issue(SecretToken secret, String name, Staff owner, Set<String> permissions, Instant expiresAt) {
        ApiToken token = new ApiToken(secret, name, owner, permissions, expiresAt, clock.instant());
        entities.persist(token);
        return token;
    }

    /** The token of that secret, where it opens anything today. */
    public Optional<ApiToken> valid(SecretToken secret) {
        if (!secret.looksLikeApi()) {
            return Optional.empty();
        }
        return entities.createQuery(
                        "select t from ApiToken t join fetch t.owner where t.tokenDigest = :digest", ApiToken.class)
                .setParameter("digest", secret.digest())
                .getResultStream()
                .findFirst()
                .filter(token -> token.opens(clock.instant()));
    }

    /** Whether its use is due to be written down again. */
    public boolean isUseStale(ApiToken token) {
        return token.isUseStale(POLICY.staleUse(clock.instant()));
    }

    /** Notes that it is in use, at most once a minute whichever node is asked. */
    @Transactional
    public void used(ApiToken token) {
        Instant now = clock.instant();
        entities.createQuery("update ApiToken t set t.lastUsedAt = :now"
                        + " where t.id = :id and (t.lastUsedAt is null or t.lastUsedAt < :stale)")
                .setParameter("now", now)
                .setParameter("id", token.id())
                .setParameter("stale", POLICY.staleUse(now))
                .executeUpdate();
    }

    /** Revokes all tokens of an owner; tells how many were good. */
    @Transactional
    public int revokeAllOf(UUID ownerId) {
        return entities.createNativeQuery(
                        "UPDATE api_token SET revoked_at = ? WHERE owner_id = ? AND revoked_at IS NULL")
                .setParameter(1, Timestamp.from(clock.instant()))
                .setParameter(2, Ids.bytes(ownerId))
                .executeUpdate();
    }
}
