package uk.guildhall.admin.works;

import java.sql.Connection;
import java.sql.SQLException;
import uk.guildhall.admin.operator.ProvisioningException;

/** One kind of job. It may be cut off anywhere and is then done again from the beginning. */
interface Work {

    /**
     * Does it but for its end.
     *
     * @param steps hears of each step that is done for good
     */
    default void prepare(DueJob job, Steps steps) throws SQLException, JobRefused, ProvisioningException {}

    /** Its end, in one transaction with the job's own: either both are done or neither. */
    void finish(DueJob job, Connection transaction) throws SQLException, JobRefused;

    /** Hears of steps. */
    @FunctionalInterface
    interface Steps {
        void done(String step);
    }
}
