package uk.guildhall.crm.policy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import uk.guildhall.crm.audit.Audit;
import uk.guildhall.crm.audit.CurrentActor;
import uk.guildhall.crm.council.Kind;
import uk.guildhall.crm.council.SecurityLevel;
import uk.guildhall.crm.tenancy.CurrentCouncil;

/**
 * The policy of the current council. What is in force is kept for five seconds per council, so that a change is obeyed
 * by every node within that time, and on the node that made it at once.
 */
@ApplicationScoped
public class Policies {
    private static final long FRESH_NANOS = Duration.ofSeconds(5).toNanos();

    @PersistenceContext(unitName = "guildhall")
    private EntityManager entities;

    private final Audit audit;
    private final InstantSource clock;
    private final Map<String, Known> known = new ConcurrentHashMap<>();

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
        Known last = known.get(CurrentCouncil.get().code());
        return last != null && last.isFresh() ? last.policy() : read();
    }

    /** As it stands in the database now, for whoever is about to change it. */
    public Policy read() {
        Policy policy = Policy.after(onboarded(), changes());
        known.put(CurrentCouncil.get().code(), new Known(policy, System.nanoTime()));
        return policy;
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
    @Transactional(Transactional.TxType.MANDATORY)
    public void choose(SecurityLevel level, int version) {
        entities.persist(PolicyChange.level(version + 1, level, CurrentActor.get(), clock.instant()));
        entities.flush();
        audit.record("policy.level-chosen", "policy", null, null, Map.of("level", level.name()));
        forget();
    }

    /** Sets or takes back ({@code null}) a value of the council's own. Who may, and when, is decided before. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void set(Own where, String value, int version) {
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

    /** So that the next look is at the database; called again once a change is committed. */
    public void forget() {
        known.remove(CurrentCouncil.get().code());
    }

    private static SecurityLevel onboarded() {
        // The platform itself keeps no residents.
        return CurrentCouncil.get().kind() == Kind.PLATFORM
                ? SecurityLevel.BASELINE
                : CurrentCouncil.get().level();
    }
}
