package uk.guildhall.migrations;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.mysql.cj.jdbc.JdbcConnection;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MigratorTest {

    private final RealDatabase database = RealDatabase.running();
    private final List<String> heard = Collections.synchronizedList(new ArrayList<>());
    private final MigrationListener listener = new MigrationListener() {
        @Override
        public void resumed(String who) {
            heard.add(who + " resumed");
        }

        @Override
        public void migrated(String who, int changes) {
            heard.add(who + " migrated");
        }

        @Override
        public void failed(String who, String reason) {
            heard.add(who + " failed");
        }

        @Override
        public void held(String who) {
            heard.add(who + " held");
        }

        @Override
        public void skipped(String who) {
            heard.add(who + " skipped");
        }
    };

    @BeforeEach
    void emptyRegister() throws Exception {
        new Migrator(database.admin(), MigrationListener.SILENT).migrateControl();
        database.execute(
                "DELETE FROM guildhall_control.council_host",
                "DELETE FROM guildhall_control.council_key",
                "DELETE FROM guildhall_control.council",
                "DELETE FROM guildhall_control.migration_run");
    }

    @Test
    void bringsTheRegisterAndAllCouncilsUpToDateAndThenHasNothingToDo() throws Exception {
        for (String code : List.of("ashford", "birchley", "cedarton", "dalewick")) {
            register(code);
        }
        long start = System.nanoTime();
        MigrationReport report = migrator().migrateAll(4);
        long first = System.nanoTime() - start;
        assertTrue(report.complete());
        assertEquals(List.of("ashford", "birchley", "cedarton", "dalewick"), report.done());
        assertEquals(newest(), one("SELECT schema_version FROM guildhall_control.council WHERE code='ashford'"));
        assertEquals("4", one("SELECT COUNT(*) FROM guildhall_control.migration_run WHERE status='DONE'"));

        start = System.nanoTime();
        assertTrue(migrator().migrateAll(4).complete());
        long second = System.nanoTime() - start;
        assertEquals("4", one("SELECT COUNT(*) FROM guildhall_control.migration_run"), "nothing to do leaves no trace");
        System.out.printf("four councils migrated in %d ms, again in %d ms%n", first / 1_000_000, second / 1_000_000);
    }

    @Test
    void givesOneRingItsTurnAndLeavesTheOthersAsTheyAre() throws Exception {
        for (String code : List.of("nettleby", "oakley", "pinford")) {
            register(code);
        }
        assertTrue(migrator().migrateAll(2).complete());
        database.execute(
                "UPDATE guildhall_control.council SET ring = 'EARLY' WHERE code = 'nettleby'",
                "UPDATE guildhall_control.council SET ring = 'LATE' WHERE code = 'pinford'");
        MigrationReport report = next().migrateRings("EARLY"::equals, 2);
        assertEquals(List.of("nettleby"), report.done());
        assertEquals(List.of("oakley", "pinford"), report.held());
        assertTrue(heard.contains("pinford held"));
        assertEquals("900-next", version("nettleby"));
        assertEquals(newest(), version("oakley"));
        assertEquals(newest(), version("pinford"));

        assertTrue(migrator().migrateAll(2).complete());
        assertEquals("900-next", version("nettleby"), "an older release's migrator knows less, and says so of nobody");
        assertEquals(List.of("pinford"), next().migrateRings("LATE"::equals, 2).done());
        assertTrue(next().migrateRings(ring -> true, 2).complete());
        assertEquals("900-next", version("oakley"));
    }

    @Test
    void tellsNobodyWhatStoodInTheRowThatWasInTheWay() throws Exception {
        assertEquals(
                "Duplicate entry (kept back) for key 'x' [Failed SQL: (1062) ALTER TABLE a]",
                Changelog.withoutValues(
                        "Duplicate entry 'ann.o'hara@example.org' for key 'x' [Failed SQL: (1062) ALTER TABLE a]"));
        assertEquals(
                "Truncated incorrect DOUBLE value: (kept back)",
                Changelog.withoutValues("Truncated incorrect DOUBLE value: '14 High Street'"));
        assertEquals("Table 'gh_x.y' doesn't exist", Changelog.withoutValues("Table 'gh_x.y' doesn't exist"));
        register("quarley");
        assertTrue(migrator().migrateAll(1).complete());
        database.execute(
                "INSERT INTO gh_quarley.team (id, code, name) VALUES ('a', 'one', 'Canary'), ('b', 'two', 'Canary')");
        MigrationReport report = Migrator.trying(
                        database.admin(), listener, "uk/guildhall/migrations/unique/changelog.yaml")
                .migrateRings(ring -> true, 1);
        assertTrue(report.failed().get("quarley").contains("901-unique"), report.toString());
        assertFalse(report.toString().contains("Canary"), report.toString());
        assertFalse(one("SELECT detail FROM guildhall_control.migration_run WHERE status = 'FAILED'")
                .contains("Canary"));
    }

    @Test
    void aCouncilThatFailsIsSaidAndTheOthersGoOn() throws Exception {
        register("elmbury");
        register("foxholt");
        register("greyford");
        // Somebody's own table is in the way: the change that refers to it can't be applied.
        database.execute("CREATE TABLE gh_foxholt.staff_role (nothing INT)", "CREATE TABLE gh_foxholt.staff (id INT)");
        MigrationReport report = migrator().migrateAll(2);
        assertFalse(report.complete());
        assertEquals(List.of("elmbury", "greyford"), report.done());
        assertEquals(List.of("foxholt"), List.copyOf(report.failed().keySet()));
        assertTrue(heard.contains("foxholt failed"));
        assertTrue(report.failed().get("foxholt").contains("003-sign-in-session"), report.toString());
        assertEquals("FAILED", one("SELECT status FROM guildhall_control.migration_run WHERE council_code='foxholt'"));
        assertEquals(null, one("SELECT schema_version FROM guildhall_control.council WHERE code='foxholt'"));

        database.execute("DROP TABLE gh_foxholt.staff_role", "DROP TABLE gh_foxholt.staff");
        database.execute("DELETE FROM gh_foxholt.DATABASECHANGELOG");
        assertTrue(migrator().migrateAll(2).complete());
        assertEquals(schema("elmbury"), schema("foxholt"));
        assertEquals(
                "DONE",
                one("SELECT status FROM guildhall_control.migration_run WHERE council_code='foxholt'"
                        + " ORDER BY id DESC LIMIT 1"));
    }

    @Test
    void mayBeKilledAtAnyPointAndRunAgain() throws Exception {
        register("hartwell");
        assertTrue(migrator().migrateAll(1).complete());
        register("ivychurch");
        int cutOff = 0;
        for (int nth = 3; !migrateAndKillAtStatement(nth); nth += 7) {
            cutOff++;
        }
        assertTrue(cutOff > 5, "cut off only " + cutOff + " times");
        assertEquals(schema("hartwell"), schema("ivychurch"));
    }

    @Test
    void takesUpWhereADeadMigratorLeftItsLockAndSaysSo() throws Exception {
        register("kingsmoor");
        assertTrue(migrator().migrateAll(1).complete());
        database.execute(
                "UPDATE gh_kingsmoor.DATABASECHANGELOGLOCK SET LOCKED=1, LOCKGRANTED=NOW(), LOCKEDBY='a dead one'",
                "DELETE FROM gh_kingsmoor.DATABASECHANGELOG WHERE ID='024-audit-seal'",
                "INSERT INTO guildhall_control.migration_run (council_code, started_at, status)"
                        + " VALUES ('kingsmoor', NOW(), 'RUNNING')");
        assertTrue(migrator().migrateAll(1).complete());
        assertTrue(heard.contains("kingsmoor resumed"));
        assertEquals("0", one("SELECT COUNT(*) FROM guildhall_control.migration_run WHERE status='RUNNING'"));
    }

    @Test
    void twoMigratorsAtOnceDoNotMeet() throws Exception {
        register("larkhill");
        AtomicReference<Exception> trouble = new AtomicReference<>();
        Thread other = new Thread(() -> {
            try {
                new Migrator(database.admin(), MigrationListener.SILENT).migrateAll(1);
            } catch (Exception e) {
                trouble.set(e);
            }
        });
        other.start();
        assertTrue(migrator().migrateAll(1).complete());
        other.join();
        assertEquals(null, trouble.get());
        assertEquals("1", one("SELECT COUNT(*) FROM guildhall_control.migration_run WHERE council_code='larkhill'"));
    }

    @Test
    void leavesOutACouncilWhoseProvisioningHasNotMadeItsSchemaYet() throws Exception {
        register("mossgate");
        database.execute("DROP DATABASE gh_mossgate", "UPDATE guildhall_control.council SET status='PROVISIONING'");
        assertTrue(migrator().migrateAll(1).complete());
        assertTrue(heard.contains("mossgate skipped"));
        database.execute("UPDATE guildhall_control.council SET status='ACTIVE'");
        assertFalse(migrator().migrateAll(1).complete(), "an open council without a schema is an error");
    }

    @Test
    void knowsNoOtherCouncil() {
        assertThrows(MigrationException.class, () -> migrator().migrateCouncil("nowhere"));
    }

    private Migrator next() {
        return Migrator.trying(database.admin(), listener, "uk/guildhall/migrations/next/changelog.yaml");
    }

    private String version(String code) throws SQLException {
        return one("SELECT schema_version FROM guildhall_control.council WHERE code='" + code + "'");
    }

    private Migrator migrator() {
        return new Migrator(database.admin(), listener);
    }

    /** Lets the server cut the connection before its n-th statement, as a killed process would; says if it came through. */
    private boolean migrateAndKillAtStatement(int nth) throws Exception {
        AtomicInteger asked = new AtomicInteger();
        AdminConnections watched = () -> {
            Connection real = database.admin().open();
            long id = real.unwrap(JdbcConnection.class).getId();
            return (Connection) Proxy.newProxyInstance(
                    getClass().getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, args) -> {
                        boolean statement = Set.of("createStatement", "prepareStatement", "commit")
                                .contains(method.getName());
                        if (statement && asked.incrementAndGet() == nth) {
                            database.execute("KILL " + id);
                        }
                        try {
                            return method.invoke(real, args);
                        } catch (InvocationTargetException e) {
                            throw e.getCause();
                        }
                    });
        };
        try {
            return new Migrator(watched, listener).migrateAll(1).complete() && asked.get() < nth;
        } catch (MigrationException cutOff) {
            return false;
        }
    }

    private void register(String code) throws SQLException {
        String schema = Names.schemaOf(code);
        database.execute(
                "DROP DATABASE IF EXISTS " + schema,
                "CREATE DATABASE " + schema + " CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci",
                "DROP USER IF EXISTS " + schema,
                "CREATE USER " + schema + " IDENTIFIED BY 'x'",
                "INSERT INTO guildhall_control.council (code, name, kind, nation, status, level, schema_name, login_name,"
                        + " login_password, created_at, updated_at) VALUES ('" + code + "', '" + code
                        + "', 'COUNCIL', 'ENGLAND', 'ACTIVE', 'BASELINE', '" + schema + "', '" + schema
                        + "', 'x', NOW(), NOW())");
    }

    private List<String> schema(String code) throws SQLException {
        return list("SELECT CONCAT_WS(' ', table_name, column_name, ordinal_position, column_type, is_nullable,"
                + " column_key, collation_name) FROM information_schema.columns WHERE table_schema='gh_" + code
                + "' ORDER BY table_name, ordinal_position");
    }

    private String one(String sql) throws SQLException {
        return list(sql).get(0);
    }

    private List<String> list(String sql) throws SQLException {
        try (Connection connection = database.admin().open();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String> all = new ArrayList<>();
            while (rows.next()) {
                all.add(rows.getString(1));
            }
            return all;
        }
    }

    /** The last of the files named in the councils' changelog. */
    private static String newest() throws IOException {
        try (InputStream changelog =
                MigratorTest.class.getResourceAsStream("/uk/guildhall/migrations/council/changelog.yaml")) {
            return new String(changelog.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> line.strip().startsWith("file: "))
                    .map(line -> line.strip().substring("file: ".length()).replace(".sql", ""))
                    .reduce((earlier, later) -> later)
                    .orElseThrow();
        }
    }
}
