package uk.guildhall.crm.access.factor;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import uk.guildhall.crm.access.factor.PasskeyChallenge.Purpose;

/** What browsers have been asked to sign and have yet to answer. */
@ApplicationScoped
public class PasskeyChallenges {
    @PersistenceContext(unitName = "guildhall")
    private EntityManager entities;

    private final InstantSource clock;

    @Inject
    public PasskeyChallenges(InstantSource clock) {
        this.clock = clock;
    }

    protected PasskeyChallenges() {
        this(null);
    }

    /** Remembers one, and forgets those of this person that are too old. */
    @Transactional
    public PasskeyChallenge ask(UUID staffId, Purpose purpose, Site site, String request) {
        entities.createQuery("delete from PasskeyChallenge c where c.staffId = :staff and c.createdAt < :old")
                .setParameter("staff", staffId)
                .setParameter("old", clock.instant().minus(PasskeyChallenge.LASTS))
                .executeUpdate();
        PasskeyChallenge challenge = new PasskeyChallenge(staffId, purpose, site.host(), request, clock.instant());
        entities.persist(challenge);
        return challenge;
    }

    /** Takes one back, whatever the answer turns out to be. Empty the second time, too late, or for anybody else. */
    @Transactional
    public Optional<String> take(UUID id, UUID staffId, Purpose purpose, Site site) {
        Optional<PasskeyChallenge> challenge = Optional.ofNullable(entities.find(PasskeyChallenge.class, id))
                .filter(found -> found.isFor(staffId, purpose, site, clock.instant()));
        boolean first = challenge.isPresent()
                && entities.createQuery("delete from PasskeyChallenge c where c.id = :id")
                                .setParameter("id", id)
                                .executeUpdate()
                        == 1;
        return first ? challenge.map(PasskeyChallenge::request) : Optional.empty();
    }
}
