package uk.guildhall.admin.works;

import static uk.guildhall.migrations.Names.CONTROL;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import uk.guildhall.admin.operator.FirstLevel;
import uk.guildhall.crm.council.Status;
import uk.guildhall.crm.platform.JobMessage;
import uk.guildhall.migrations.AdminConnections;
import uk.guildhall.migrations.MigrationException;
import uk.guildhall.migrations.MigrationListener;
import uk.guildhall.migrations.Migrator;

/**
 * Brings one council's schema up to date. What fails is not tried again by itself: the same change would fail once more,
 * and the council stays quarantined until somebody has put right what is in its way.
 */
final class Migration implements Work {
    private final AdminConnections admin;

    Migration(AdminConnections admin) {
        this.admin = admin;
    }

    @Override
    public JobMessage prepare(DueJob job, Steps steps) throws SQLException, JobRefused {
        try (Connection connection = admin.open()) {
            if (Standing.lockedStatus(job.council(), connection) == Status.PROVISIONING) {
                throw new JobRefused("problem.council-provisioning");
            }
        }
        try {
            new Migrator(admin, MigrationListener.SILENT).migrateCouncil(job.council());
        } catch (MigrationException failed) {
            throw new JobRefused(JobMessage.trouble(failed.getMessage()));
        }
        return null;
    }

    @Override
    public void finish(DueJob job, Connection transaction) throws SQLException {
        new FirstLevel(transaction).ensure(job.council(), null);
        try (PreparedStatement query =
                transaction.prepareStatement("SELECT schema_version FROM " + CONTROL + ".council WHERE code = ?")) {
            query.setString(1, job.council());
            try (ResultSet row = query.executeQuery()) {
                row.next();
                new CouncilTrail(transaction)
                        .note(job.council(), "council.migrated", job.id(), Map.of("version", row.getString(1)));
            }
        }
    }
}
