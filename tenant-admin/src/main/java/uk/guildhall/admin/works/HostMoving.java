package uk.guildhall.admin.works;

import static uk.guildhall.migrations.Names.CONTROL;

import com.fasterxml.jackson.core.type.TypeReference;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import uk.guildhall.crm.council.Status;
import uk.guildhall.crm.platform.HostMove;

/** Gives a council other host names, all at once. A name that is or was another's is refused; one at least stays. */
final class HostMoving implements Work {

    @Override
    public void finish(DueJob job, Connection transaction) throws SQLException, JobRefused {
        HostMove move = job.arguments(new TypeReference<HostMove>() {});
        if (Standing.lockedStatus(job.council(), transaction) == Status.PROVISIONING) {
            throw new JobRefused("problem.council-provisioning");
        }
        for (String host : move.add()) {
            add(job.council(), host, transaction);
        }
        for (String host : move.remove()) {
            change(
                    "DELETE FROM " + CONTROL + ".council_host WHERE host = ? AND council_code = ?",
                    host,
                    job.council(),
                    transaction);
        }
        if (count(job.council(), transaction) == 0) {
            throw new JobRefused("problem.host-last");
        }
        new CouncilTrail(transaction)
                .note(
                        job.council(),
                        "council.hosts-moved",
                        job.id(),
                        Map.of("added", String.join(",", move.add()), "removed", String.join(",", move.remove())));
    }

    private static void add(String council, String host, Connection transaction) throws SQLException, JobRefused {
        if (isThere("SELECT 1 FROM " + CONTROL + ".retired_code WHERE kind = 'HOST' AND name = ?", host, transaction)) {
            throw new JobRefused("problem.host-taken-by", host);
        }
        change(
                "INSERT IGNORE INTO " + CONTROL + ".council_host (host, council_code) VALUES (?, ?)",
                host,
                council,
                transaction);
        try (PreparedStatement query =
                transaction.prepareStatement("SELECT council_code FROM " + CONTROL + ".council_host WHERE host = ?")) {
            query.setString(1, host);
            try (ResultSet row = query.executeQuery()) {
                if (!row.next() || !row.getString(1).equals(council)) {
                    throw new JobRefused("problem.host-taken-by", host);
                }
            }
        }
    }

    private static void change(String sql, String host, String council, Connection transaction) throws SQLException {
        try (PreparedStatement update = transaction.prepareStatement(sql)) {
            update.setString(1, host);
            update.setString(2, council);
            update.executeUpdate();
        }
    }

    private static boolean isThere(String sql, String name, Connection transaction) throws SQLException {
        try (PreparedStatement query = transaction.prepareStatement(sql)) {
            query.setString(1, name);
            try (ResultSet row = query.executeQuery()) {
                return row.next();
            }
        }
    }

    private static int count(String council, Connection transaction) throws SQLException {
        try (PreparedStatement query = transaction.prepareStatement(
                "SELECT COUNT(*) FROM " + CONTROL + ".council_host WHERE council_code = ?")) {
            query.setString(1, council);
            try (ResultSet row = query.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        }
    }
}
