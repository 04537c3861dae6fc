package uk.guildhall.crm.tenancy;

import java.util.Optional;
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
        if (CurrentTransaction.isRunning()) {
            throw new IllegalStateException("The council can't be changed inside a transaction");
        }
    }
}
