package uk.guildhall.crm.tenancy;

import com.mysql.cj.exceptions.StatementIsClosedException;
import jakarta.resource.spi.ResourceAllocationException;
import jakarta.transaction.SystemException;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.util.Set;
import java.util.function.Predicate;
import javax.transaction.xa.XAException;

/**
 * Tells whether something failed only because the connection to the database was lost. Whether what was asked for last
 * was done is then not known: who asks again must do so in a way that can't do it twice.
 */
public final class LostDatabase {
    /** SQL's own class of states for what concerns the connection. */
    private static final String CONNECTION = "08";
    /** Of MySQL and MariaDB: the server goes down, the connection was killed (each of the two has its own number). */
    private static final Set<Integer> CODES = Set.of(1053, 1927, 3169);

    private LostDatabase() {}

    public static boolean isBehind(Throwable failure) {
        return isAmongCauses(failure, LostDatabase::isLoss);
    }

    /** Whether it was lost before its transaction had asked for anything, so that nothing can have been done. */
    public static boolean isBeforeAnything(Throwable failure) {
        return isAmongCauses(failure, cause -> cause instanceof BeforeAnything);
    }

    private static boolean isAmongCauses(Throwable failure, Predicate<Throwable> what) {
        int depth = 0;
        for (Throwable cause = failure; cause != null && depth < 20; cause = cause.getCause(), depth++) {
            if (what.test(cause)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isLoss(Throwable cause) {
        if (cause instanceof SQLException sql) {
            return CODES.contains(sql.getErrorCode())
                    || sql.getSQLState() != null && sql.getSQLState().startsWith(CONNECTION);
        }
        // The driver closes a lost connection's statements, and may tell of no more than that; the server tells so
        // where it was to begin over a dead connection, or to commit. A pool whose connections are
        // all in use is another matter.
        return cause instanceof StatementIsClosedException
                || cause instanceof SystemException
                || cause instanceof XAException
                || cause instanceof ResourceAllocationException
                        && !String.valueOf(cause.getMessage()).contains("max-pool-size");
    }

    static SQLException closed() {
        return new SQLNonTransientConnectionException("The database closed this connection", "08003");
    }

    static SQLException beforeAnything(Exception cause) {
        return new BeforeAnything(cause);
    }

    private static final class BeforeAnything extends SQLNonTransientConnectionException {
        private static final long serialVersionUID = 1L;

        BeforeAnything(Exception cause) {
            super("The database was lost before anything was asked of it", "08003", cause);
        }
    }
}
