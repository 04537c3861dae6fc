package uk.guildhall.crm.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.Optional;
import uk.guildhall.crm.tenancy.CurrentCouncil;

/** Who is between password and second factor in the current council. */
@ApplicationScoped
public class PendingSignIns {
    @PersistenceContext(unitName = "guildhall")
    private EntityManager entities;

    private final InstantSource clock;

    @Inject
    public PendingSignIns(InstantSource clock) {
        this.clock = clock;
    }

    protected PendingSignIns() {
        this(null);
    }

    /** Remembers one, and forgets those of this person that are too old. */
    @Transactional
    public void open(SecretToken token, Staff staff, PendingSignIn.Door door, Caller caller) {
        entities.createQuery("delete from PendingSignIn p where p.staff = :staff and p.createdAt < :old")
                .setParameter("staff", staff)
                .setParameter("old", clock.instant().minus(PendingSignIn.LASTS))
                .executeUpdate();
        entities.persist(new PendingSignIn(token, CurrentCouncil.get().code(), staff, door, caller, clock.instant()));
    }

    /** The live one of that token at that host, with its member of staff and their roles. */
    public Optional<PendingSignIn> live(SecretToken token, String host) {
        if (!token.looksLikeSession()) {
            return Optional.empty();
        }
        return entities.createQuery(
                        "select p from PendingSignIn p join fetch p.staff m left join fetch m.roles"
                                + " where p.tokenDigest = :digest",
                        PendingSignIn.class)
                .setParameter("digest", token.digestWithin(CurrentCouncil.get().code()))
                .getResultStream()
                .findFirst()
                .filter(pending -> pending.isLive(host, clock.instant()));
    }

    /** Notes that something was shown, which opens the way to getting what the policy asks for. */
    @Transactional
    public void proved(PendingSignIn pending, String how) {
        entities.find(PendingSignIn.class, pending.id()).prove(how);
    }

    /** Ends it. False where another request was first: one sign-in opens one session. */
    @Transactional
    public boolean close(PendingSignIn pending) {
        return entities.createQuery("delete from PendingSignIn p where p.id = :id")
                        .setParameter("id", pending.id())
                        .executeUpdate()
                == 1;
    }
}
