package uk.guildhall.crm.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import uk.guildhall.crm.policy.Policies;
import uk.guildhall.crm.policy.Policy;
import uk.guildhall.crm.policy.Settings;
import uk.guildhall.crm.tenancy.Ids;

/** The API tokens of the current council, found by the digest of what the caller shows. */
@ApplicationScoped
public class ApiTokens {
    private static final SessionPolicy POLICY = SessionPolicy.BASELINE;

    @PersistenceContext(unitName = "guildhall")
    private EntityManager entities;

    private final Policies policies;
    private final InstantSource clock;

    protected ApiTokens() {
        this(null, null);
    }

    @Inject
    public ApiTokens(Policies policies, InstantSource clock) {
        this.policies = policies;
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
                .filter(token -> token.opens(longest(policies.inForce()), clock.instant()));
    }

    /** How long a token may live. */
    public static Duration longest(Policy policy) {
        return Duration.ofDays(policy.number(Settings.TOKEN_LIFE));
    }

    /** Those that live now and would end sooner under that policy, the soonest first. */
    public List<ApiToken> shortenedBy(Policy policy) {
        Instant now = clock.instant();
        Duration longest = longest(policy);
        return entities.createQuery(
                        "select t from ApiToken t join fetch t.owner where t.revokedAt is null and t.expiresAt > :now",
                        ApiToken.class)
                .setParameter("now", now)
                .getResultStream()
                .filter(token -> token.end(longest).isBefore(token.expiresAt()))
                .sorted(Comparator.comparing((ApiToken token) -> token.end(longest))
                        .thenComparing(ApiToken::id))
                .toList();
    }

    /** Brings the ends of all tokens forward to what the policy allows. */
    @Transactional
    public int shorten(Policy policy) {
        List<ApiToken> tooLong = shortenedBy(policy);
        tooLong.forEach(token -> token.shorten(longest(policy)));
        return tooLong.size();
    }

    public Optional<ApiToken> byId(UUID id) {
        return entities.createQuery("select t from ApiToken t join fetch t.owner where t.id in :ids", ApiToken.class)
                .setParameter("ids", List.of(id))
                .getResultStream()
                .findFirst();
    }

    /**
     * All that were ever issued, the newest first.
     *
     * @param after the last one of the page before; empty for the first page
     */
    public List<ApiToken> page(Optional<UUID> after, int limit) {
        Query query = entities.createNativeQuery("SELECT id FROM api_token"
                + after.map(id -> " WHERE id < ?").orElse("") + " ORDER BY id DESC LIMIT " + limit);
        after.ifPresent(id -> query.setParameter(1, Ids.bytes(id)));
        List<UUID> ids = ((List<?>) query.getResultList())
                .stream().map(id -> Ids.of((byte[]) id)).toList();
        if (ids.isEmpty()) {
            return List.of();
        }
        return entities.createQuery("select t from ApiToken t join fetch t.owner where t.id in :ids", ApiToken.class)
                .setParameter("ids", ids)
                .getResultStream()
                .sorted(Comparator.comparingInt(token -> ids.indexOf(token.id())))
                .toList();
    }

    /** Takes it back; what it opened is closed at the next request. */
    @Transactional
    public void revoke(ApiToken token) {
        entities.find(ApiToken.class, token.id()).revoke(clock.instant());
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
