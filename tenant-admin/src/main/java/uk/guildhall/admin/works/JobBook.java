package uk.guildhall.admin.works;

import static uk.guildhall.migrations.Names.CONTROL;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import uk.guildhall.crm.platform.JobKind;
import uk.guildhall.crm.platform.JobMessage;
import uk.guildhall.crm.platform.StepDone;
import uk.guildhall.crm.tenancy.Ids;
import uk.guildhall.crm.tenancy.Json;

/** The jobs as the works sees and changes them. */
final class JobBook {
    private static final String TABLE = CONTROL + ".platform_job";
    private static final String DUE = "SELECT id, kind, council_code, arguments, requested_by, attempts FROM " + TABLE
            + " WHERE state IN ('WAITING', 'RUNNING')";

    private final Connection admin;

    JobBook(Connection admin) {
        this.admin = admin;
    }

    /** The councils for which something is to be done, whoever's job is the oldest first. */
    List<String> councilsDue() throws SQLException {
        try (PreparedStatement query = admin.prepareStatement("SELECT council_code FROM " + TABLE
                        + " WHERE state IN ('WAITING', 'RUNNING') GROUP BY council_code ORDER BY MIN(id)");
                ResultSet rows = query.executeQuery()) {
            List<String> codes = new ArrayList<>();
            while (rows.next()) {
                codes.add(rows.getString(1));
            }
            return codes;
        }
    }

    /** The oldest job of a council that is not over. */
    Optional<DueJob> next(String council) throws SQLException {
        try (PreparedStatement query = admin.prepareStatement(DUE + " AND council_code = ? ORDER BY id LIMIT 1")) {
            query.setString(1, council);
            try (ResultSet row = query.executeQuery()) {
                return row.next()
                        ? Optional.of(new DueJob(
                                Ids.of(row.getBytes(1)),
                                JobKind.valueOf(row.getString(2)),
                                row.getString(3),
                                row.getString(4),
                                row.getString(5),
                                row.getInt(6)))
                        : Optional.empty();
            }
        }
    }

    /** Takes a job in hand; false where it is over meanwhile. What an attempt that was cut off did stays noted. */
    boolean begin(UUID id) throws SQLException {
        try (PreparedStatement update = admin.prepareStatement("UPDATE " + TABLE + " SET state = 'RUNNING',"
                + " attempts = attempts + 1, message = NULL,"
                + " started_at = COALESCE(started_at, UTC_TIMESTAMP(6))"
                + " WHERE id = ? AND state IN ('WAITING', 'RUNNING')")) {
            update.setBytes(1, Ids.bytes(id));
            return update.executeUpdate() == 1;
        }
    }

    void stepDone(UUID id, List<StepDone> steps) throws SQLException {
        try (PreparedStatement update =
                admin.prepareStatement("UPDATE " + TABLE + " SET step = ?, steps = ? WHERE id = ?")) {
            update.setString(1, steps.get(steps.size() - 1).step());
            update.setString(2, Json.write(steps));
            update.setBytes(3, Ids.bytes(id));
            update.executeUpdate();
        }
    }

    /** @param told what came of it; null where that goes without saying */
    void done(UUID id, JobMessage told) throws SQLException {
        end(id, "DONE", told);
    }

    void failed(UUID id, JobMessage why) throws SQLException {
        end(id, "FAILED", why);
    }

    /** To be tried again a little later. */
    void postponed(UUID id, JobMessage why) throws SQLException {
        try (PreparedStatement update =
                admin.prepareStatement("UPDATE " + TABLE + " SET state = 'WAITING', message = ? WHERE id = ?")) {
            update.setString(1, why.json());
            update.setBytes(2, Ids.bytes(id));
            update.executeUpdate();
        }
    }

    /** Files a job from outside the application. */
    void file(UUID id, JobKind kind, String council, Record arguments, String by) throws SQLException {
        try (PreparedStatement insert = admin.prepareStatement("INSERT INTO " + TABLE + " (id, kind, council_code,"
                + " arguments, idempotency_key, requested_by, requested_at, state)"
                + " VALUES (?, ?, ?, ?, ?, ?, UTC_TIMESTAMP(6), 'WAITING')")) {
            insert.setBytes(1, Ids.bytes(id));
            insert.setString(2, kind.name());
            insert.setString(3, council);
            insert.setString(4, Json.write(arguments));
            insert.setString(5, "outside-" + id);
            insert.setString(6, by);
            insert.executeUpdate();
        }
    }

    /** Files what is due by itself, under a word of its own: the second of two who do so files nothing. */
    void fileOnce(JobKind kind, String council, Record arguments, String by, String word) throws SQLException {
        try (PreparedStatement insert = admin.prepareStatement("INSERT IGNORE INTO " + TABLE + " (id, kind,"
                + " council_code, arguments, idempotency_key, requested_by, requested_at, state)"
                + " VALUES (?, ?, ?, ?, ?, ?, UTC_TIMESTAMP(6), 'WAITING')")) {
            insert.setBytes(1, Ids.bytes(Ids.next()));
            insert.setString(2, kind.name());
            insert.setString(3, council);
            insert.setString(4, Json.write(arguments));
            insert.setString(5, word);
            insert.setString(6, by);
            insert.executeUpdate();
        }
    }

    /** How a job stands now. */
    JobProgress progress(UUID id) throws SQLException {
        try (PreparedStatement query =
                admin.prepareStatement("SELECT state, steps, message FROM " + TABLE + " WHERE id = ?")) {
            query.setBytes(1, Ids.bytes(id));
            try (ResultSet row = query.executeQuery()) {
                row.next();
                return JobProgress.of(row.getString(1), row.getString(2), row.getString(3));
            }
        }
    }

    /** Whether this council was taken on by a job that asked for exactly the same. */
    boolean wasOnboardedWith(String council, String arguments) throws SQLException {
        try (PreparedStatement query = admin.prepareStatement("SELECT arguments FROM " + TABLE
                + " WHERE council_code = ? AND kind = 'ONBOARD' AND state = 'DONE' ORDER BY id LIMIT 1")) {
            query.setString(1, council);
            try (ResultSet row = query.executeQuery()) {
                return row.next() && row.getString(1).equals(arguments);
            }
        }
    }

    /** The last step that was noted; null before the first. */
    String lastStep(UUID id) throws SQLException {
        try (PreparedStatement query = admin.prepareStatement("SELECT step FROM " + TABLE + " WHERE id = ?")) {
            query.setBytes(1, Ids.bytes(id));
            try (ResultSet row = query.executeQuery()) {
                row.next();
                return row.getString(1);
            }
        }
    }

    private void end(UUID id, String state, JobMessage why) throws SQLException {
        try (PreparedStatement update = admin.prepareStatement(
                "UPDATE " + TABLE + " SET state = ?, message = ?, finished_at = UTC_TIMESTAMP(6) WHERE id = ?")) {
            update.setString(1, state);
            update.setString(2, why == null ? null : why.json());
            update.setBytes(3, Ids.bytes(id));
            update.executeUpdate();
        }
    }
}
