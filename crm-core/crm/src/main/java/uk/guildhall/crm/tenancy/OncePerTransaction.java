package uk.guildhall.crm.tenancy;

import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.function.Supplier;

/**
 * An answer of the database that one transaction needs several times over, and which can't change for it meanwhile. Kept
 * with the transaction and gone with it, so that no other request, person or council is ever answered from it.
 *
 * @param <T> of an immutable type
 */
public final class OncePerTransaction<T> {
    private final Supplier<T> read;

    public OncePerTransaction(Supplier<T> read) {
        this.read = read;
    }

    /** What was read before in this transaction; read anew where there is none. */
    public T get() {
        TransactionSynchronizationRegistry running = CurrentTransaction.registry()
                .filter(registry -> registry.getTransactionStatus() == Status.STATUS_ACTIVE)
                .orElse(null);
        if (running == null) {
            return read.get();
        }
        @SuppressWarnings("unchecked")
        T known = (T) running.getResource(this);
        if (known == null) {
            known = read.get();
            running.putResource(this, known);
        }
        return known;
    }

    /** To be called by whoever changes in this transaction what was read. */
    public void forget() {
        CurrentTransaction.registry().ifPresent(running -> running.putResource(this, null));
    }
}
