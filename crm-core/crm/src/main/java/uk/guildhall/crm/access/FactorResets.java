package uk.guildhall.crm.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import uk.guildhall.crm.access.FactorReset.Decision;
import uk.guildhall.crm.access.factor.Factors;
import uk.guildhall.crm.access.factor.RecoveryCodes;
import uk.guildhall.crm.audit.Audit;

/** Taking away a colleague's second factors, alone or with a second administrator as the policy asks. */
@ApplicationScoped
public class FactorResets {
    private static final String STAFF = "staff";

    @PersistenceContext(unitName = "guildhall")
    private EntityManager entities;

    private final FactorRule rule;
    private final Factors factors;
    private final RecoveryCodes recovery;
    private final SignInSessions sessions;
    private final Audit audit;
    private final InstantSource clock;

    @Inject
    public FactorResets(
            FactorRule rule,
            Factors factors,
            RecoveryCodes recovery,
            SignInSessions sessions,
            Audit audit,
            InstantSource clock) {
        this.rule = rule;
        this.factors = factors;
        this.recovery = recovery;
        this.sessions = sessions;
        this.audit = audit;
        this.clock = clock;
    }

    protected FactorResets() {
        this(null, null, null, null, null, null);
    }

    /** What was done at once. */
    public enum Done {
        /** The factors are gone. */
        RESET,
        /** A second administrator is asked. */
        ASKED,
        /** Nobody does this for themselves. */
        REFUSED
    }

    /** Whether it takes two for this colleague. */
    public boolean needsTwo(Staff colleague) {
        return rule.resetNeedsTwo(colleague);
    }

    @Transactional
    public Done ask(Staff colleague, Staff administrator) {
        if (colleague.id().equals(administrator.id())) {
            return Done.REFUSED;
        }
        if (needsTwo(colleague)) {
            if (waiting(colleague).isEmpty()) {
                entities.persist(new FactorReset(
                        entities.find(Staff.class, colleague.id()),
                        entities.find(Staff.class, administrator.id()),
                        clock.instant()));
                audit.record("factors.reset-requested", STAFF, colleague.id(), null, Map.of());
            }
            return Done.ASKED;
        }
        reset(colleague);
        return Done.RESET;
    }

    /** Those that wait for a second administrator, the first asked first. */
    public List<FactorReset> waiting() {
        return entities.createQuery(
                        "select r from FactorReset r join fetch r.staff join fetch r.requestedBy"
                                + " where r.decidedAt is null and r.requestedAt > :old order by r.requestedAt",
                        FactorReset.class)
                .setParameter("old", old())
                .setMaxResults(100)
                .getResultList();
    }

    public Optional<FactorReset> waiting(Staff colleague) {
        return waiting().stream()
                .filter(request -> request.staff().id().equals(colleague.id()))
                .findFirst();
    }

    /** Decides one. False where it isn't this administrator's to decide, or was decided before. */
    @Transactional
    public boolean decide(UUID id, UUID administrator, Decision decision) {
        FactorReset request = entities.find(FactorReset.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (request == null
                || !request.awaits(administrator)
                || request.requestedAt().isBefore(old())) {
            return false;
        }
        request.decide(decision, administrator, clock.instant());
        if (decision == Decision.APPROVED) {
            reset(request.staff());
        } else {
            audit.record("factors.reset-refused", STAFF, request.staff().id(), null, Map.of());
        }
        return true;
    }

    /** Whoever holds what was lost is out at once; the colleague is led to new factors at the next sign-in. */
    private void reset(Staff colleague) {
        factors.forget(colleague.id());
        recovery.forget(colleague.id());
        sessions.endAllOf(colleague.id());
        audit.record("factors.reset", STAFF, colleague.id(), null, Map.of());
    }

    private Instant old() {
        return clock.instant().minus(FactorReset.LASTS);
    }
}
