package uk.guildhall.crm.export;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import uk.guildhall.crm.audit.CurrentActor;
import uk.guildhall.crm.audit.TrailExports;
import uk.guildhall.crm.policy.Policies;
import uk.guildhall.crm.policy.Policy;
import uk.guildhall.crm.privacy.Restrictions;
import uk.guildhall.crm.tenancy.Json;

/** The steps in which a file is made and done away with, each in a commit of its own. */
@ApplicationScoped
class ExportStep {
    private static final int TOGETHER = 500;
    private static final Duration BUSY = Duration.ofMinutes(5);
    private static final Duration PAUSE = Duration.ofSeconds(20);
    private static final Duration REMEMBERED = Duration.ofDays(365);

    @PersistenceContext(unitName = "guildhall")
    private EntityManager entities;

    @Inject
    private Exports exports;

    @Inject
    private Askers askers;

    @Inject
    private ExportFolder folder;

    @Inject
    private Policies policies;

    @Inject
    private Restrictions restrictions;

    @Inject
    private TrailExports trail;

    @Inject
    private InstantSource clock;

    /**
     * A file that is being made.
     *
     * @param entries what of the trail it is of; null for other records
     */
    record Making(
            UUID id,
            ExportKind kind,
            ExportFormat format,
            Asker asker,
            Span span,
            byte[] key,
            TrailExports.Begun entries) {}

    /** Makes one that is due ours; empty where there is none, or another node is at it. */
    @Transactional(TxType.REQUIRES_NEW)
    public Optional<UUID> claim() {
        Instant now = clock.instant();
        for (Export due : entities.createQuery(
                        "select e from Export e where e.state in :due order by e.requestedAt", Export.class)
                .setParameter("due", List.of(ExportState.QUEUED, ExportState.RUNNING))
                .setMaxResults(20)
                .getResultList()) {
            Export export = due.isDue(now) ? exports.locked(due.id()) : due;
            entities.refresh(export);
            if (export.isDue(now)) {
                export.goOn(0, now.plus(BUSY));
                return Optional.of(export.id());
            }
        }
        return Optional.empty();
    }

    /** Begins it, with what its asker may do and see by now; empty where that is too little. */
    @Transactional(TxType.REQUIRES_NEW)
    public Optional<Making> begin(UUID id) {
        Export export = exports.locked(id);
        Optional<Asker> asker = askers.of(export.staffId(), export.tokenId()).filter(one -> one.may(export.kind()));
        if (asker.isEmpty()) {
            export.end(ExportState.ENDED);
            exports.note("export.ended", export);
            return Optional.empty();
        }
        if (export.isTooMany(asker.get().policy(policies))) {
            export.waitAfterAll();
            return Optional.empty();
        }
        byte[] key = folder.newKey(id);
        export.begin(key, clock.instant().plus(BUSY));
        return Optional.of(
                new Making(id, export.kind(), export.format(), asker.get(), Span.of(export), key, entries(export)));
    }

    /** Notes in the trail that it is taken away, before its first line is written. */
    private TrailExports.Begun entries(Export export) {
        if (export.kind() != ExportKind.AUDIT) {
            return null;
        }
        try (var bound = CurrentActor.bind(export.actor())) {
            return trail.begin(TrailText.read(export.trailFilter()), Json.readStrings(export.trailAsked()));
        }
    }

    /** The next rows, which may be none; empty where it is wanted no more. */
    @Transactional(TxType.REQUIRES_NEW)
    public Optional<RowsOf.Some> next(Making making, UUID last, long done) {
        if (!goOn(making.id(), done)) {
            return Optional.empty();
        }
        Span rest = last == null ? making.span() : making.span().from(last);
        Set<UUID> hidden = restrictions.hiddenFrom(making.asker().named());
        return Optional.of(exports.of(making.kind()).read(rest, hidden, making.asker(), TOGETHER));
    }

    /** Says how far it is; false where it is wanted no more. */
    @Transactional(TxType.REQUIRES_NEW)
    public boolean goOn(UUID id, long done) {
        Export export = exports.locked(id);
        if (export.state() != ExportState.RUNNING) {
            return false;
        }
        export.goOn(done, clock.instant().plus(BUSY));
        return true;
    }

    @Transactional(TxType.REQUIRES_NEW)
    public void ready(Making making, long rows, long size) {
        Export export = exports.locked(making.id());
        if (export.state() != ExportState.RUNNING) {
            return;
        }
        export.ready(rows, size, policies.inForce(), clock.instant().truncatedTo(ChronoUnit.MICROS));
        try (var bound = CurrentActor.bind(export.actor())) {
            exports.note("export.made", export);
        }
    }

    @Transactional(TxType.REQUIRES_NEW)
    public void stumble(UUID id) {
        Export export = exports.locked(id);
        if (export.state() == ExportState.RUNNING || export.state() == ExportState.QUEUED) {
            export.stumble(clock.instant().plus(PAUSE));
            if (export.state() == ExportState.FAILED) {
                exports.note("export.failed", export);
            }
        }
    }

    /**
     * Ends what is over, and what its asker may not fetch any more.
     *
     * @return those whose files stay
     */
    @Transactional(TxType.REQUIRES_NEW)
    public Set<UUID> tidy() {
        Instant now = clock.instant();
        Policy policy = policies.inForce();
        Set<UUID> stay = new HashSet<>();
        for (Export export : exports.open()) {
            if (askers.of(export.staffId(), export.tokenId())
                    .filter(asker -> asker.may(export.kind()))
                    .isEmpty()) {
                end(export, ExportState.ENDED, "export.ended");
            } else if (export.end(policy).filter(end -> !now.isBefore(end)).isPresent()
                    || export.state() == ExportState.WAITING
                            && !now.isBefore(export.requestedAt().plus(Export.WAITS))) {
                end(export, ExportState.EXPIRED, "export.expired");
            } else {
                stay.add(export.id());
            }
        }
        entities.createQuery("delete from Export e where e.state in :over and e.requestedAt < :old")
                .setParameter(
                        "over",
                        List.of(
                                ExportState.REFUSED,
                                ExportState.WITHDRAWN,
                                ExportState.ENDED,
                                ExportState.EXPIRED,
                                ExportState.FAILED))
                .setParameter("old", now.minus(REMEMBERED))
                .executeUpdate();
        return stay;
    }

    private void end(Export export, ExportState how, String act) {
        export.end(how);
        exports.note(act, export);
    }
}
