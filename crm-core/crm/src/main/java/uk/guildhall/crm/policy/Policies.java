package uk.guildhall.crm.policy;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import uk.guildhall.crm.audit.Audit;
import uk.guildhall.crm.audit.CurrentActor;
import uk.guildhall.crm.council.Kind;
import uk.guildhall.crm.council.SecurityLevel;
import uk.guildhall.crm.council.Stale;
import uk.guildhall.crm.tenancy.CurrentCouncil;

/**
 * The policy of the current council. What is in force is kept for five seconds per council, so that a change is obeyed
 * by every node within that time, and on the node that made it at once.
 */
@ApplicationScoped
public class Policies {
    /** Of MySQL and MariaDB: the same key twice. */
    private static final int DUPLICATE = 1062;

    private static final long FRESH_NANOS = Duration.ofSeconds(5).toNanos();

    /** The node's: desk and administration have a bean of this class each, and must know the same. */
    private static final Map<String, Known> KNOWN = new ConcurrentHashMap<>();

    @PersistenceContext(unitName = "guildhall")
    private EntityManager entities;

    @Resource
    private TransactionSynchronizationRegistry transaction;

    private final Audit audit;
    private final InstantSource clock;

    private record Known(Policy policy, long readAt) {
        boolean isFresh() {
            return System.nanoTime() - readAt < FRESH_NANOS;
        }
    }

    protected Policies() {
        this(null, null);
    }

    @Inject
    public Policies(Audit audit, InstantSource clock) {
        this.audit = audit;
        this.clock = clock;
    }

    /** For checks at every request. */
    public Policy inForce() {
        Known last = KNOWN.get(CurrentCouncil.get().code());
        return last != null && last.isFresh() ? last.policy() : read();
    }

    /** As it stands in the database now, for whoever is about to change it. */
    public Policy read() {
        Policy policy = Policy.after(toBegin(), changes());
        KNOWN.put(CurrentCouncil.get().code(), new Known(policy, System.nanoTime()));
        return policy;
    }

    /** Those made since a version, the first first. */
    public List<PolicyChange> changesSince(int version) {
        return entities.createQuery(
                        "select c from PolicyChange c where c.number > :version order by c.number", PolicyChange.class)
                .setParameter("version", version)
                .getResultList();
    }

    /** Every change that was ever made, the first first. */
    public List<PolicyChange> changes() {
        return entities.createQuery("select c from PolicyChange c order by c.number", PolicyChange.class)
                .getResultList();
    }

    /**
     * Chooses a level. Who may, and when, is decided before.
     *
     * @param version the policy that whoever chose it was looking at; the caller reads it inside the same transaction
     */
    void choose(SecurityLevel level, int version) {
        entities.persist(PolicyChange.level(version + 1, level, CurrentActor.get(), clock.instant()));
        entities.flush();
        audit.record("policy.level-chosen", "policy", null, null, Map.of("level", level.name()));
        forget();
    }

    /** Sets or takes back ({@code null}) a value of the council's own. Who may, and when, is decided before. */
    void set(Own where, String value, int version) {
        String tidy = value == null ? null : where.setting().tidy(value);
        entities.persist(PolicyChange.own(version + 1, where, tidy, CurrentActor.get(), clock.instant()));
        entities.flush();
        audit.record(
                "policy.setting-changed",
                "policy",
                null,
                null,
                Map.of(
                        "setting",
                        where.setting().key(),
                        "scope",
                        where.scope().name(),
                        "subject",
                        where.subject() == null ? "" : where.subject(),
                        "value",
                        tidy == null ? "" : tidy));
        forget();
    }

    /**
     * Makes one change after another to the policy of that version. Who may, and when, is decided before.
     *
     * @throws Stale where another change got that number first
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void amend(List<Amendment> amendments, int version) {
        try {
            int next = version;
            for (Amendment amendment : amendments) {
                amendment.into(this, next++);
            }
        } catch (PersistenceException failure) {
            throw sameNumber(failure) ? new Stale() : failure;
        }
    }

    private static boolean sameNumber(Throwable failure) {
        int depth = 0;
        for (Throwable cause = failure; cause != null && depth < 20; cause = cause.getCause(), depth++) {
            if (cause instanceof SQLException sql && sql.getErrorCode() == DUPLICATE) {
                return true;
            }
        }
        return false;
    }

    /** So that the next look is at the database: now for this transaction, and for the others once it is through. */
    private void forget() {
        String council = CurrentCouncil.get().code();
        KNOWN.remove(council);
        transaction.registerInterposedSynchronization(new Synchronization() {
            @Override
            public void beforeCompletion() {
                // Nothing is to be done yet.
            }

            @Override
            public void afterCompletion(int status) {
                KNOWN.remove(council);
            }
        });
    }

    /**
     * Before the first entry of its history, which is the level that a council was taken on with. A history that says
     * nothing makes nothing loose; the platform itself keeps no residents.
     */
    private static SecurityLevel toBegin() {
        return CurrentCouncil.get().kind() == Kind.PLATFORM ? SecurityLevel.BASELINE : SecurityLevel.SENSITIVE;
    }
}
