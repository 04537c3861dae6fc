package uk.guildhall.crm.tenancy;

import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import javax.naming.InitialContext;
import javax.naming.NamingException;

/**
 * What must hold within one transaction: the council stays the same, and so does the connection. Where the connection is
 * lost, what was written over it is lost too, and the rest must not be committed over another one.
 */
final class CurrentTransaction {
    private static final Object CONNECTION = CurrentTransaction.class;

    /** The server's one registry, which knows itself whose thread asks; looking it up costs more than asking it. */
    private static volatile TransactionSynchronizationRegistry known;

    private CurrentTransaction() {}

    static boolean isRunning() {
        return registry().isPresent();
    }

    /** Whether a transaction runs that has used no connection yet. */
    static boolean isUntouched() {
        return registry()
                .map(running -> running.getResource(CONNECTION) == null)
                .orElse(false);
    }

    /** Lets the running transaction, where there is one, not go on over another connection once its first is lost. */
    static void keepTo(Connection physical) throws SQLException {
        Optional<TransactionSynchronizationRegistry> running = registry();
        if (running.isEmpty()) {
            return;
        }
        Object before = running.get().getResource(CONNECTION);
        if (before == null) {
            running.get().putResource(CONNECTION, physical);
        } else if (before != physical && ((Connection) before).isClosed()) {
            running.get().setRollbackOnly();
            throw LostDatabase.closed();
        }
    }

    static Optional<TransactionSynchronizationRegistry> registry() {
        try {
            TransactionSynchronizationRegistry registry = known != null ? known : lookedUp();
            return registry.getTransactionStatus() == Status.STATUS_NO_TRANSACTION
                    ? Optional.empty()
                    : Optional.of(registry);
        } catch (NamingException outsideAServer) {
            return Optional.empty();
        }
    }

    /** The name looked up is a constant of the platform (Jakarta Transactions 4.1), never anybody's input. */
    @SuppressWarnings("BanJNDI")
    private static TransactionSynchronizationRegistry lookedUp() throws NamingException {
        TransactionSynchronizationRegistry found =
                InitialContext.doLookup("java:comp/TransactionSynchronizationRegistry");
        known = found;
        return found;
    }
}
