package uk.guildhall.crm.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import uk.guildhall.crm.policy.Policies;
import uk.guildhall.crm.policy.Policy;
import uk.guildhall.crm.tenancy.CurrentCouncil;
import uk.guildhall.crm.tenancy.Ids;

/** Who is signed in to the current council. Asked anew at every request: ending a session works at once, everywhere. */
@ApplicationScoped
public class SignInSessions {
    private static final int LISTED = 500;
    private static final int EVERY = 50_000;

    @PersistenceContext(unitName = "guildhall")
    private EntityManager entities;

    private final Policies policies;
    private final InstantSource clock;

    protected SignInSessions() {
        this(null, null);
    }

    @Inject
    public SignInSessions(Policies policies, InstantSource clock) {
        this.policies = policies;
        this.clock = clock;
    }

    /** What the policy in force means for the sessions of that person. */
    public static SessionPolicy policyFor(Staff staff, Policy policy) {
        return SessionPolicy.of(policy.forRoles(staff.roleCodes()));
    }

    /** Opens a session for somebody who has just proved who they are; where that is one too many, the oldest ends. */
    @Transactional
    public SignInSession open(SecretToken token, Staff staff, String factor, Caller caller) {
        SessionPolicy policy = policyFor(staff, policies.inForce());
        // Two sign-ins at once, on two nodes even, must each count the other's session.
        entities.createNativeQuery("SELECT id FROM staff WHERE id = ? FOR UPDATE")
                .setParameter(1, Ids.bytes(staff.id()))
                .getResultList();
        SignInSession session =
                new SignInSession(token, CurrentCouncil.get().code(), staff, factor, caller, policy, clock.instant());
        entities.persist(session);
        entities.flush();
        keepToCount(staff, policy);
        return session;
    }

    /** The live session of that token, with its member of staff and their roles. */
    public Optional<SignInSession> live(SecretToken token) {
        Policy policy = policies.inForce();
        return ofToken(token)
                .filter(session -> session.isLive(policyFor(session.staff(), policy), clock.instant()))
                .filter(session -> isGoodEnough(session, policy));
    }

    /** Why the session of that token, which somebody's browser still shows, is over. */
    public Optional<SessionEnd> endOf(SecretToken token) {
        return ofToken(token)
                .filter(session -> session.staff().isActive())
                .flatMap(session -> session.end(policyFor(session.staff(), policies.inForce()), clock.instant())
                        .or(() -> Optional.of(SessionEnd.FACTOR)
                                .filter(because -> !isGoodEnough(session, policies.inForce()))));
    }

    /** Whether it was opened with what that policy asks of its owner, by the roles that they have now. */
    private static boolean isGoodEnough(SignInSession session, Policy policy) {
        return FactorDemand.of(policy, session.staff().roleCodes()).isMetBy(session.factor());
    }

    private Optional<SignInSession> ofToken(SecretToken token) {
        if (!token.looksLikeSession()) {
            return Optional.empty();
        }
        return entities.createQuery(
                        "select s from SignInSession s join fetch s.staff m left join fetch m.roles"
                                + " where s.tokenDigest = :digest",
                        SignInSession.class)
                .setParameter("digest", token.digestWithin(CurrentCouncil.get().code()))
                .getResultStream()
                .findFirst();
    }

    /** Whether its use is due to be written down again. */
    public boolean isUseStale(SignInSession session) {
        return session.lastUsedAt().isBefore(SessionPolicy.BASELINE.staleUse(clock.instant()));
    }

    /**
     * Notes that it is in use: one statement, which another request or node may have been first with. Its owner may have
     * been given a role with fewer sessions since, so they are counted again.
     */
    @Transactional
    public void used(SignInSession session) {
        Instant now = clock.instant();
        entities.createQuery("update SignInSession s set s.lastUsedAt = :now"
                        + " where s.id = :id and s.endedAt is null and s.lastUsedAt < :stale")
                .setParameter("now", now)
                .setParameter("id", session.id())
                .setParameter("stale", SessionPolicy.BASELINE.staleUse(now))
                .executeUpdate();
        keepToCount(session.staff(), policyFor(session.staff(), policies.inForce()));
    }

    /** Notes a fresh proof of who it is, and by what. */
    @Transactional
    public void provedAgain(UUID id, String how) {
        entities.find(SignInSession.class, id).proveAgain(how, clock.instant());
    }

    /** Ends all sessions of a member of staff; tells how many were open. */
    @Transactional
    public int endAllOf(UUID staffId) {
        return entities.createNativeQuery("UPDATE sign_in_session SET ended_at = ?, ended_because = 'ENDED'"
                        + " WHERE staff_id = ? AND ended_at IS NULL")
                .setParameter(1, Timestamp.from(clock.instant()))
                .setParameter(2, Ids.bytes(staffId))
                .executeUpdate();
    }

    /** A member of staff's own live sessions, the last used first. */
    public List<SignInSession> liveOf(UUID staffId) {
        return live(policies.inForce(), Optional.of(staffId), LISTED);
    }

    /** All live sessions of the council, the last used first; at most 500. */
    public List<SignInSession> live() {
        return live(policies.inForce(), Optional.empty(), LISTED);
    }

    /** Every session that is, or would be, live under a policy. */
    public List<SignInSession> live(Policy policy) {
        return live(policy, Optional.empty(), EVERY);
    }

    private List<SignInSession> live(Policy policy, Optional<UUID> staffId, int most) {
        List<UUID> ids = new LiveSessions(policy, clock.instant()).ids(entities, staffId, most);
        if (ids.isEmpty()) {
            return List.of();
        }
        return entities.createQuery(
                        "select distinct s from SignInSession s join fetch s.staff m left join fetch m.roles"
                                + " where s.id in :ids",
                        SignInSession.class)
                .setParameter("ids", ids)
                .getResultStream()
                .filter(session -> isGoodEnough(session, policy))
                .sorted(Comparator.comparing(SignInSession::lastUsedAt)
                        .reversed()
                        .thenComparing(SignInSession::id))
                .toList();
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

    /** Ends what the council's policy no longer allows. */
    @Transactional
    public void endByPolicy(UUID id, Policy policy) {
        Optional.ofNullable(entities.find(SignInSession.class, id))
                .ifPresent(session -> session.end(
                        isGoodEnough(session, policy) ? SessionEnd.POLICY : SessionEnd.FACTOR, clock.instant()));
    }

    /** Ends what was opened where its owner can no longer come from. */
    @Transactional
    public void endForPlace(UUID id) {
        entities.find(SignInSession.class, id).end(SessionEnd.PLACE, clock.instant());
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
        session.ifPresent(found -> found.end(SessionEnd.ENDED, clock.instant()));
        return session;
    }

    private void keepToCount(Staff staff, SessionPolicy policy) {
        List<SignInSession> theirs = liveOf(staff.id());
        theirs.stream()
                .sorted(Comparator.comparing(SignInSession::createdAt)
                        .reversed()
                        .thenComparing(SignInSession::id, Comparator.reverseOrder()))
                .skip(policy.atOnce())
                .forEach(oldest -> oldest.end(SessionEnd.COUNT, clock.instant()));
    }
}
