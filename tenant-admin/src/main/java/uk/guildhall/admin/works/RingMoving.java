package uk.guildhall.admin.works;

import static uk.guildhall.migrations.Names.CONTROL;

import com.fasterxml.jackson.core.type.TypeReference;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Map;
import uk.guildhall.crm.council.Ring;
import uk.guildhall.crm.council.Status;
import uk.guildhall.crm.platform.RingChoice;

/** Puts a council into another ring. */
final class RingMoving implements Work {

    @Override
    public void finish(DueJob job, Connection transaction) throws SQLException, JobRefused {
        if (Standing.lockedStatus(job.council(), transaction) == Status.PROVISIONING) {
            throw new JobRefused("problem.council-provisioning");
        }
        Ring wanted = job.arguments(new TypeReference<RingChoice>() {}).ring();
        try (PreparedStatement update = transaction.prepareStatement("UPDATE " + CONTROL
                + ".council SET ring = ?, updated_at = UTC_TIMESTAMP(6) WHERE code = ? AND ring <> ?")) {
            update.setString(1, wanted.name());
            update.setString(2, job.council());
            update.setString(3, wanted.name());
            if (update.executeUpdate() == 1) {
                new CouncilTrail(transaction)
                        .note(job.council(), "council.ring-changed", job.id(), Map.of("ring", wanted.code()));
            }
        }
    }
}
