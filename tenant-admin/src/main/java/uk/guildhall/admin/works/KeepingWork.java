package uk.guildhall.admin.works;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import uk.guildhall.admin.keeping.KeepingException;
import uk.guildhall.crm.platform.JobMessage;
import uk.guildhall.migrations.MigrationException;

/** A job that carries a council's whole data about. What it refuses is said at once; a disk or a database is tried again. */
record KeepingWork(Act act, End end) implements Work {

    /** What is done, and what came of it. */
    @FunctionalInterface
    interface Act {
        JobMessage of(DueJob job, Steps steps)
                throws KeepingException, MigrationException, SQLException, IOException, JobRefused;
    }

    /** What is noted in the commit of the job's end. */
    @FunctionalInterface
    interface End {
        End NOTHING = (job, transaction) -> {};

        void of(DueJob job, Connection transaction) throws SQLException, IOException;
    }

    @Override
    public JobMessage prepare(DueJob job, Steps steps) throws SQLException, JobRefused {
        try {
            return act.of(job, steps);
        } catch (KeepingException | MigrationException refused) {
            throw new JobRefused(JobMessage.trouble(refused.getMessage()));
        } catch (IOException disk) {
            throw new UncheckedIOException(disk);
        }
    }

    @Override
    public void finish(DueJob job, Connection transaction) throws SQLException {
        try {
            end.of(job, transaction);
        } catch (IOException disk) {
            throw new UncheckedIOException(disk);
        }
    }
}
