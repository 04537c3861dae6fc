package uk.guildhall.admin.keeping;

import static uk.guildhall.migrations.Names.CONTROL;

import com.fasterxml.jackson.core.type.TypeReference;
import com.google.crypto.tink.Aead;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import uk.guildhall.admin.operator.Keysets;
import uk.guildhall.admin.works.CouncilTrail;
import uk.guildhall.crm.council.KeyEncryptionKey;
import uk.guildhall.crm.council.KeyPurpose;
import uk.guildhall.crm.council.Status;
import uk.guildhall.crm.tenancy.Ids;
import uk.guildhall.crm.tenancy.Json;
import uk.guildhall.migrations.AdminConnections;
import uk.guildhall.migrations.MigrationException;
import uk.guildhall.migrations.MigrationListener;
import uk.guildhall.migrations.Migrator;

/**
 * Brings one council back to the moment of a backup, the others untouched. It is laid out beside the council and compared
 * first; only then is the council closed, and one statement puts the one in the place of the other. Cut off anywhere, it
 * may be repeated; until the last step but one the council has its data of today. Whoever calls holds the council's lock.
 */
public final class Restore {
    private final AdminConnections admin;
    private final KeyEncryptionKey key;
    private final Backups backups;
    private final InstantSource clock;
    private final KeepingListener listener;

    public Restore(
            AdminConnections admin,
            KeyEncryptionKey key,
            Backups backups,
            InstantSource clock,
            KeepingListener listener) {
        this.admin = admin;
        this.key = key;
        this.backups = backups;
        this.clock = clock;
        this.listener = listener;
    }

    /** What is wrong with the audit's chain afterwards; nothing if it is whole. */
    public List<String> run(String code, String moment, String by)
            throws KeepingException, SQLException, IOException, MigrationException {
        try (Connection connection = admin.open()) {
            Registered council = Registered.of(connection, code);
            if (council.status() == Status.PROVISIONING) {
                throw new KeepingException(code + " is still being set up");
            }
            Swap swap = new Swap(connection, code);
            if (!swap.isDone()) {
                enter(connection, council, moment, by);
                stage(connection, council, moment, swap.staged());
                new Doors(connection).close(code);
                done(RestoreStep.CLOSED, "closed to everybody");
                new Carried(connection, council.schema(), swap.staged()).bring();
                done(RestoreStep.CARRIED, "what must not go back is as it is today");
                swap.run();
                done(RestoreStep.SWAPPED, "as it was at " + moment);
            }
            return finish(connection, council, moment, swap);
        }
    }

    private void enter(Connection connection, Registered council, String moment, String by) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("INSERT INTO " + CONTROL
                + ".restoring (council_code, moment, standing_before, asked_by, started_at) VALUES (?, ?, ?, ?, ?)"
                + " ON DUPLICATE KEY UPDATE moment = VALUES(moment)")) {
            insert.setString(1, council.code());
            insert.setString(2, moment);
            insert.setString(3, council.status().name());
            insert.setString(4, by);
            insert.setTimestamp(5, Timestamp.from(clock.instant()));
            insert.executeUpdate();
        }
    }

    private void stage(Connection connection, Registered council, String moment, String schema)
            throws KeepingException, SQLException, IOException, MigrationException {
        Aead wrapping = new Keysets(connection, key).aead(council.code(), KeyPurpose.BACKUP);
        Backups.Opened backup = backups.open(council.code(), moment, wrapping);
        long rows = new Staging(admin, schema).fill(backup);
        enterKeys(connection, council.code(), backup);
        new Migrator(admin, MigrationListener.SILENT).migrateBeside(schema);
        done(RestoreStep.STAGED, rows + " rows brought back and compared");
    }

    /** Only versions that have gone since; one that is there stays, for today's audit is sealed with it. */
    private static void enterKeys(Connection connection, String code, Backups.Opened backup)
            throws SQLException, IOException {
        Map<String, String> keysets;
        try (InputStream in = backup.cipher()
                .decrypting(
                        Files.newInputStream(backup.folder().resolve(BackupManifest.REGISTER)),
                        BackupManifest.REGISTER)) {
            keysets = Json.read(
                    new String(in.readAllBytes(), StandardCharsets.UTF_8), new TypeReference<Map<String, String>>() {});
        }
        try (PreparedStatement insert = connection.prepareStatement("INSERT IGNORE INTO " + CONTROL
                + ".council_key (council_code, purpose, version, keyset) VALUES (?, ?, ?, ?)")) {
            for (Map.Entry<String, String> keyset : keysets.entrySet()) {
                String[] purposeAndVersion = keyset.getKey().split("\\|");
                insert.setString(1, code);
                insert.setString(2, purposeAndVersion[0]);
                insert.setInt(3, Integer.parseInt(purposeAndVersion[1]));
                insert.setBytes(4, HexFormat.of().parseHex(keyset.getValue()));
                insert.executeUpdate();
            }
        }
    }

    private List<String> finish(Connection connection, Registered council, String moment, Swap swap)
            throws KeepingException, SQLException, IOException, MigrationException {
        Begun begun = begun(connection, council.code());
        if (!begun.moment().equals(moment)) {
            throw new KeepingException(
                    "The restore of " + begun.moment() + " was cut off at its end; finish that one first");
        }
        new Migrator(admin, MigrationListener.SILENT).migrateCouncil(council.code());
        List<String> problems = Trails.verify(connection, key, council.code(), council.schema(), begun.at());
        swap.clear();
        Doors doors = new Doors(connection);
        doors.open(council.code());
        connection.setAutoCommit(false);
        doors.stand(council.code(), begun.standing());
        new CouncilTrail(connection)
                .note(council.code(), "council.restored", Ids.next(), Map.of("moment", moment, "by", begun.by()));
        Trails.noteForOperator(connection, "council.restored", council.code(), begun.by());
        forget(connection, council.code());
        connection.commit();
        connection.setAutoCommit(true);
        done(RestoreStep.OPENED, "as open as it was before");
        return problems;
    }

    private record Begun(String moment, Status standing, String by, Instant at) {}

    private static Begun begun(Connection connection, String code) throws SQLException, KeepingException {
        try (PreparedStatement query = connection.prepareStatement("SELECT moment, standing_before, asked_by,"
                + " started_at FROM " + CONTROL + ".restoring WHERE council_code = ?")) {
            query.setString(1, code);
            try (ResultSet row = query.executeQuery()) {
                if (!row.next()) {
                    throw new KeepingException("No restore of " + code + " has been begun");
                }
                return new Begun(
                        row.getString(1),
                        Status.valueOf(row.getString(2)),
                        row.getString(3),
                        row.getTimestamp(4).toInstant());
            }
        }
    }

    private static void forget(Connection connection, String code) throws SQLException {
        try (PreparedStatement delete =
                connection.prepareStatement("DELETE FROM " + CONTROL + ".restoring WHERE council_code = ?")) {
            delete.setString(1, code);
            delete.executeUpdate();
        }
    }

    private void done(RestoreStep step, String words) {
        listener.done(step, words);
    }
}
