package uk.guildhall.migrations;

import static uk.guildhall.migrations.Names.CONTROL;
import static uk.guildhall.migrations.Names.quoted;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Predicate;

/**
 * Brings the register and then every council's schema up to date, several councils at a time. It may be killed at any
 * point and run again: every change is one statement that the database does wholly or not at all, and can be repeated.
 * A council that fails is reported, written into the register, and keeps no other council from being migrated.
 */
public final class Migrator {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final AdminConnections admin;
    private final MigrationListener listener;
    private final Changelog councilChanges;

    public Migrator(AdminConnections admin, MigrationListener listener) {
        this(admin, listener, Changelog.COUNCIL);
    }

    private Migrator(AdminConnections admin, MigrationListener listener, Changelog councilChanges) {
        this.admin = admin;
        this.listener = listener;
        this.councilChanges = councilChanges;
    }

    /** One that gives councils other changes than ours: those of a release that is still to come, to be tried out. */
    public static Migrator trying(AdminConnections admin, MigrationListener listener, String changelog) {
        return new Migrator(admin, listener, new Changelog(changelog));
    }

    /**
     * The register first, then all councils.
     *
     * @param atOnce how many councils at the same time
     * @throws MigrationException if the register can't be brought up to date; no council is touched then
     */
    public MigrationReport migrateAll(int atOnce) throws MigrationException, InterruptedException {
        return migrateRings(ring -> true, atOnce);
    }

    /**
     * The register first, then the platform's own tenant and the councils of some rings; the others stay as they are.
     *
     * @param turn whether it is a ring's turn, by its name: {@code EARLY}
     * @param atOnce how many councils at the same time
     * @throws MigrationException if the register can't be brought up to date; no council is touched then
     */
    public MigrationReport migrateRings(Predicate<String> turn, int atOnce)
            throws MigrationException, InterruptedException {
        migrateControl();
        List<String> held = new ArrayList<>();
        List<CouncilSchema> councils = new ArrayList<>();
        for (CouncilSchema council : councils()) {
            if (council.platform() || turn.test(council.ring())) {
                councils.add(council);
            } else {
                held.add(council.code());
                listener.held(council.code());
            }
        }
        List<String> done = new ArrayList<>();
        Map<String, String> failed = new LinkedHashMap<>();
        ExecutorService hands = Executors.newFixedThreadPool(atOnce);
        try {
            Map<String, Future<Boolean>> work = new LinkedHashMap<>();
            for (CouncilSchema council : councils) {
                work.put(council.code(), hands.submit(() -> migrate(council)));
            }
            for (Map.Entry<String, Future<Boolean>> one : work.entrySet()) {
                try {
                    if (one.getValue().get()) {
                        done.add(one.getKey());
                    }
                } catch (ExecutionException e) {
                    failed.put(one.getKey(), e.getCause().getMessage());
                }
            }
        } finally {
            hands.shutdownNow();
        }
        return new MigrationReport(done, failed, held);
    }

    /** The register of councils alone; makes it where there is none. */
    public void migrateControl() throws MigrationException {
        try (Connection connection = admin.open()) {
            DatabaseVersion.check(connection);
            createSchema(connection, CONTROL);
            try (SchemaLock lock = SchemaLock.take(connection, CONTROL, PATIENCE)) {
                choose(connection, CONTROL);
                int changes = Changelog.CONTROL.apply(connection, (due, last) -> {});
                MigrationRuns runs = new MigrationRuns(connection);
                if (changes > 0) {
                    runs.done(runs.begin(null, changes + " changes"));
                }
                listener.migrated("control", changes);
            }
        } catch (SQLException e) {
            throw new MigrationException("The register of councils: " + e.getMessage(), e);
        }
    }

    /** One council, which must be in the register and have its schema and login. */
    public void migrateCouncil(String code) throws MigrationException {
        for (CouncilSchema council : councils()) {
            if (council.code().equals(code)) {
                migrate(council);
                return;
            }
        }
        throw new MigrationException("No council " + code + " in the register");
    }

