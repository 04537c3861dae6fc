package uk.guildhall.crm.access.support;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import uk.guildhall.crm.access.StaffMembers;
import uk.guildhall.crm.audit.Actor;
import uk.guildhall.crm.audit.Audit;
import uk.guildhall.crm.audit.CurrentActor;
import uk.guildhall.crm.council.Conflict;
import uk.guildhall.crm.council.NotFound;
import uk.guildhall.crm.council.Refused;
import uk.guildhall.crm.policy.Policies;
import uk.guildhall.crm.policy.Policy;
import uk.guildhall.crm.policy.Settings;
import uk.guildhall.crm.tenancy.SupportRegister;

/** When operators asked to look at the current council's data, and the council's say in it. */
@ApplicationScoped
public class SupportAccesses {
    private static final String KIND = "support";

    @PersistenceContext(unitName = "guildhall")
    private EntityManager entities;

    private final Policies policies;
    private final StaffMembers staffMembers;
    private final Audit audit;
    private final InstantSource clock;

    protected SupportAccesses() {
        this(null, null, null, null);
    }

    @Inject
    public SupportAccesses(Policies policies, StaffMembers staffMembers, Audit audit, InstantSource clock) {
        this.policies = policies;
        this.staffMembers = staffMembers;
        this.audit = audit;
        this.clock = clock;
    }

    /** How long support may look under a policy. */
    public static Duration longest(Policy policy) {
        return Duration.ofHours(policy.number(Settings.SUPPORT_HOURS));
    }

    /** How long support may look, at most, as the policy is now. */
    public Duration longest() {
        return longest(policies.inForce());
    }

    /** Takes in what an operator asked for; false where that is known already. */
    @Transactional
    public boolean take(SupportRegister.Asked asked) {
        if (byId(asked.id()).isPresent()) {
            return false;
        }
        entities.persist(new SupportAccess(asked));
        entities.flush();
        audit.record(
                "support.asked",
                KIND,
                asked.id(),
                null,
                Map.of("operator", asked.operatorId().toString(), "hours", asked.hours()));
        return true;
    }

    public Optional<SupportAccess> byId(UUID id) {
        return Optional.ofNullable(entities.find(SupportAccess.class, id));
    }

    /** The newest first. */
    public List<SupportAccess> recent(int limit) {
        return entities.createQuery("select a from SupportAccess a order by a.id desc", SupportAccess.class)
                .setMaxResults(limit)
                .getResultList();
    }

    /** Those under which an operator may look now, as the policy is now. */
    public List<SupportAccess> running() {
        return running(longest());
    }

    private List<SupportAccess> running(Duration longest) {
        Instant now = clock.instant();
        return entities.createQuery(
                        "select a from SupportAccess a where a.endsAt > :now and a.endedAt is null order by a.endsAt",
                        SupportAccess.class)
                .setParameter("now", now)
                .getResultStream()
                .filter(access -> access.isRunning(longest, now))
                .toList();
    }

    /**
     * Lets the operator who asked look for so many hours.
     *
     * @throws Refused where the policy doesn't allow so many
     * @throws Conflict where somebody has decided already, it was too long ago, or who decides is who asked
     */
    @Transactional
    public SupportAccess grant(UUID id, int hours) {
        SupportAccess access = open(id);
        long most = longest().toHours();
        if (most == 0) {
            throw new Conflict("problem.support-none");
        } else if (hours < 1 || hours > most) {
            throw Refused.because("/hours", "problem.support-hours", most);
        }
        SupportAccess.Decider decider = decider();
        if (isSamePerson(access, decider)) {
            throw new Conflict("problem.support-own");
        }
        access.grant(decider, Duration.ofHours(hours), clock.instant());
        audit.record("support.granted", KIND, id, null, Map.of("hours", hours));
        SupportNotice.forget();
        return access;
    }

    @Transactional
    public SupportAccess refuse(UUID id) {
        SupportAccess access = open(id);
        access.refuse(decider(), clock.instant());
        audit.record("support.refused", KIND, id, null, Map.of());
        return access;
    }

    /** Ends it, with what the operator has open; at once, for every look asks anew. */
    @Transactional
    public SupportAccess end(UUID id) {
        SupportAccess access = locked(id);
        if (!access.isRunning(longest(), clock.instant())) {
            throw new Conflict("problem.support-not-running");
        }
        access.end(SupportAccess.End.ENDED, CurrentActor.get().name(), clock.instant());
        audit.record("support.ended", KIND, id, null, Map.of());
        SupportNotice.forget();
        return access;
    }

    /** Those running now that would end sooner under that policy. */
    public List<SupportAccess> shortenedBy(Policy now, Policy then) {
        Duration longest = longest(then);
        return running(longest(now)).stream()
                .filter(access -> access.end(longest).isBefore(access.end(longest(now))))
                .toList();
    }

    /** Brings the ends of all that run forward to what the policy allows. */
    @Transactional
    public void shorten(Policy policy) {
        Duration longest = longest(policy);
        Instant now = clock.instant();
        entities.createQuery(
                        "select a from SupportAccess a where a.endsAt > :now and a.endedAt is null",
                        SupportAccess.class)
                .setParameter("now", now)
                .getResultStream()
                .filter(access -> access.end(longest).isBefore(access.endsAt()))
                .forEach(access -> {
                    access.shorten(longest, now);
                    audit.record("support.shortened", KIND, access.id(), null, Map.of());
                });
        SupportNotice.forget();
    }

    private SupportAccess open(UUID id) {
        SupportAccess access = locked(id);
        SupportAccess.Standing standing = access.standing(longest(), clock.instant());
        if (standing == SupportAccess.Standing.LAPSED) {
            throw new Conflict("problem.support-lapsed");
        } else if (standing != SupportAccess.Standing.ASKED) {
            throw new Conflict("problem.support-decided");
        }
        return access;
    }

    /** Of two administrators at the same moment, the second sees what the first decided. */
    private SupportAccess locked(UUID id) {
        return Optional.ofNullable(entities.find(SupportAccess.class, id, LockModeType.PESSIMISTIC_WRITE))
                .orElseThrow(NotFound::new);
    }

    private static SupportAccess.Decider decider() {
        Actor actor = CurrentActor.get();
        return new SupportAccess.Decider(actor.id(), actor.name());
    }

    /** Who works for the operator and administers the council too doesn't let themselves in. */
    private boolean isSamePerson(SupportAccess access, SupportAccess.Decider decider) {
        return decider.id().equals(access.operatorId())
                || access.operatorEmail() != null
                        && staffMembers
                                .byId(decider.id())
                                .filter(staff -> access.operatorEmail().equalsIgnoreCase(staff.email()))
                                .isPresent();
    }
}
