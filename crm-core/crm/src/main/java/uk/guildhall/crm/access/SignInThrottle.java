package uk.guildhall.crm.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import uk.guildhall.crm.access.SignInBook.Attempt;
import uk.guildhall.crm.policy.Policies;

/**
 * Makes guessing passwords slow without letting strangers keep people out (docs/adr/0009). Refused sign-ins are counted
 * in the council's schema, whether or not such an account exists: a browser that the account's owner has used before by
 * itself; strangers by account and address, by address, and, five times as many, by account from everywhere.
 */
@ApplicationScoped
public class SignInThrottle {
    private static final int ENOUGH = 200;
    private static final String ACCOUNT = "f.accountDigest = :account";
    private static final String STRANGER = "f.browserDigest is null";
    private static final String KNOWN = "f.browserDigest = :known";
    private static final String SOURCE = "f.sourceIp = :source";

    @PersistenceContext(unitName = "guildhall")
    private EntityManager entities;

    private final Policies policies;
    private final InstantSource clock;

    protected SignInThrottle() {
        this(null, null);
    }

    @Inject
    public SignInThrottle(Policies policies, InstantSource clock) {
        this.policies = policies;
        this.clock = clock;
    }

    /** Until when an attempt like this is refused, right password or not. */
    public Optional<Instant> waitUntil(Attempt attempt) {
        ThrottlePolicy policy = ThrottlePolicy.of(policies.inForce());
        if (attempt.known() != null) {
            return wait(policy, attempt, ACCOUNT, KNOWN);
        }
        return Stream.of(
                        wait(policy, attempt, ACCOUNT, STRANGER, SOURCE),
                        wait(policy, attempt, STRANGER, SOURCE),
                        wait(policy.ofAllStrangers(), attempt, ACCOUNT, STRANGER))
                .flatMap(Optional::stream)
                .max(Instant::compareTo);
    }

    /** Remembers a refused attempt, and forgets those of this account that no longer matter. */
    @Transactional
    public void failed(Attempt attempt) {
        Instant now = clock.instant();
        entities.persist(new SignInFailure(attempt.account(), attempt.caller().ip(), attempt.known(), now));
        entities.createQuery("delete from SignInFailure f where f.accountDigest = :account and f.at < :old")
                .setParameter("account", attempt.account())
                .setParameter(
                        "old", now.minus(ThrottlePolicy.of(policies.inForce()).memory()))
                .executeUpdate();
    }

    /** Forgets the failures of whoever has come in at last; what others tried on the account still counts for them. */
    @Transactional
    public void succeeded(Attempt attempt) {
        String[] theirs =
                attempt.known() == null ? new String[] {ACCOUNT, STRANGER, SOURCE} : new String[] {ACCOUNT, KNOWN};
        var forget = entities.createQuery("delete from SignInFailure f where " + String.join(" and ", theirs));
        forget.setParameter("account", attempt.account());
        if (attempt.known() == null) {
            forget.setParameter("source", attempt.caller().ip());
        } else {
            forget.setParameter("known", attempt.known());
        }
        forget.executeUpdate();
    }

    private Optional<Instant> wait(ThrottlePolicy policy, Attempt attempt, String... by) {
        Instant now = clock.instant();
        String where = String.join(" and ", by);
        TypedQuery<Instant> newestFirst = entities.createQuery(
                "select f.at from SignInFailure f where " + where + " and f.at > :since order by f.at desc",
                Instant.class);
        newestFirst.setParameter("since", now.minus(policy.memory())).setMaxResults(ENOUGH);
        if (where.contains(ACCOUNT)) {
            newestFirst.setParameter("account", attempt.account());
        }
        if (where.contains(SOURCE)) {
            newestFirst.setParameter("source", attempt.caller().ip());
        }
        if (where.contains(KNOWN)) {
            newestFirst.setParameter("known", attempt.known());
        }
        List<Instant> inOrder = new ArrayList<>(newestFirst.getResultList());
        Collections.reverse(inOrder);
        return policy.waitUntil(inOrder, now);
    }
}