    /** Makes an empty schema, if there is none, with the character set that all of Guildhall uses. */
    public static void createSchema(Connection connection, String schema) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE IF NOT EXISTS " + quoted(schema)
                    + " CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci");
        }
    }

    /** Removes a schema and all in it, if it is there. */
    public static void dropSchema(Connection connection, String schema) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("DROP DATABASE IF EXISTS " + quoted(schema));
        }
    }

    /** Brings a schema up to date that is no council's yet, as when a backup is brought back; it gives nobody rights. */
    public void migrateBeside(String schema) throws MigrationException {
        try (Connection connection = admin.open();
                SchemaLock lock = SchemaLock.take(connection, schema, PATIENCE)) {
            choose(connection, schema);
            Changelog.COUNCIL.apply(connection, (due, last) -> {});
        } catch (SQLException e) {
            throw new MigrationException(schema + ": " + e.getMessage(), e);
        }
    }

    private boolean migrate(CouncilSchema council) throws MigrationException {
        try (Connection connection = admin.open()) {
            if (!council.begun() && council.provisioning()) {
                listener.skipped(council.code());
                return false;
            }
            try (SchemaLock lock = SchemaLock.take(connection, council.schema(), PATIENCE)) {
                bringUpToDate(connection, council);
            }
            return true;
        } catch (SQLException | MigrationException | RuntimeException e) {
            listener.failed(council.code(), e.getMessage());
            throw e instanceof MigrationException known ? known : new MigrationException(e.getMessage(), e);
        }
    }

    private void bringUpToDate(Connection connection, CouncilSchema council) throws SQLException, MigrationException {
        MigrationRuns runs = new MigrationRuns(connection);
        if (runs.closeInterrupted(council.code())) {
            listener.resumed(council.code());
        }
        choose(connection, council.schema());
        long[] run = {0};
        String[] version = {null};
        try {
            int changes = councilChanges.apply(connection, (due, last) -> {
                version[0] = last;
                if (due > 0 || runs.lastFailed(council.code())) {
                    run[0] = runs.begin(council.code(), due + " changes to " + last);
                    connection.commit();
                }
            });
            new Grants(connection).settle(council.schema(), council.login(), council.platform());
            stand(connection, council.code(), version[0]);
            if (run[0] != 0) {
                runs.done(run[0]);
            }
            listener.migrated(council.code(), changes);
        } catch (SQLException | MigrationException | RuntimeException e) {
            writeDown(council, run[0], e);
            throw e;
        }
    }

    /** On a connection of its own: the other may be dead, or in the middle of what failed. */
    private void writeDown(CouncilSchema council, long run, Exception failure) {
        try (Connection connection = admin.open()) {
            MigrationRuns runs = new MigrationRuns(connection);
            runs.failed(
                    run != 0 ? run : runs.begin(council.code(), null),
                    Changelog.withoutValues(String.valueOf(failure.getMessage())));
        } catch (SQLException e) {
            // The server is gone: the run stands there as RUNNING, and the next migrator says that it was cut off.
            failure.addSuppressed(e);
        }
    }

    private static void stand(Connection connection, String code, String version) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(
                "UPDATE " + CONTROL
                        + ".council SET schema_version = ?, updated_at = UTC_TIMESTAMP(6)"
                        // A migrator of an older release changes nothing of what a newer one has reached.
                        + " WHERE code = ? AND (schema_version IS NULL OR CAST(schema_version AS BINARY) < CAST(? AS BINARY))")) {
            update.setString(1, version);
            update.setString(2, code);
            update.setString(3, version);
            update.executeUpdate();
        }
    }

    private List<CouncilSchema> councils() throws MigrationException {
        List<CouncilSchema> councils = new ArrayList<>();
        try (Connection connection = admin.open();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT code, schema_name, login_name, status,"
                        + " EXISTS (SELECT 1 FROM information_schema.schemata s WHERE s.schema_name = c.schema_name)"
                        + " AND EXISTS (SELECT 1 FROM mysql.user u"
                        + "             WHERE CAST(u.user AS BINARY) = CAST(c.login_name AS BINARY))"
                        + ", kind, ring FROM " + CONTROL + ".council c ORDER BY code")) {
            while (rows.next()) {
                councils.add(new CouncilSchema(
                        rows.getString(1),
                        rows.getString(2),
                        rows.getString(3),
                        rows.getString(4).equals("PROVISIONING"),
                        rows.getBoolean(5),
                        rows.getString(6).equals("PLATFORM"),
                        rows.getString(7)));
            }
            return councils;
        } catch (SQLException e) {
            throw new MigrationException("The register of councils: " + e.getMessage(), e);
        }
    }

    private static void choose(Connection connection, String schema) throws SQLException {
        connection.setCatalog(schema);
    }

    /** @param begun whether it has both its schema and its login; without one, provisioning was cut off before */
    private record CouncilSchema(
            String code,
            String schema,
            String login,
            boolean provisioning,
            boolean begun,
            boolean platform,
            String ring) {}
}
