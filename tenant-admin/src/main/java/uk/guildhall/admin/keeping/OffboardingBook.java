package uk.guildhall.admin.keeping;

import static uk.guildhall.migrations.Names.CONTROL;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import uk.guildhall.crm.tenancy.Json;

/** The register's page on a council that leaves; it stays when all else is gone. */
final class OffboardingBook {
    private final Connection admin;
    private final String code;

    OffboardingBook(Connection admin, String code) {
        this.admin = admin;
        this.code = code;
    }

    /** What is written there so far. Moments are as the database has them, in UTC. */
    record Page(
            String name,
            String gss,
            String hosts,
            String by,
            String startedAt,
            String exportFile,
            long exportRows,
            String manifestSha256,
            String keysDestroyed,
            String backupsClosed,
            String certificate) {}

    void enter(Registered council, String by, Instant now) throws SQLException {
        try (PreparedStatement insert = admin.prepareStatement("INSERT IGNORE INTO " + CONTROL
                + ".offboarding (council_code, name, gss, hosts, asked_by, started_at) VALUES (?, ?, ?, ?, ?, ?)")) {
            insert.setString(1, code);
            insert.setString(2, council.name());
            insert.setString(3, council.gss());
            insert.setString(4, String.join(" ", council.hosts()));
            insert.setString(5, by);
            insert.setTimestamp(6, Timestamp.from(now));
            insert.executeUpdate();
        }
    }

    Optional<Page> page() throws SQLException {
        try (PreparedStatement query = statement("SELECT name, gss, hosts, asked_by, started_at, export_file,"
                        + " export_rows, manifest_sha256, keys_destroyed, backups_closed, certificate FROM " + CONTROL
                        + ".offboarding WHERE council_code = ?");
                ResultSet row = query.executeQuery()) {
            return !row.next()
                    ? Optional.empty()
                    : Optional.of(new Page(
                            row.getString(1),
                            row.getString(2),
                            row.getString(3),
                            row.getString(4),
                            row.getString(5),
                            row.getString(6),
                            row.getLong(7),
                            row.getString(8),
                            row.getString(9),
                            row.getString(10),
                            row.getString(11)));
        }
    }

    void exported(Export.Made made) throws SQLException {
        set("export_file", made.file().toAbsolutePath().toString());
        set("export_rows", made.manifest().rows());
        set("manifest_sha256", made.manifestSha256());
    }

    /** The keysets and the login's password go, and what they were is noted in the same commit. */
    void destroyKeys(byte[] instead) throws SQLException {
        admin.setAutoCommit(false);
        Map<String, String> destroyed = new TreeMap<>();
        try (PreparedStatement query = statement("SELECT purpose, version, keyset FROM " + CONTROL
                        + ".council_key WHERE council_code = ? FOR UPDATE");
                ResultSet row = query.executeQuery()) {
            while (row.next()) {
                destroyed.put(row.getString(1) + " " + row.getInt(2), Digests.of(row.getBytes(3)));
            }
        }
        if (!destroyed.isEmpty()) {
            set("keys_destroyed", Json.write(destroyed));
            try (PreparedStatement delete =
                    statement("DELETE FROM " + CONTROL + ".council_key WHERE council_code = ?")) {
                delete.executeUpdate();
            }
            try (PreparedStatement update =
                    admin.prepareStatement("UPDATE " + CONTROL + ".council SET login_password = ? WHERE code = ?")) {
                update.setBytes(1, instead);
                update.setString(2, code);
                update.executeUpdate();
            }
        }
        admin.commit();
        admin.setAutoCommit(true);
    }

    void backupsClosed(Map<String, String> moments) throws SQLException {
        set("backups_closed", Json.write(moments));
    }

    /** Only while nothing is destroyed. Answers whether there was something to call off. */
    boolean callOff() throws SQLException {
        try (PreparedStatement delete = statement("DELETE FROM " + CONTROL
                + ".offboarding WHERE council_code = ? AND keys_destroyed IS NULL AND certificate IS NULL")) {
            return delete.executeUpdate() > 0;
        }
    }

    /** Out of the register, never to come back. */
    void retire(String hosts) throws SQLException {
        admin.setAutoCommit(false);
        retired("CODE", code);
        for (String host : hosts.split(" ")) {
            if (!host.isEmpty()) {
                retired("HOST", host);
            }
        }
        for (String sql : new String[] {
            "INSERT IGNORE INTO " + CONTROL + ".retired_code (kind, name, retired_at) SELECT 'HOST', host,"
                    + " UTC_TIMESTAMP(6) FROM " + CONTROL + ".council_host WHERE council_code = ?",
            // What was asked when it was taken on names its first administrator.
            "UPDATE " + CONTROL + ".platform_job SET arguments = '{}' WHERE council_code = ?",
            "DELETE FROM " + CONTROL + ".backup_plan WHERE council_code = ?",
            "DELETE FROM " + CONTROL + ".council_backup WHERE council_code = ?",
            "DELETE FROM " + CONTROL + ".council_host WHERE council_code = ?",
            "DELETE FROM " + CONTROL + ".council_key WHERE council_code = ?",
            "DELETE FROM " + CONTROL + ".council WHERE code = ?"
        }) {
            try (PreparedStatement statement = statement(sql)) {
                statement.executeUpdate();
            }
        }
        admin.commit();
        admin.setAutoCommit(true);
    }

    void certified(String certificate, Instant now) throws SQLException {
        set("certificate", certificate);
        set("finished_at", Timestamp.from(now));
    }

    private void retired(String kind, String name) throws SQLException {
        try (PreparedStatement insert = admin.prepareStatement("INSERT IGNORE INTO " + CONTROL
                + ".retired_code (kind, name, retired_at) VALUES (?, ?, UTC_TIMESTAMP(6))")) {
            insert.setString(1, kind);
            insert.setString(2, name);
            insert.executeUpdate();
        }
    }

    private void set(String column, Object value) throws SQLException {
        try (PreparedStatement update = admin.prepareStatement(
                "UPDATE " + CONTROL + ".offboarding SET " + column + " = ? WHERE council_code = ?")) {
            update.setObject(1, value);
            update.setString(2, code);
            update.executeUpdate();
        }
    }

    private PreparedStatement statement(String sql) throws SQLException {
        PreparedStatement statement = admin.prepareStatement(sql);
        statement.setString(1, code);
        return statement;
    }
}
