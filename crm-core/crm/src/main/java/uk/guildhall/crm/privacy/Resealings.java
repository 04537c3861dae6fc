package uk.guildhall.crm.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import uk.guildhall.crm.audit.Audit;
import uk.guildhall.crm.tenancy.CurrentCouncil;

/**
 * Brings what lies in the council's rows into the form that its policy has for it: sealed where the policy became
 * stricter, as it is where it was lowered. It goes on in the background, a stretch of rows in each commit together with
 * how far it got, so that it can be killed at any moment and goes on from there, on whatever node.
 */
@ApplicationScoped
public class Resealings {
    /** By then every node knows the changed policy, and whoever still wrote by the old one is through. */
    static final Duration SETTLING = Duration.ofSeconds(10);

    private static final long REMEMBERED_NANOS = Duration.ofSeconds(60).toNanos();
    private static final Map<String, Settled> SETTLED = new ConcurrentHashMap<>();

    @PersistenceContext(unitName = "guildhall")
    private EntityManager entities;

    private final Sealing sealing;
    private final Resealer resealer;
    private final SealedAnswers answers;
    private final Audit audit;
    private final InstantSource clock;

    protected Resealings() {
        this(null, null, null, null, null);
    }

    @Inject
    public Resealings(Sealing sealing, Resealer resealer, SealedAnswers answers, Audit audit, InstantSource clock) {
        this.sealing = sealing;
        this.resealer = resealer;
        this.answers = answers;
        this.audit = audit;
        this.clock = clock;
    }

    private record Settled(String target, long at) {}

    /**
     * How far it is.
     *
     * @param going whether there is still something to bring
     * @param done rows that were looked at, of {@code total}
     */
    public record Progress(boolean going, long done, long total) {}

    /** Empty where nothing was ever to be brought. */
    public Optional<Progress> progress() {
        return Optional.ofNullable(entities.find(Resealing.class, Resealing.THE_ONE))
                .map(one -> {
                    boolean same = one.target().equals(target());
                    boolean finished = same && one.finishedAt().isPresent();
                    return new Progress(!finished, same ? Math.min(one.done(), one.total()) : 0, one.total());
                });
    }

    /**
     * Goes on with the current council by one stretch.
     *
     * @return whether there may be more to do at once
     */
    @Transactional
    public boolean goOn() {
        String target = target();
        String council = CurrentCouncil.get().code();
        Settled settled = SETTLED.get(council);
        if (settled != null && settled.target().equals(target) && System.nanoTime() - settled.at() < REMEMBERED_NANOS) {
            return false;
        }
        Resealing one = entities.find(Resealing.class, Resealing.THE_ONE, LockModeType.PESSIMISTIC_WRITE);
        if (one == null) {
            one = new Resealing(target, clock.instant());
            if (sealing.inForce().isEmpty()) {
                // Nothing was ever sealed here but what always is.
                one.finish(clock.instant());
            } else {
                begin(one, target);
            }
            entities.persist(one);
            return false;
        }
        if (!one.target().equals(target)) {
            begin(one, target);
            return false;
        }
        if (one.finishedAt().isPresent()) {
            SETTLED.put(council, new Settled(target, System.nanoTime()));
            return false;
        }
        if (one.startedAt().plus(SETTLING).isAfter(clock.instant())) {
            return false;
        }
        stretch(one);
        return true;
    }

    private void stretch(Resealing one) {
        Set<Kept> inForce = sealing.inForce();
        int part = one.part();
        if (part > SealedTable.ALL.size()) {
            one.finish(clock.instant());
            note("encryption.finished", one.target());
            return;
        }
        Resealer.Stretch done = part < SealedTable.ALL.size()
                ? resealer.next(SealedTable.ALL.get(part), one.lastKey(), inForce)
                : answers.next(one.lastKey(), !inForce.isEmpty());
        one.wentOn(done.rows(), done.lastKey());
        if (done.rows() < Resealer.AT_ONCE) {
            one.nextPart();
        }
    }

    private void begin(Resealing one, String target) {
        one.aimAt(target, rows(), clock.instant());
        note("encryption.begun", target);
    }

    private long rows() {
        return SealedTable.ALL.stream()
                .mapToLong(table -> ((Number) entities.createNativeQuery("SELECT COUNT(*) FROM " + table.name())
                                .getSingleResult())
                        .longValue())
                .sum();
    }

    private void note(String act, String target) {
        audit.record(act, "policy", null, null, Map.of("encrypted", target));
    }

    /** What it is to come to, as text. */
    private String target() {
        return sealing.inForce().stream().map(Kept::code).collect(Collectors.joining(","));
    }
}
