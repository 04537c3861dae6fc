package uk.guildhall.admin.works;

import java.sql.Connection;
import java.sql.SQLException;
import uk.guildhall.admin.operator.ProvisioningException;
import uk.guildhall.crm.platform.JobMessage;

/** One kind of job. It may be cut off anywhere and is then done again from the beginning. */
interface Work {

    /**
     * Does it but for its end.
     *
     * @param steps hears of each step that is done for good
     * @return what came of it, for whoever asked; null where that goes without saying
     */
    default JobMessage prepare(DueJob job, Steps steps) throws SQLException, JobRefused, ProvisioningException {
        return null;
    }

    /** Its end, in one transaction with the job's own: either both are done or neither. */
    void finish(DueJob job, Connection transaction) throws SQLException, JobRefused;

    /** Hears of steps. */
    @FunctionalInterface
    interface Steps {
        void done(String step);
    }
}
