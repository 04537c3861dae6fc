package uk.guildhall.web.api;

import java.sql.SQLException;
import java.util.Set;
import uk.guildhall.crm.council.Stale;

/** Tells whether an act failed only because another did the like at the same moment. */
final class Contention {
    /** Of MySQL and MariaDB: the same key twice, waited too long for a lock, a deadlock. */
    private static final Set<Integer> CODES = Set.of(1062, 1205, 1213);

    private Contention() {}

    static boolean isBehind(Throwable failure) {
        int depth = 0;
        for (Throwable cause = failure; cause != null && depth < 20; cause = cause.getCause(), depth++) {
            if (cause instanceof Stale
                    || cause instanceof jakarta.persistence.OptimisticLockException
                    || cause instanceof SQLException sql && CODES.contains(sql.getErrorCode())) {
                return true;
            }
        }
        return false;
    }
}
