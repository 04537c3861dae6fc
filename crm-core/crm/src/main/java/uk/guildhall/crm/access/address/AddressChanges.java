package uk.guildhall.crm.access.address;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.Map;
import uk.guildhall.crm.access.SessionEnd;
import uk.guildhall.crm.access.SignInSession;
import uk.guildhall.crm.audit.Actor;
import uk.guildhall.crm.audit.Audit;
import uk.guildhall.crm.audit.CurrentActor;

/** Writes down, once each, that a session was shown at another address, in one commit with what that means for it. */
@ApplicationScoped
public class AddressChanges {
    @PersistenceContext(unitName = "guildhall")
    private EntityManager entities;

    private final Audit audit;
    private final InstantSource clock;

    @Inject
    public AddressChanges(Audit audit, InstantSource clock) {
        this.audit = audit;
        this.clock = clock;
    }

    protected AddressChanges() {
        this(null, null);
    }

    /** The session goes on at its new address. */
    @Transactional
    public void noted(SignInSession session, String ip) {
        int moved = entities.createQuery(
                        "update SignInSession s set s.sourceIp = :ip where s.id = :id and s.sourceIp = :before")
                .setParameter("ip", ip)
                .setParameter("id", session.id())
                .setParameter("before", session.sourceIp())
                .executeUpdate();
        if (moved == 1) {
            record("session.address-changed", session, ip, Map.of("before", session.sourceIp()));
        }
    }

    /** The session isn't good there, and goes on where it was. */
    @Transactional
    public void turnedAway(SignInSession session, String ip, String because) {
        int first = entities.createQuery("update SignInSession s set s.elsewhereIp = :ip"
                        + " where s.id = :id and (s.elsewhereIp is null or s.elsewhereIp <> :ip)")
                .setParameter("ip", ip)
                .setParameter("id", session.id())
                .executeUpdate();
        if (first == 1) {
            record("session.turned-away", session, ip, Map.of("because", because));
        }
    }

    /** The session is over, where it was too. */
    @Transactional
    public void ended(SignInSession session, String ip) {
        int ended = entities.createQuery("update SignInSession s set s.endedAt = :now, s.endedBecause = :because"
                        + " where s.id = :id and s.endedAt is null")
                .setParameter("because", SessionEnd.ADDRESS)
                .setParameter("now", clock.instant())
                .setParameter("id", session.id())
                .executeUpdate();
        if (ended == 1) {
            record("session.ended", session, ip, Map.of("because", "address-changed"));
        }
    }

    private void record(String act, SignInSession session, String ip, Map<String, String> detail) {
        Actor owner = new Actor(
                Actor.Kind.STAFF, session.staff().id(), session.staff().displayName(), ip);
        try (var bound = CurrentActor.bind(owner)) {
            audit.record(act, "session", session.id(), null, detail);
        }
    }
}
