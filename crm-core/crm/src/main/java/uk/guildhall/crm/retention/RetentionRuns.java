package uk.guildhall.crm.retention;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import uk.guildhall.crm.access.Staff;
import uk.guildhall.crm.audit.Audit;
import uk.guildhall.crm.catalogue.Catalogue;
import uk.guildhall.crm.catalogue.CouncilService;
import uk.guildhall.crm.council.Conflict;
import uk.guildhall.crm.council.NotFound;
import uk.guildhall.crm.policy.Policies;
import uk.guildhall.crm.tenancy.CurrentCouncil;

/** The runs in which what is past its time is found and removed. */
@ApplicationScoped
public class RetentionRuns {
    /** What was counted longer ago is counted again before anything is removed. */
    static final Duration FRESH = Duration.ofDays(7);

    private static final ZoneId UK = ZoneId.of("Europe/London");
    private static final Duration BUSY = Duration.ofSeconds(60);
    private static final int SCHEDULED_HOUR = 2;
    private static final int SHOWN = 50;
    private static final String RECORD = "retention";

    @PersistenceContext(unitName = "guildhall")
    private EntityManager entities;

    private final Policies policies;
    private final Catalogue catalogue;
    private final Audit audit;
    private final InstantSource clock;

    protected RetentionRuns() {
        this(null, null, null, null);
    }

    @Inject
    public RetentionRuns(Policies policies, Catalogue catalogue, Audit audit, InstantSource clock) {
        this.policies = policies;
        this.catalogue = catalogue;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Begins to count what is past its time.
     *
     * @throws Conflict where a run goes on already
     */
    @Transactional
    public RetentionRun count(Staff by) {
        refuseIfOneGoes();
        RetentionRun run = new RetentionRun(by.id(), by.displayName(), inForce(), now());
        entities.persist(run);
        note("retention.counting", run);
        RetentionRunner.wanted(CurrentCouncil.get());
        return run;
    }

    private void refuseIfOneGoes() {
        if (entities.createQuery("select count(r) from RetentionRun r where r.state in :going", Long.class)
                        .setParameter("going", List.of(RetentionRun.State.COUNTING, RetentionRun.State.REMOVING))
                        .getSingleResult()
                > 0) {
            throw new Conflict("problem.retention-going");
        }
    }

    /** Says that what was counted be removed. What was counted long ago, or under other rules, is counted again first. */
    @Transactional
    public void confirm(UUID id, Staff by) {
        refuseIfOneGoes();
        RetentionRun run = locked(id);
        if (run.state() != RetentionRun.State.COUNTED) {
            throw new Conflict("problem.retention-settled");
        } else if (!run.keptFor().equals(inForce())
                || run.countedAt().plus(FRESH).isBefore(clock.instant())) {
            throw new Conflict("problem.retention-old");
        }
        run.remove(by.displayName(), now());
        note("retention.confirmed", run);
        RetentionRunner.wanted(CurrentCouncil.get());
    }

    /** Stops it where it is; what was removed is gone. */
    @Transactional
    public void stop(UUID id) {
        RetentionRun run = locked(id);
        if (!run.isGoing()) {
            throw new Conflict("problem.retention-settled");
        }
        run.finish(RetentionRun.State.STOPPED, now());
        note("retention.stopped", run);
    }

    public Optional<RetentionPlan> plan() {
        return Optional.ofNullable(entities.find(RetentionPlan.class, RetentionPlan.ONLY));
    }

    /** Whether it is done each month by itself from now on. */
    @Transactional
    public void plan(boolean monthly, Staff by) {
        RetentionPlan plan = plan().orElseGet(() -> {
            RetentionPlan fresh = new RetentionPlan(by.displayName(), now());
            entities.persist(fresh);
            return fresh;
        });
        plan.change(monthly, by.displayName(), now());
        audit.record("retention.planned", RECORD, null, null, Map.of("monthly", monthly));
    }

    /** Begins the month's run where the council wants it, once. */
    @Transactional(TxType.REQUIRES_NEW)
    public void schedule() {
        ZonedDateTime local = clock.instant().atZone(UK);
        if (local.getDayOfMonth() == 1 && local.getHour() < SCHEDULED_HOUR
                || plan().filter(RetentionPlan::isMonthly).isEmpty()) {
            return;
        }
        String month = local.toLocalDate().toString().substring(0, 7);
        boolean made =
                entities.createQuery("select count(r) from RetentionRun r where r.scheduledFor = :month", Long.class)
                                .setParameter("month", month)
                                .getSingleResult()
                        > 0;
        if (!made) {
            RetentionRun run = new RetentionRun(null, "Guildhall", inForce(), now());
            run.scheduledFor(month);
            entities.persist(run);
            note("retention.counting", run);
            RetentionRunner.wanted(CurrentCouncil.get());
        }
    }

    /** The newest first. */
    public List<RetentionRun> recent() {
        return entities.createQuery("select r from RetentionRun r order by r.id desc", RetentionRun.class)
                .setMaxResults(SHOWN)
                .getResultList();
    }

    public RetentionRun get(UUID id) {
        return Optional.ofNullable(entities.find(RetentionRun.class, id)).orElseThrow(NotFound::new);
    }

    /** For how many months the records of each service are kept now, by the services' codes. */
    public Map<String, Integer> months() {
        return new TreeMap<>(inForce().months());
    }

    /** Makes a run that is to go on ours for a minute; empty where there is none, or another node is at it. */
    @Transactional(TxType.REQUIRES_NEW)
    public Optional<UUID> claim() {
        Instant now = clock.instant();
        List<UUID> waiting = entities.createQuery(
                        "select r.id from RetentionRun r where r.state in :going"
                                + " and (r.busyUntil is null or r.busyUntil < :now) order by r.id",
                        UUID.class)
                .setParameter("going", List.of(RetentionRun.State.COUNTING, RetentionRun.State.REMOVING))
                .setParameter("now", now)
                .setMaxResults(1)
                .getResultList();
        return waiting.stream().findFirst().filter(id -> mine(id, now));
    }

    private boolean mine(UUID id, Instant now) {
        return entities.createQuery("update RetentionRun r set r.busyUntil = :until where r.id = :id"
                                + " and (r.busyUntil is null or r.busyUntil < :now)")
                        .setParameter("until", now.plus(BUSY))
                        .setParameter("id", id)
                        .setParameter("now", now)
                        .executeUpdate()
                == 1;
    }

    KeptFor inForce() {
        return KeptFor.of(
                policies.inForce(),
                catalogue.everById().values().stream().map(CouncilService::code).toList());
    }

    RetentionRun locked(UUID id) {
        RetentionRun run = entities.find(RetentionRun.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (run == null) {
            throw new NotFound();
        }
        return run;
    }

    Instant busyUntil() {
        return clock.instant().plus(BUSY);
    }

    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    void note(String act, RetentionRun run) {
        Tally tally = run.tally();
        audit.record(
                act,
                RECORD,
                run.id(),
                null,
                Map.of(
                        "found",
                        tally.found(),
                        "removed",
                        tally.removed(),
                        "state",
                        run.state().name()));
    }
}
