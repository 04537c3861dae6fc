package uk.guildhall.migrations;

import static uk.guildhall.migrations.Names.CONTROL;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** The register's log of migrations: what was begun and how it ended, so that a half-migrated council is never silent. */
final class MigrationRuns {

    private final Connection admin;

    MigrationRuns(Connection admin) {
        this.admin = admin;
    }

    /** Notes that runs which never ended were cut off. The caller holds the lock, so nobody is still at work. */
    boolean closeInterrupted(String code) throws SQLException {
        try (PreparedStatement close = admin.prepareStatement("UPDATE " + CONTROL + ".migration_run"
                + " SET status = 'FAILED', finished_at = UTC_TIMESTAMP(6), detail = 'Cut off before its end'"
                + " WHERE council_code <=> ? AND status = 'RUNNING'")) {
            close.setString(1, code);
            return close.executeUpdate() > 0;
        }
    }

    /** Whether the last run of this council ended badly. */
    boolean lastFailed(String code) throws SQLException {
        try (PreparedStatement ask = admin.prepareStatement(
                "SELECT status FROM " + CONTROL + ".migration_run WHERE council_code <=> ? ORDER BY id DESC LIMIT 1")) {
            ask.setString(1, code);
            try (ResultSet row = ask.executeQuery()) {
                return row.next() && row.getString(1).equals("FAILED");
            }
        }
    }

    long begin(String code, String detail) throws SQLException {
        try (PreparedStatement insert = admin.prepareStatement(
                "INSERT INTO " + CONTROL + ".migration_run (council_code, started_at, status, detail)"
                        + " VALUES (?, UTC_TIMESTAMP(6), 'RUNNING', ?)",
                Statement.RETURN_GENERATED_KEYS)) {
            insert.setString(1, code);
            insert.setString(2, detail);
            insert.executeUpdate();
            try (ResultSet key = insert.getGeneratedKeys()) {
                key.next();
                return key.getLong(1);
            }
        }
    }

    void done(long run) throws SQLException {
        end(run, "DONE", null);
    }

    void failed(long run, String reason) throws SQLException {
        end(run, "FAILED", reason);
    }

    private void end(long run, String status, String reason) throws SQLException {
        try (PreparedStatement update = admin.prepareStatement("UPDATE " + CONTROL + ".migration_run"
                + " SET status = ?, finished_at = UTC_TIMESTAMP(6), detail = COALESCE(?, detail) WHERE id = ?")) {
            update.setString(1, status);
            update.setString(2, reason);
            update.setLong(3, run);
            update.executeUpdate();
        }
    }
}
