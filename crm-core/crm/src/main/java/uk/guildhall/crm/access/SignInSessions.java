package uk.guildhall.crm.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import uk.guildhall.crm.tenancy.CurrentCouncil;
import uk.guildhall.crm.tenancy.Ids;

/** Who is signed in to the current council. Asked anew at every request: ending a session works at once, everywhere. */
@ApplicationScoped
public class SignInSessions {
    private static final SessionPolicy POLICY = SessionPolicy.BASELINE;
    private static final String LIVE = "s.endedAt is null and s.expiresAt > :now and s.lastUsedAt > :idle";

    @PersistenceContext(unitName = "guildhall")
    private EntityManager entities;

    private final InstantSource clock;

    protected SignInSessions() {
        this(null);
    }

    @Inject
    public SignInSessions(InstantSource clock) {
        this.clock = clock;
    }

    /** Opens a session for somebody who has just proved who they are. */
    @Transactional
    public SignInSession open(SecretToken token, Staff staff, Caller caller) {
        SignInSession session =
                new SignInSession(token, CurrentCouncil.get().code(), staff, caller, POLICY, clock.instant());
        entities.persist(session);
        return session;
    }

    /** The live session of that token, with its member of staff and their roles. */
    public Optional<SignInSession> live(SecretToken token) {
        if (!token.looksLikeSession()) {
            return Optional.empty();
        }
        return entities.createQuery(
                        "select s from SignInSession s join fetch s.staff m left join fetch m.roles"
                                + " where s.tokenDigest = :digest",
                        SignInSession.class)
                .setParameter("digest", token.digestWithin(CurrentCouncil.get().code()))
                .getResultStream()
                .findFirst()
                .filter(session -> session.isLive(POLICY, clock.instant()));
    }

    /** Whether its use is due to be written down again. */
    public boolean isUseStale(SignInSession session) {
        return session.lastUsedAt().isBefore(POLICY.staleUse(clock.instant()));
    }

    /** Notes that it is in use: one statement, which another request or node may have been first with. */
    @Transactional
    public void used(SignInSession session) {
        Instant now = clock.instant();
        entities.createQuery("update SignInSession s set s.lastUsedAt = :now"
                        + " where s.id = :id and s.endedAt is null and s.lastUsedAt < :stale")
                .setParameter("now", now)
                .setParameter("id", session.id())
                .setParameter("stale", POLICY.staleUse(now))
                .executeUpdate();
    }

    /** A member of staff's own live sessions, the last used first. */
    public List<SignInSession> liveOf(UUID staffId) {
        return live(entities.createQuery(
                        "select s from SignInSession s join fetch s.staff m where m.id = :staff and " + LIVE
                                + " order by s.lastUsedAt desc, s.id",
                        SignInSession.class)
                .setParameter("staff", staffId));
    }

    /** All live sessions of the council, the last used first; at most 500. */
    public List<SignInSession> live() {
        return live(entities.createQuery(
                        "select s from SignInSession s join fetch s.staff m where m.status = :active and " + LIVE
                                + " order by s.lastUsedAt desc, s.id",
                        SignInSession.class)
                .setParameter("active", StaffStatus.ACTIVE)
                .setMaxResults(500));
    }

    /** Ends a session of the given member of staff. Empty where there is no such session of theirs. */
    @Transactional
    public Optional<SignInSession> endOwn(UUID id, UUID staffId) {
        return end(id, Optional.of(staffId));
    }

    /** Ends anybody's session. Empty where there is no such session. */
    @Transactional
    public Optional<SignInSession> end(UUID id) {
        return end(id, Optional.empty());
    }

    /** Ends all sessions of a member of staff; tells how many were open. */
    @Transactional
    public int endAllOf(UUID staffId) {
        return entities.createNativeQuery(
                        "UPDATE sign_in_session SET ended_at = ? WHERE staff_id = ? AND ended_at IS NULL")
                .setParameter(1, Timestamp.from(clock.instant()))
                .setParameter(2, Ids.bytes(staffId))
                .executeUpdate();
    }

    /** When each of these people last used Guildhall; somebody who never did is left out. */
    public Map<UUID, Instant> lastUses(Collection<UUID> staffIds) {
        if (staffIds.isEmpty()) {
            return Map.of();
        }
        Query query = entities.createNativeQuery(
                "SELECT staff_id, TIMESTAMPDIFF(MICROSECOND, '1970-01-01', MAX(last_used_at)) FROM sign_in_session"
                        + " WHERE staff_id IN (" + "?, ".repeat(staffIds.size() - 1) + "?) GROUP BY staff_id");
        int parameter = 1;
        for (UUID id : staffIds) {
            query.setParameter(parameter++, Ids.bytes(id));
        }
        Map<UUID, Instant> uses = new HashMap<>();
        for (Object row : query.getResultList()) {
            Object[] use = (Object[]) row;
            uses.put(Ids.of((byte[]) use[0]), Instant.EPOCH.plus(((Number) use[1]).longValue(), ChronoUnit.MICROS));
        }
        return uses;
    }

    private Optional<SignInSession> end(UUID id, Optional<UUID> owner) {
        Optional<SignInSession> session = Optional.ofNullable(entities.find(SignInSession.class, id))
                .filter(found -> owner.isEmpty() || found.staff().id().equals(owner.get()));
        session.ifPresent(found -> found.end(clock.instant()));
        return session;
    }

    private List<SignInSession> live(TypedQuery<SignInSession> query) {
        Instant now = clock.instant();
        return query.setParameter("now", now)
                .setParameter("idle", POLICY.idleSince(now))
                .getResultList();
    }
}
