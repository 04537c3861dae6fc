package uk.guildhall.admin.works;

import com.fasterxml.jackson.core.type.TypeReference;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import uk.guildhall.admin.keeping.Backup;
import uk.guildhall.admin.keeping.BackupManifest;
import uk.guildhall.admin.keeping.Backups;
import uk.guildhall.admin.keeping.Drill;
import uk.guildhall.admin.keeping.Export;
import uk.guildhall.admin.keeping.KeepingException;
import uk.guildhall.admin.keeping.Offboarding;
import uk.guildhall.admin.keeping.Restore;
import uk.guildhall.crm.council.KeyEncryptionKey;
import uk.guildhall.crm.platform.BackupChoice;
import uk.guildhall.crm.platform.BackupPlan;
import uk.guildhall.crm.platform.Handover;
import uk.guildhall.crm.platform.JobKind;
import uk.guildhall.crm.platform.JobMessage;
import uk.guildhall.migrations.AdminConnections;
import uk.guildhall.migrations.MigrationException;

/** The jobs about a council's data as a whole: keeping it, trying that out, bringing it back, handing it out, letting go. */
final class Keeping {
    private static final String LAST_OF_RESTORE = "restore-opened";

    private final AdminConnections admin;
    private final KeyEncryptionKey key;
    private final InstantSource clock;
    private final Backups backups;
    private final Path exports;

    Keeping(AdminConnections admin, KeyEncryptionKey key, InstantSource clock, KeepingPlaces places) {
        this.admin = admin;
        this.key = key;
        this.clock = clock;
        this.backups = new Backups(places.backups());
        this.exports = places.exports();
    }

    Map<JobKind, Work> kinds() {
        Map<JobKind, Work> kinds = new EnumMap<>(JobKind.class);
        kinds.put(JobKind.BACKUP, new KeepingWork(this::backUp, this::list));
        kinds.put(JobKind.PLAN, new Planning());
        kinds.put(JobKind.DRILL, new KeepingWork(this::drill, KeepingWork.End.NOTHING));
        kinds.put(JobKind.RESTORE, new KeepingWork(this::restore, KeepingWork.End.NOTHING));
        kinds.put(JobKind.EXPORT, new KeepingWork(this::export, this::tellOfExport));
        kinds.put(JobKind.OFFBOARD, new KeepingWork(this::offboard, KeepingWork.End.NOTHING));
        return kinds;
    }

    private JobMessage backUp(DueJob job, Work.Steps steps) throws KeepingException, SQLException, IOException {
        BackupManifest manifest = new Backup(admin, key, backups, clock).take(job.council());
        try (Connection connection = admin.open()) {
            BackupPlan plan = Planning.of(connection, job.council());
            if (plan != null) {
                // Only after one that succeeded: a council whose backups fail keeps those that it has.
                backups.keepNewest(job.council(), plan.keep());
            }
        }
        return JobMessage.of("job.told.backup", manifest.moment(), "" + manifest.rows());
    }

    private void list(DueJob job, Connection transaction) throws SQLException, IOException {
        new BackupList(transaction).settle(job.council(), backups);
    }

    private JobMessage drill(DueJob job, Work.Steps steps)
            throws KeepingException, SQLException, IOException, JobRefused {
        Drill.Report report = new Drill(admin, key, backups).run(job.council());
        if (!report.auditProblems().isEmpty()) {
            throw new JobRefused(
                    "job.told.drill-trail",
                    report.moment(),
                    report.auditProblems().get(0));
        }
        return JobMessage.of("job.told.drill", report.moment(), "" + report.tables(), "" + report.rows());
    }

    private JobMessage restore(DueJob job, Work.Steps steps)
            throws KeepingException, MigrationException, SQLException, IOException {
        String moment = job.arguments(new TypeReference<BackupChoice>() {}).moment();
        JobMessage told = JobMessage.of("job.told.restored", moment);
        if (isThrough(job)) {
            return told;
        }
        List<String> problems = new Restore(
                        admin, key, backups, clock, (step, words) -> steps.done("restore-" + code(step)))
                .run(job.council(), moment, job.by());
        return problems.isEmpty() ? told : JobMessage.of("job.told.restored-trail", moment, problems.get(0));
    }

    /** Cut off between the restore's end and the job's own, it must not bring back that moment a second time. */
    private boolean isThrough(DueJob job) throws SQLException {
        try (Connection connection = admin.open()) {
            return LAST_OF_RESTORE.equals(new JobBook(connection).lastStep(job.id()));
        }
    }

    private JobMessage export(DueJob job, Work.Steps steps) throws KeepingException, SQLException, IOException {
        Export.Made made = new Export(admin, key, clock).make(job.council(), folder(job));
        return JobMessage.of(
                "job.told.export",
                made.file().toAbsolutePath().toString(),
                "" + made.manifest().rows(),
                made.manifestSha256());
    }

    /** The council is told that somebody has all that it has, in clear. */
    private void tellOfExport(DueJob job, Connection transaction) throws SQLException {
        new CouncilTrail(transaction).note(job.council(), "council.exported", job.id(), Map.of("by", job.by()));
    }

    private JobMessage offboard(DueJob job, Work.Steps steps) throws KeepingException, SQLException, IOException {
        Path folder = folder(job);
        new Offboarding(admin, key, backups, clock, (step, words) -> steps.done("leave-" + code(step)))
                .run(job.council(), folder, job.by());
        return JobMessage.of("job.told.offboard", folder.toAbsolutePath().toString());
    }

    private Path folder(DueJob job) {
        String named = job.arguments(new TypeReference<Handover>() {}).folder();
        return named == null ? exports : Path.of(named);
    }

    private static String code(Enum<?> step) {
        return step.name().toLowerCase(Locale.ROOT);
    }
}
