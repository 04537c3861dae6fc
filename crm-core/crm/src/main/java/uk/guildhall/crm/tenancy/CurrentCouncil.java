package uk.guildhall.crm.tenancy;

import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.Optional;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import uk.guildhall.crm.council.Council;

/**
 * The council whose work the current thread does. Set by the host filter for a request and by {@link CouncilWork} in the
 * background; there is no default.
 *
 * <p>It can't be changed inside a transaction: after a write EclipseLink keeps its connection, and rows of the council
 * before would come back.
 */
public final class CurrentCouncil {
    private static final ThreadLocal<Council> BOUND = new ThreadLocal<>();

    private CurrentCouncil() {}

    /** Undoes a {@link #bind}. */
    public interface Binding extends AutoCloseable {
        @Override
        void close();
    }

    /**
     * Binds this thread to a council until the answer is closed.
     *
     * @throws IllegalStateException inside a transaction
     */
    public static Binding bind(Council council) {
        return set(council);
    }

    public static Council get() {
        return find().orElseThrow(NoCouncilException::new);
    }

    public static Optional<Council> find() {
        return Optional.ofNullable(BOUND.get());
    }

    private static Binding set(Council council) {
        Council before = BOUND.get();
        if (council.equals(before)) {
            return () -> {};
        }
        refuseInsideTransaction();
        BOUND.set(council);
        return () -> {
            refuseInsideTransaction();
            if (before == null) {
                BOUND.remove();
            } else {
                BOUND.set(before);
            }
        };
    }

    private static void refuseInsideTransaction() {
        if (insideTransaction()) {
            throw new IllegalStateException("The council can't be changed inside a transaction");
        }
    }

    /** The name looked up is a constant of the platform (Jakarta Transactions 4.1), never anybody's input. */
    @SuppressWarnings("BanJNDI")
    private static boolean insideTransaction() {
        try {
            TransactionSynchronizationRegistry registry =
                    InitialContext.doLookup("java:comp/TransactionSynchronizationRegistry");
            return registry.getTransactionStatus() != Status.STATUS_NO_TRANSACTION;
        } catch (NamingException outsideAServer) {
            return false;
        }
    }
}
