package uk.guildhall.crm.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import uk.guildhall.crm.tenancy.CurrentCouncil;

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
    public SignInSession open(SecretToken token, Staff staff, String factor, Caller caller) {
        SignInSession session =
                new SignInSession(token, CurrentCouncil.get().code(), staff, factor, caller, POLICY, clock.instant());
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

    /** Notes a fresh proof of who it is. */
    @Transactional
    public void provedAgain(UUID id) {
        entities.find(SignInSession.class, id).proveAgain(clock.instant());
    }

    /** Ends all of somebody's sessions: what they proved themselves with is no longer theirs, say. */
    @Transactional
    public void endAllOf(UUID staffId) {
        liveOf(staffId).forEach(session -> session.end(clock.instant()));
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
