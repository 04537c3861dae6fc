package uk.guildhall.admin.works;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import uk.guildhall.admin.operator.ProvisioningStep;
import uk.guildhall.crm.council.KeyEncryptionKey;
import uk.guildhall.crm.council.Nation;
import uk.guildhall.crm.council.Ring;
import uk.guildhall.crm.council.SecurityLevel;
import uk.guildhall.crm.platform.BackupChoice;
import uk.guildhall.crm.platform.BackupPlan;
import uk.guildhall.crm.platform.CouncilToOnboard;
import uk.guildhall.crm.platform.Handover;
import uk.guildhall.crm.platform.HostMove;
import uk.guildhall.crm.platform.JobKind;
import uk.guildhall.crm.platform.JobState;
import uk.guildhall.crm.platform.Reason;
import uk.guildhall.crm.platform.RingChoice;
import uk.guildhall.crm.platform.StepDone;
import uk.guildhall.migrations.MigrationListener;
import uk.guildhall.migrations.Migrator;
import uk.guildhall.migrations.RealDatabase;

class WorksTest {

    private static final RealDatabase DATABASE = RealDatabase.running();
    private static final AtomicInteger NUMBER = new AtomicInteger();

    @TempDir
    static Path folder;

    private static KeyEncryptionKey key;

    private String code;
    private Works works;

    @BeforeAll
    static void register() throws Exception {
        new Migrator(DATABASE.admin(), MigrationListener.SILENT).migrateControl();
        key = KeyEncryptionKey.create(folder.resolve("master.json"));
        DATABASE.execute(
                "CREATE USER IF NOT EXISTS killed@'%' IDENTIFIED BY 'only for tests'",
                "GRANT ALL PRIVILEGES ON *.* TO killed@'%' WITH GRANT OPTION");
    }

    @BeforeEach
    void anotherCouncil() {
        code = "hamlet" + NUMBER.incrementAndGet();
        works = new Works(DATABASE.admin(), key, InstantSource.system(), places());
    }

    @Test
    void takesACouncilOnAndTellsEachStep() throws Exception {
        JobProgress end = onboard();
        assertEquals(JobState.DONE, end.state(), String.valueOf(end.message()));
        assertEquals(
                JobKind.ONBOARD.steps(),
                end.steps().stream().map(StepDone::step).toList());
        assertWhole();
    }

    @Test
    void knowsTheStepsOfProvisioning() {
        assertEquals(
                JobKind.ONBOARD.steps(),
                java.util.Arrays.stream(ProvisioningStep.values())
                        .map(step -> step.name().toLowerCase(java.util.Locale.ROOT))
                        .toList());
    }

    static List<String> steps() {
        return JobKind.ONBOARD.steps();
    }

