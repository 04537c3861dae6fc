package uk.guildhall.crm.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Makes guessing passwords slow: counts refused sign-ins in the council's schema, per account and per source, whether or
 * not such an account exists, and tells how long the next attempt must wait.
 */
@ApplicationScoped
public class SignInThrottle {
    private static final ThrottlePolicy POLICY = ThrottlePolicy.BASELINE;
    private static final int ENOUGH = 200;

    @PersistenceContext(unitName = "guildhall")
    private EntityManager entities;

    private final InstantSource clock;

    protected SignInThrottle() {
        this(null);
    }

    @Inject
    public SignInThrottle(InstantSource clock) {
        this.clock = clock;
    }

    /** Until when attempts on this account or from this source are refused, right password or not. */
    public Optional<Instant> waitUntil(byte[] account, String sourceIp) {
        Instant now = clock.instant();
        return Stream.of(failures("accountDigest", account, now), failures("sourceIp", sourceIp, now))
                .flatMap(failedAt -> POLICY.waitUntil(failedAt, now).stream())
                .max(Instant::compareTo);
    }

    /** Remembers a refused attempt, and forgets those of this account that no longer matter. */
    @Transactional
    public void failed(byte[] account, String sourceIp) {
        Instant now = clock.instant();
        entities.persist(new SignInFailure(account, sourceIp, now));
        entities.createQuery("delete from SignInFailure f where f.accountDigest = :account and f.at < :old")
                .setParameter("account", account)
                .setParameter("old", now.minus(POLICY.memory()))
                .executeUpdate();
    }

    /** Forgets an account's failures once its owner has come in. The source's other failures stay. */
    @Transactional
    public void succeeded(byte[] account) {
        entities.createQuery("delete from SignInFailure f where f.accountDigest = :account")
                .setParameter("account", account)
                .executeUpdate();
    }

    private List<Instant> failures(String by, Object value, Instant now) {
        List<Instant> newestFirst = entities.createQuery(
                        "select f.at from SignInFailure f where f." + by + " = :value and f.at > :since"
                                + " order by f.at desc",
                        Instant.class)
                .setParameter("value", value)
                .setParameter("since", now.minus(POLICY.memory()))
                .setMaxResults(ENOUGH)
                .getResultList();
        List<Instant> inOrder = new ArrayList<>(newestFirst);
        Collections.reverse(inOrder);
        return inOrder;
    }
}
