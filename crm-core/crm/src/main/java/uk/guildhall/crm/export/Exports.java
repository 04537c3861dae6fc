package uk.guildhall.crm.export;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import uk.guildhall.crm.access.Permission;
import uk.guildhall.crm.access.Staff;
import uk.guildhall.crm.access.StaffMembers;
import uk.guildhall.crm.audit.Audit;
import uk.guildhall.crm.audit.AuditTrail;
import uk.guildhall.crm.audit.CurrentActor;
import uk.guildhall.crm.audit.TrailFilter;
import uk.guildhall.crm.council.Conflict;
import uk.guildhall.crm.council.NotFound;
import uk.guildhall.crm.council.Problems;
import uk.guildhall.crm.council.Refused;
import uk.guildhall.crm.policy.Policies;
import uk.guildhall.crm.privacy.Restrictions;
import uk.guildhall.crm.tenancy.CurrentCouncil;
import uk.guildhall.crm.tenancy.Json;

/** What people and programs take away as files: asked for, agreed to by somebody else where it is much, and fetched. */
@ApplicationScoped
public class Exports {
    static final String RECORD = "export";
    private static final int LONGEST_REASON = 500;
    private static final int SHORTEST_REASON = 5;
    private static final int SHOWN = 50;
    /** Entries of the trail are counted no further. */
    private static final int COUNTED = 100_000;

    @PersistenceContext(unitName = "guildhall")
    private EntityManager entities;

    @Inject
    private Askers askers;

    @Inject
    private ExportFolder folder;

    @Inject
    private Policies policies;

    @Inject
    private Restrictions restrictions;

    @Inject
    private StaffMembers staffMembers;

    @Inject
    private AuditTrail trail;

    @Inject
    private Audit audit;

    @Inject
    private InstantSource clock;

    @Inject
    @Any
    private Instance<RowsOf> rows;

    /**
     * Asks for records; they are counted now.
     *
     * @throws Refused with all that is wrong
     */
    @Transactional
    public Export ask(ExportToAsk wanted) {
        Asker asker = askers.current();
        Problems problems = new Problems();
        Optional<ExportKind> kind = ExportKind.of(wanted.what()).filter(asker::may);
        Optional<ExportFormat> format = ExportFormat.of(wanted.format());
        if (kind.isEmpty()) {
            problems.add("/what", "problem.choice");
        }
        if (format.isEmpty()) {
            problems.add("/format", "problem.choice");
        }
        if (wanted.from() != null && wanted.to() != null && wanted.to().isBefore(wanted.from())) {
            problems.add("/to", "problem.ends-before-start");
        }
        String why = reason(wanted.reason(), problems);
        problems.refuseIfAny();
        Instant now = now();
        Export export = new Export(kind.get(), format.get(), asker, CurrentActor.get(), why, now);
        export.between(wanted.from(), wanted.to());
        if (kind.get() == ExportKind.AUDIT) {
            Instant from = wanted.from() == null ? null : Span.start(wanted.from());
            Instant to = wanted.to() == null ? null : Span.start(wanted.to().plusDays(1));
            TrailFilter filter = new TrailFilter(null, Set.of(), Set.of(), from, to, null);
            Map<String, String> asked = new TreeMap<>();
            export.from().ifPresent(day -> asked.put("from", day.toString()));
            export.to().ifPresent(day -> asked.put("to", day.toString()));
            countTrail(export, filter.until(now), asked, asker);
        } else {
            export.counted(
                    of(kind.get()).count(Span.of(export), restrictions.hiddenFrom(asker.named())),
                    false,
                    asker.policy(policies));
        }
        return taken(export);
    }

    /**
     * Asks for those entries of the trail.
     *
     * @param asked the filter in codes, for the trail and the file's last line
     */
    @Transactional
    public Export askTrail(TrailFilter filter, Map<String, String> asked, ExportFormat format, String reason) {
        Asker asker = askers.current();
        Problems problems = new Problems();
        String why = reason(reason, problems);
        problems.refuseIfAny();
        Instant now = now();
        Export export = new Export(ExportKind.AUDIT, format, asker, CurrentActor.get(), why, now);
        countTrail(export, filter.until(now), asked, asker);
        return taken(export);
    }

    private void countTrail(Export export, TrailFilter filter, Map<String, String> asked, Asker asker) {
        long found = trail.count(filter, COUNTED + 1);
        export.ofTrail(TrailText.write(filter), Json.write(asked));
        export.counted(Math.min(found, COUNTED), found > COUNTED, asker.policy(policies));
    }

    private Export taken(Export export) {
        entities.persist(export);
        note("export.asked", export);
        if (export.state() == ExportState.QUEUED) {
            ExportMaker.wanted(CurrentCouncil.get());
        }
        return export;
    }

    private static String reason(String typed, Problems problems) {
        String why = problems.required("/reason", typed, LONGEST_REASON);
        if (why != null && why.length() < SHORTEST_REASON) {
            problems.add("/reason", "problem.reason-short");
        }
        return why;
    }

    /** What whoever asks has asked for, the newest first. */
    public List<Export> mine() {
        return entities.createQuery(
                        "select e from Export e where e.staffId = :staff order by e.requestedAt desc, e.id desc",
                        Export.class)
                .setParameter("staff", askers.current().staffId())
                .setMaxResults(SHOWN)
                .getResultStream()
                .filter(this::isMine)
                .toList();
    }