    @ParameterizedTest
    @MethodSource("steps")
    void finishesWhatAKilledProcessLeft(String last) throws Exception {
        UUID job = works.file(JobKind.ONBOARD, code, council(code + ".example"), "Test");
        Process killed = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin/java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        WorksToKill.class.getName(),
                        DATABASE.url(),
                        "killed",
                        "only for tests",
                        folder.resolve("master.json").toString(),
                        code,
                        last)
                .inheritIO()
                .start();
        assertTrue(killed.waitFor(60, TimeUnit.SECONDS));
        assertEquals(137, killed.exitValue());
        boolean over = works.progress(job).state().isOver();
        // The last step is told when it and the job's own end are one commit.
        assertEquals(JobState.DONE, works.finish(job, code).state(), () -> "after " + last + ", over: " + over);
        assertEquals(
                JobKind.ONBOARD.steps(),
                works.progress(job).steps().stream().map(StepDone::step).toList());
        assertWhole();
    }

    @Test
    void doesOneJobOnceHoweverManyAreAtIt() throws Exception {
        UUID job = works.file(JobKind.ONBOARD, code, council(code + ".example"), "Test");
        ExecutorService hands = Executors.newFixedThreadPool(3);
        List<Future<JobProgress>> ends = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            Callable<JobProgress> other =
                    () -> new Works(DATABASE.admin(), key, InstantSource.system(), places()).finish(job, code);
            ends.add(hands.submit(other));
        }
        for (Future<JobProgress> end : ends) {
            assertEquals(JobState.DONE, end.get().state());
        }
        hands.shutdown();
        assertEquals("1", one("SELECT attempts FROM guildhall_control.platform_job WHERE council_code='" + code + "'"));
        assertWhole();
    }

    @Test
    void leavesAnOpenCouncilAlone() throws Exception {
        onboard();
        assertEquals(JobState.DONE, onboard().state(), "asked for just the same it is there");
        CouncilToOnboard mine = new CouncilToOnboard(
                code,
                "E06000001",
                "Council",
                null,
                List.of("other-" + code + ".example"),
                Nation.ENGLAND,
                SecurityLevel.BASELINE,
                "main",
                Ring.LATE,
                new CouncilToOnboard.Administrator("Mallory", "mallory@example.org"));
        JobProgress refused = works.finish(works.file(JobKind.ONBOARD, code, mine, "Test"), code);
        assertEquals(JobState.FAILED, refused.state());
        assertEquals("problem.council-code-taken", refused.message().key());
        assertWhole();
    }

    @Test
    void suspendsAndResumesAndTellsTheCouncilsTrail() throws Exception {
        onboard();
        assertEquals(JobState.DONE, done(JobKind.SUSPEND, new Reason("Unpaid")).state());
        assertEquals("SUSPENDED", status());
        assertEquals(JobState.DONE, done(JobKind.SUSPEND, new Reason(null)).state());
        assertEquals(JobState.DONE, done(JobKind.RESUME, new Reason(null)).state());
        assertEquals("ACTIVE", status());
        assertEquals("1", acts("council.suspended"));
        assertEquals("1", acts("council.resumed"));
    }

    @Test
    void putsACouncilIntoAnotherRing() throws Exception {
        onboard();
        assertEquals("LATE", one("SELECT ring FROM guildhall_control.council WHERE code='" + code + "'"));
        assertEquals(
                JobState.DONE, done(JobKind.RING, new RingChoice(Ring.EARLY)).state());
        assertEquals(
                JobState.DONE, done(JobKind.RING, new RingChoice(Ring.EARLY)).state());
        assertEquals("EARLY", one("SELECT ring FROM guildhall_control.council WHERE code='" + code + "'"));
        assertEquals("1", acts("council.ring-changed"));
        assertEquals(
                "problem.no-such-council",
                works.finish(works.file(JobKind.RING, "nowhere", new RingChoice(Ring.EARLY), "Test"), "nowhere")
                        .message()
                        .key());
    }

    @Test
    void aMigrationThatFailsIsSaidAtOnceAndSucceedsWhenWhatWasInTheWayIsGone() throws Exception {
        onboard();
        String schema = "gh_" + code;
        DATABASE.execute(
                "DELETE FROM " + schema + ".DATABASECHANGELOG WHERE ID = '090-idempotency-key-version'",
                "RENAME TABLE " + schema + ".idempotency_key TO " + schema + ".elsewhere");
        JobProgress failed = done(JobKind.MIGRATE, new Reason(null));
        assertEquals(JobState.FAILED, failed.state());
        assertTrue(failed.message().args().get(0).contains("090-idempotency-key-version"), "" + failed.message());
        assertEquals("1", runs("FAILED"), "what fails once fails again, so it is tried once");
        DATABASE.execute("RENAME TABLE " + schema + ".elsewhere TO " + schema + ".idempotency_key");
        assertEquals(JobState.DONE, done(JobKind.MIGRATE, new Reason(null)).state());
        assertEquals(
                "DONE",
                one("SELECT status FROM guildhall_control.migration_run WHERE council_code = '" + code
                        + "' ORDER BY id DESC LIMIT 1"));
        assertEquals("1", acts("council.migrated"));
    }

    @Test
    void backsUpByItsPlanOnceADayAndKeepsSoMany() throws Exception {
        onboard();
        assertEquals(JobState.DONE, done(JobKind.PLAN, new BackupPlan(0, 2)).state());
        try (Connection connection = DATABASE.admin().open()) {
            new BackupRound(connection, InstantSource.system()).file();
            new BackupRound(connection, InstantSource.system()).file();
        }
        assertEquals(
                "1",
                one("SELECT COUNT(*) FROM guildhall_control.platform_job WHERE kind = 'BACKUP'"
                        + " AND council_code = '" + code + "'"));
        while (works.attempt(code)
                && !one("SELECT state FROM guildhall_control.platform_job WHERE kind = 'BACKUP' AND council_code = '"
                                + code + "'")
                        .equals("DONE")) {
            // until it is over
        }
        assertEquals(JobState.DONE, done(JobKind.BACKUP, new Reason(null)).state());
        JobProgress third = done(JobKind.BACKUP, new Reason(null));
        assertEquals("job.told.backup", third.message().key());
        assertEquals(
                "2", one("SELECT COUNT(*) FROM guildhall_control.council_backup WHERE council_code = '" + code + "'"));
        assertEquals(
                third.message().args().get(0),
                one("SELECT MAX(moment) FROM guildhall_control.council_backup WHERE council_code = '" + code + "'"));
        assertEquals(
                "job.told.drill",
                done(JobKind.DRILL, new Reason(null)).message().key());

        JobProgress restored =
                done(JobKind.RESTORE, new BackupChoice(third.message().args().get(0)));
        assertEquals(JobState.DONE, restored.state(), () -> "" + restored.message());
        assertEquals(
                JobKind.RESTORE.steps(),
                restored.steps().stream().map(StepDone::step).toList());
        assertEquals("job.told.restored", restored.message().key());
        assertEquals("ACTIVE", status());
        assertEquals(
                JobState.DONE, done(JobKind.PLAN, new BackupPlan(null, null)).state());
        assertEquals(
                "0", one("SELECT COUNT(*) FROM guildhall_control.backup_plan WHERE council_code = '" + code + "'"));
    }

    @Test
    void aBackupThatCanNotBeMadeIsSaid() throws Exception {
        onboard();
        JobProgress none = done(JobKind.DRILL, new Reason(null));
        assertEquals(JobState.FAILED, none.state());
        assertTrue(none.message().args().get(0).contains("no backup"), "" + none.message());
        JobProgress unknown = done(JobKind.RESTORE, new BackupChoice("20200101T000000000Z"));
        assertEquals(JobState.FAILED, unknown.state());
        assertEquals("ACTIVE", status(), "nothing was closed for it");
    }

    @Test
    void handsACouncilItsDataAndLetsItGo() throws Exception {
        onboard();
        done(JobKind.BACKUP, new Reason(null));
        JobProgress export = done(JobKind.EXPORT, new Handover(null));
        assertEquals(JobState.DONE, export.state(), () -> "" + export.message());
        assertTrue(Files.exists(Path.of(export.message().args().get(0))));
        assertEquals("1", acts("council.exported"));
        JobProgress gone = done(JobKind.OFFBOARD, new Handover(null));
        assertEquals(JobState.DONE, gone.state(), () -> "" + gone.message());
        assertEquals(
                JobKind.OFFBOARD.steps(),
                gone.steps().stream().map(StepDone::step).toList());
        assertEquals(null, status());
        assertTrue(one("SELECT certificate FROM guildhall_control.offboarding WHERE council_code = '" + code + "'")
                .contains("CERTIFICATE OF DESTRUCTION"));
        assertEquals(
                "0", one("SELECT COUNT(*) FROM guildhall_control.council_backup WHERE council_code = '" + code + "'"));
    }

    private String runs(String status) throws SQLException {
        return one("SELECT COUNT(*) FROM guildhall_control.migration_run WHERE council_code = '" + code
                + "' AND status = '" + status + "'");
    }

    @Test
    void movesHostNamesButNeverTheLastNorAnothersNorOneThatWasGivenUp() throws Exception {
        onboard();
        DATABASE.execute("INSERT IGNORE INTO guildhall_control.retired_code VALUES ('HOST', 'gone.example', NOW())");
        String moved = "moved-" + code + ".example";
        assertEquals(
                JobState.DONE, moved(List.of(moved), List.of(code + ".example")).state());
        assertEquals(moved, hosts());
        assertEquals(
                "problem.host-last", moved(List.of(), List.of(moved)).message().key());
        assertEquals(
                "problem.host-taken-by",
                moved(List.of("gone.example"), List.of()).message().key());
        String other = code + "x";
        works.finish(works.file(JobKind.ONBOARD, other, council(other, other + ".example"), "Test"), other);
        assertEquals(
                "problem.host-taken-by",
                moved(List.of(other + ".example"), List.of(moved)).message().key());
        assertEquals(moved, hosts(), "what was refused left nothing behind");
        assertEquals("1", acts("council.hosts-moved"));
    }

    @Test
    void neverGivesWhatACouncilThatLeftWasKnownBy() throws Exception {
        DATABASE.execute("INSERT INTO guildhall_control.retired_code VALUES ('CODE', '" + code + "', NOW())");
        JobProgress refused = onboard();
        assertEquals(JobState.FAILED, refused.state());
        assertEquals(null, status());
    }

    @Test
    void theWorksTakesUpWhatIsFiledWhileItRuns() throws Exception {
        Thread running = new Thread(works::run);
        running.start();
        try {
            long start = System.nanoTime();
            UUID job = works.file(JobKind.ONBOARD, code, council(code + ".example"), "Test");
            while (!works.progress(job).state().isOver()) {
                TimeUnit.MILLISECONDS.sleep(100);
            }
            long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
            assertEquals(JobState.DONE, works.progress(job).state());
            assertTrue(millis < 30_000, "took " + millis + " ms");
        } finally {
            running.interrupt();
            running.join(10_000);
        }
        assertFalse(running.isAlive());
    }

    private static KeepingPlaces places() {
        return new KeepingPlaces(folder.resolve("backups"), folder.resolve("exports"));
    }

    private JobProgress onboard() throws Exception {
        return done(JobKind.ONBOARD, council(code + ".example"));
    }

    private JobProgress moved(List<String> add, List<String> remove) throws Exception {
        return done(JobKind.HOSTS, new HostMove(add, remove));
    }

    private JobProgress done(JobKind kind, Record arguments) throws Exception {
        return works.finish(works.file(kind, code, arguments, "Test"), code);
    }

    private CouncilToOnboard council(String host) {
        return council(code, host);
    }

    private static CouncilToOnboard council(String code, String host) {
        return new CouncilToOnboard(
                code,
                "E06000001",
                "Council of " + code,
                null,
                List.of(host),
                Nation.ENGLAND,
                SecurityLevel.ENHANCED,
                "main",
                Ring.LATE,
                new CouncilToOnboard.Administrator("Ada Lane", "ada.lane@example.org"));
    }

    private void assertWhole() throws SQLException {
        assertEquals("ACTIVE", status());
        assertEquals(code + ".example", hosts());
        assertEquals("1", one("SELECT COUNT(*) FROM gh_" + code + ".staff"));
        assertEquals(null, one("SELECT password_hash FROM gh_" + code + ".staff"), "nobody knows a password");
        assertTrue(Integer.parseInt(one("SELECT COUNT(*) FROM gh_" + code + ".council_service")) > 10);
        assertEquals("1", acts("council.onboarded"));
    }

    private String acts(String act) throws SQLException {
        return one("SELECT COUNT(*) FROM gh_" + code + ".audit_entry WHERE act = '" + act + "'");
    }

    private String status() throws SQLException {
        return one("SELECT status FROM guildhall_control.council WHERE code='" + code + "'");
    }

    private String hosts() throws SQLException {
        return one("SELECT GROUP_CONCAT(host) FROM guildhall_control.council_host WHERE council_code='" + code + "'");
    }

    private static String one(String sql) throws SQLException {
        try (Connection connection = DATABASE.admin().open();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            return row.next() ? row.getString(1) : null;
        }
    }
}
