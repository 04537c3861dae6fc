package uk.guildhall.admin.works;

import static uk.guildhall.migrations.Names.CONTROL;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import uk.guildhall.crm.council.Status;

/** Suspends a council, or resumes it. Its data, its people's sessions and its tokens stay as they are. */
final class Standing implements Work {
    private final Status wanted;
    private final String act;

    private Standing(Status wanted, String act) {
        this.wanted = wanted;
        this.act = act;
    }

    static Standing suspended() {
        return new Standing(Status.SUSPENDED, "council.suspended");
    }

    static Standing resumed() {
        return new Standing(Status.ACTIVE, "council.resumed");
    }

    @Override
    public void finish(DueJob job, Connection transaction) throws SQLException, JobRefused {
        Status now = lockedStatus(job.council(), transaction);
        if (now == Status.PROVISIONING) {
            throw new JobRefused("problem.council-provisioning");
        }
        if (now == wanted) {
            return;
        }
        try (PreparedStatement update = transaction.prepareStatement(
                "UPDATE " + CONTROL + ".council SET status = ?, updated_at = UTC_TIMESTAMP(6) WHERE code = ?")) {
            update.setString(1, wanted.name());
            update.setString(2, job.council());
            update.executeUpdate();
        }
        new CouncilTrail(transaction).note(job.council(), act, job.id(), Map.of());
    }

    /** Never the platform's own: nobody could resume it. */
    static Status lockedStatus(String code, Connection transaction) throws SQLException, JobRefused {
        try (PreparedStatement query = transaction.prepareStatement(
                "SELECT status FROM " + CONTROL + ".council WHERE code = ? AND kind = 'COUNCIL' FOR UPDATE")) {
            query.setString(1, code);
            try (ResultSet row = query.executeQuery()) {
                if (!row.next()) {
                    throw new JobRefused("problem.no-such-council");
                }
                return Status.valueOf(row.getString(1));
            }
        }
    }
}
