package uk.guildhall.crm.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import uk.guildhall.crm.audit.Audit;
import uk.guildhall.crm.council.Conflict;
import uk.guildhall.crm.council.NotFound;
import uk.guildhall.crm.tenancy.CurrentCouncil;

/** The files of staff that the council has brought in, or is about to. */
@ApplicationScoped
public class StaffImports {
    private static final String KIND = "staff-import";
    private static final Duration BUSY = Duration.ofSeconds(60);

    @PersistenceContext(unitName = "guildhall")
    private EntityManager entities;

    private final RowCheck check;
    private final Audit audit;
    private final InstantSource clock;

    protected StaffImports() {
        this(null, null, null);
    }

    @Inject
    public StaffImports(RowCheck check, Audit audit, InstantSource clock) {
        this.check = check;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Takes a file in and checks every row; nothing else is done yet.
     *
     * @throws uk.guildhall.crm.council.Refused where it is no such file
     */
    @Transactional
    public StaffImport take(byte[] file, Giver giver, String sourceIp) {
        List<StaffCsv.Row> rows = StaffCsv.read(file);
        StaffImport staffImport = new StaffImport(giver.staffId(), sourceIp, rows.size(), clock.instant());
        entities.persist(staffImport);
        check.all(rows, giver.permissions(), staffImport.id()).forEach(entities::persist);
        audit.record("staff-import.checked", KIND, staffImport.id(), null, Map.of("rows", rows.size()));
        return staffImport;
    }

    public Optional<StaffImport> byId(UUID id) {
        return Optional.ofNullable(entities.find(StaffImport.class, id));
    }

    /** Says that what was checked is to be done. Said twice, it is done once. */
    @Transactional
    public void start(UUID id, boolean updateKnown, boolean invite, String origin, Giver giver) {
        StaffImport staffImport =
                entities.find(StaffImport.class, id, jakarta.persistence.LockModeType.PESSIMISTIC_WRITE);
        if (staffImport == null) {
            throw new NotFound();
        } else if (!staffImport.startedBy().equals(giver.staffId())) {
            throw new Conflict("problem.import-of-another");
        } else if (staffImport.state() != StaffImport.State.CHECKED) {
            return;
        }
        staffImport.start(updateKnown, invite, origin);
        audit.record("staff-import.started", KIND, id, null, Map.of("update", updateKnown, "invite", invite));
        StaffImporter.wanted(CurrentCouncil.get());
    }

    /** Rows after the given line, those with something wrong alone if wanted. */
    public List<StaffImportRow> rows(UUID id, boolean wrongOnly, int afterLine, int limit) {
        return entities.createQuery(
                        "select r from StaffImportRow r where r.importId = :import and r.line > :after"
                                + (wrongOnly ? " and r.problems is not null" : "") + " order by r.line",
                        StaffImportRow.class)
                .setParameter("import", id)
                .setParameter("after", afterLine)
                .setMaxResults(limit)
                .getResultList();
    }

    /** How many rows there are of each plan. */
    public Map<StaffImportRow.Plan, Long> plans(UUID id) {
        Map<StaffImportRow.Plan, Long> counts = new EnumMap<>(StaffImportRow.Plan.class);
        entities.createQuery(
                        "select r.plan, count(r.line) from StaffImportRow r where r.importId = :import group by r.plan",
                        Object[].class)
                .setParameter("import", id)
                .getResultList()
                .forEach(row -> counts.put((StaffImportRow.Plan) row[0], (Long) row[1]));
        return counts;
    }

    /** How many rows came to each outcome. */
    public Map<StaffImportRow.Outcome, Long> outcomes(UUID id) {
        Map<StaffImportRow.Outcome, Long> counts = new EnumMap<>(StaffImportRow.Outcome.class);
        entities.createQuery(
                        "select r.outcome, count(r.line) from StaffImportRow r where r.importId = :import"
                                + " and r.outcome is not null group by r.outcome",
                        Object[].class)
                .setParameter("import", id)
                .getResultList()
                .forEach(row -> counts.put((StaffImportRow.Outcome) row[0], (Long) row[1]));
        return counts;
    }

    /** Makes a file that is to be done ours for a minute; empty where there is none, or another node is at it. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public Optional<UUID> claim() {
        Instant now = clock.instant();
        List<UUID> waiting = entities.createQuery(
                        "select i.id from StaffImport i where i.state = :running"
                                + " and (i.busyUntil is null or i.busyUntil < :now) order by i.id",
                        UUID.class)
                .setParameter("running", StaffImport.State.RUNNING)
                .setParameter("now", now)
                .setMaxResults(1)
                .getResultList();
        return waiting.stream().findFirst().filter(id -> mine(id, now));
    }

    private boolean mine(UUID id, Instant now) {
        return entities.createQuery("update StaffImport i set i.busyUntil = :until where i.id = :id"
                                + " and (i.busyUntil is null or i.busyUntil < :now)")
                        .setParameter("until", now.plus(BUSY))
                        .setParameter("id", id)
                        .setParameter("now", now)
                        .executeUpdate()
                == 1;
    }

    Instant busyUntil() {
        return clock.instant().plus(BUSY);
    }
}
