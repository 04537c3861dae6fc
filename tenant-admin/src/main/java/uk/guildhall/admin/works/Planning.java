package uk.guildhall.admin.works;

import static uk.guildhall.migrations.Names.CONTROL;

import com.fasterxml.jackson.core.type.TypeReference;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import uk.guildhall.crm.council.Status;
import uk.guildhall.crm.platform.BackupPlan;

/** Notes when a council is backed up by itself, or that it is not. */
final class Planning implements Work {

    @Override
    public void finish(DueJob job, Connection transaction) throws SQLException, JobRefused {
        if (Standing.lockedStatus(job.council(), transaction) == Status.PROVISIONING) {
            throw new JobRefused("problem.council-provisioning");
        }
        BackupPlan plan = job.arguments(new TypeReference<BackupPlan>() {});
        try (PreparedStatement delete =
                transaction.prepareStatement("DELETE FROM " + CONTROL + ".backup_plan WHERE council_code = ?")) {
            delete.setString(1, job.council());
            delete.executeUpdate();
        }
        if (plan.hour() == null) {
            return;
        }
        try (PreparedStatement insert = transaction.prepareStatement(
                "INSERT INTO " + CONTROL
                        + ".backup_plan (council_code, hour_of_day, backups_kept, set_at) VALUES (?, ?, ?, UTC_TIMESTAMP(6))")) {
            insert.setString(1, job.council());
            insert.setInt(2, plan.hour());
            insert.setInt(3, plan.keep());
            insert.executeUpdate();
        }
    }

    /** Null for a council that has none. */
    static BackupPlan of(Connection connection, String council) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(
                "SELECT hour_of_day, backups_kept FROM " + CONTROL + ".backup_plan WHERE council_code = ?")) {
            query.setString(1, council);
            try (ResultSet row = query.executeQuery()) {
                return row.next() ? new BackupPlan(row.getInt(1), row.getInt(2)) : null;
            }
        }
    }
}
