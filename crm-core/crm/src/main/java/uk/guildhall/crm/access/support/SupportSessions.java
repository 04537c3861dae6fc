package uk.guildhall.crm.access.support;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import uk.guildhall.crm.access.Caller;
import uk.guildhall.crm.access.SecretToken;
import uk.guildhall.crm.access.SessionPolicy;
import uk.guildhall.crm.access.SignedIn;
import uk.guildhall.crm.access.address.AddressList;
import uk.guildhall.crm.access.address.AddressSpan;
import uk.guildhall.crm.audit.Actor;
import uk.guildhall.crm.audit.Audit;
import uk.guildhall.crm.audit.CurrentActor;
import uk.guildhall.crm.policy.Policies;
import uk.guildhall.crm.tenancy.CurrentCouncil;
import uk.guildhall.crm.tenancy.Ids;

/** Operators who are looking at the current council's data. Asked anew at every request: an end works at once. */
@ApplicationScoped
public class SupportSessions {
    private static final String KIND = "support";

    @PersistenceContext(unitName = "guildhall")
    private EntityManager entities;

    private final SupportAccesses accesses;
    private final AddressList addresses;
    private final Policies policies;
    private final Audit audit;
    private final InstantSource clock;

    protected SupportSessions() {
        this(null, null, null, null, null);
    }

    @Inject
    public SupportSessions(
            SupportAccesses accesses, AddressList addresses, Policies policies, Audit audit, InstantSource clock) {
        this.accesses = accesses;
        this.addresses = addresses;
        this.policies = policies;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Opens a session by a pass that was looked at before; empty where the pass has opened one already.
     *
     * @param pass the digest of the pass, by which no second session is ever opened
     */
    @Transactional
    public Optional<SecretToken> open(SupportAccess access, byte[] pass, Caller caller) {
        SecretToken token = SecretToken.forSession();
        Timestamp now = Timestamp.from(clock.instant());
        // IGNORE turns a pass that was used before into 0 rows without failing the transaction.
        int opened = entities.createNativeQuery("INSERT IGNORE INTO support_session (id, token_digest, pass_digest,"
                        + " access_id, opened_at, last_used_at, source_ip, user_agent) VALUES (?, ?, ?, ?, ?, ?, ?, ?)")
                .setParameter(1, Ids.bytes(Ids.next()))
                .setParameter(2, token.digestWithin(CurrentCouncil.get().code()))
                .setParameter(3, pass)
                .setParameter(4, Ids.bytes(access.id()))
                .setParameter(5, now)
                .setParameter(6, now)
                .setParameter(7, caller.ip())
                .setParameter(8, caller.userAgent())
                .executeUpdate();
        if (opened == 0) {
            note("support.entry-refused", access, caller.ip(), Map.of("because", "used"));
            return Optional.empty();
        }
        note("support.entered", access, caller.ip(), Map.of());
        return Optional.of(token);
    }

    /** Notes that somebody with a pass wasn't let in. */
    @Transactional
    public void notLetIn(SupportAccess access, String because, Caller caller) {
        note("support.entry-refused", access, caller.ip(), Map.of("because", because));
    }

    /** The operator whose browser, at that address, shows this token, noting that the session is in use. */
    @Transactional
    public Optional<SignedIn> live(SecretToken token, String ip) {
        if (!token.looksLikeSession()) {
            return Optional.empty();
        }
        String council = CurrentCouncil.get().code();
        Instant now = clock.instant();
        SessionPolicy policy = SessionPolicy.of(policies.inForce());
        return entities.createQuery(
                        "select s from SupportSession s join fetch s.access where s.tokenDigest = :digest",
                        SupportSession.class)
                .setParameter("digest", token.digestWithin(council))
                .getResultStream()
                .findFirst()
                .filter(session -> session.isLive(accesses.longest(), policy.idle(), now))
                .filter(session -> isAtItsPlace(session, ip))
                .map(session -> {
                    if (session.lastUsedAt().isBefore(policy.staleUse(now))) {
                        touch(session.id(), now);
                    }
                    return session.signedIn(token, council);
                });
    }

    /** The operator leaves. */
    @Transactional
    public void leave(SignedIn person) {
        SupportAccess access = accesses.byId(person.support()).orElseThrow();
        if (end(person.sessionId())) {
            audit.record("support.left", KIND, access.id(), null, Map.of());
        }
    }

    /** A session that turns up elsewhere is over, whatever the council's policy says of its own people's. */
    private boolean isAtItsPlace(SupportSession session, String ip) {
        if (AddressSpan.isSamePlace(session.sourceIp(), ip) && addresses.admitsAnybody(ip)) {
            return true;
        }
        if (end(session.id())) {
            note("support.turned-out", session.access(), ip, Map.of("because", "address-changed"));
        }
        return false;
    }

    private void touch(UUID id, Instant now) {
        entities.createNativeQuery("UPDATE support_session SET last_used_at = ? WHERE id = ? AND last_used_at < ?")
                .setParameter(1, Timestamp.from(now))
                .setParameter(2, Ids.bytes(id))
                .setParameter(3, Timestamp.from(now))
                .executeUpdate();
    }

    private boolean end(UUID id) {
        return entities.createNativeQuery("UPDATE support_session SET ended_at = ? WHERE id = ? AND ended_at IS NULL")
                        .setParameter(1, Timestamp.from(clock.instant()))
                        .setParameter(2, Ids.bytes(id))
                        .executeUpdate()
                == 1;
    }

    private void note(String act, SupportAccess access, String ip, Map<String, ?> detail) {
        Actor operator = new Actor(Actor.Kind.SUPPORT, access.id(), access.operatorName(), ip);
        try (var bound = CurrentActor.bind(operator)) {
            audit.record(act, KIND, access.id(), null, detail);
        }
    }
}