    /** What waits for somebody other than its asker, the first asked first. */
    public List<Export> waitingFor(UUID staffId) {
        return entities.createQuery(
                        "select e from Export e where e.state = :waiting and e.staffId <> :me order by e.requestedAt",
                        Export.class)
                .setParameter("waiting", ExportState.WAITING)
                .setParameter("me", staffId)
                .setMaxResults(SHOWN)
                .getResultList();
    }

    /**
     * The export, for whoever asked for it, may decide about it, or has decided.
     *
     * @throws NotFound for everybody else
     */
    public Export get(UUID id) {
        return Optional.ofNullable(entities.find(Export.class, id))
                .filter(export -> isMine(export) || isMineToDecide(export))
                .orElseThrow(NotFound::new);
    }

    public boolean isMine(Export export) {
        Asker asker = askers.current();
        return export.staffId().equals(asker.staffId()) && Objects.equals(export.tokenId(), asker.tokenId());
    }

    /** Whether whoever asks decides about it, or has. */
    public boolean isMineToDecide(Export export) {
        Asker asker = askers.current();
        boolean waits =
                export.state() == ExportState.WAITING && !export.staffId().equals(asker.staffId());
        return asker.permissions().contains(Permission.EXPORT_APPROVE)
                && (waits || export.decidedBy().filter(asker.staffId()::equals).isPresent());
    }

    /** When it can be fetched no more, by the policy in force; empty where it can't be anyway. */
    public Optional<Instant> end(Export export) {
        return export.end(policies.inForce());
    }

    /**
     * Agrees or refuses, for a reason that the asker is told.
     *
     * @throws Conflict where it isn't theirs to decide, or is decided
     */
    @Transactional
    public Export decide(UUID id, boolean agreed, String reason) {
        Export export = locked(id);
        Asker asker = askers.current();
        Staff decider = staffMembers.byId(asker.staffId()).orElseThrow(NotFound::new);
        if (export.staffId().equals(decider.id())) {
            throw new Conflict("problem.export-own");
        } else if (!decider.createdAt().isBefore(export.requestedAt())) {
            throw new Conflict("problem.export-made-later");
        } else if (export.state() != ExportState.WAITING) {
            throw new Conflict("problem.export-settled");
        }
        Problems problems = new Problems();
        String why = reason(reason, problems);
        problems.refuseIfAny();
        if (agreed) {
            export.approve(decider.id(), decider.displayName(), why, now());
            ExportMaker.wanted(CurrentCouncil.get());
        } else {
            export.refuse(decider.id(), decider.displayName(), why, now());
        }
        note(agreed ? "export.approved" : "export.refused", export);
        return export;
    }

    /** Ends what one has asked for, whatever has become of it: its file is deleted. */
    @Transactional
    public void withdraw(UUID id) {
        Export export = locked(id);
        if (!isMine(export)) {
            throw new NotFound();
        } else if (!export.state().isOpen()) {
            throw new Conflict("problem.export-settled");
        }
        export.end(ExportState.WITHDRAWN);
        note("export.withdrawn", export);
    }

    /** A file that is about to be sent. */
    public record Fetched(Export export, InputStream content) {}

    /**
     * The file, for whoever asked for it and may still look at such records. That it was fetched is noted in the running
     * transaction.
     *
     * @throws Conflict where it isn't there yet, or not any more
     */
    @Transactional
    public Fetched fetch(UUID id) {
        Export export = Optional.ofNullable(entities.find(Export.class, id))
                .filter(this::isMine)
                .filter(found -> askers.current().may(found.kind()))
                .orElseThrow(NotFound::new);
        if (export.state() == ExportState.WAITING
                || export.state() == ExportState.QUEUED
                || export.state() == ExportState.RUNNING) {
            throw new Conflict("problem.export-not-ready");
        } else if (end(export).filter(now()::isBefore).isEmpty()) {
            throw new Conflict("problem.export-over");
        }
        try {
            InputStream content =
                    folder.reading(id, export.fileKey()).orElseThrow(() -> new Conflict("problem.export-over"));
            note("export.downloaded", export);
            return new Fetched(export, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    RowsOf of(ExportKind kind) {
        return rows.stream().filter(one -> one.kind() == kind).findFirst().orElseThrow();
    }

    /** All of which anything is still to come. */
    List<Export> open() {
        return entities.createQuery("select e from Export e where e.state in :open", Export.class)
                .setParameter(
                        "open",
                        List.of(ExportState.WAITING, ExportState.QUEUED, ExportState.RUNNING, ExportState.READY))
                .getResultList();
    }

    void note(String act, Export export) {
        audit.record(
                act,
                RECORD,
                export.id(),
                null,
                Map.of(
                        "what",
                        export.kind().code(),
                        "format",
                        export.format().code(),
                        "rows",
                        export.rowsCounted(),
                        "from",
                        export.from().map(Object::toString).orElse(""),
                        "to",
                        export.to().map(Object::toString).orElse(""),
                        "state",
                        export.state().name()));
    }

    Export locked(UUID id) {
        Export export = entities.find(Export.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (export == null) {
            throw new NotFound();
        }
        return export;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
