package uk.guildhall.crm.tenancy;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;

/**
 * The three things that Payara's own data source offers beyond the standard: the physical connection behind a handle, the
 * same object each time; a connection outside the running transaction; and dropping a broken one from the pool. Reached by method handles because its interface
 * {@code com.sun.appserv.jdbc.DataSource} is published in no artifact that a build could name.
 */
final class PayaraDataSource {
    private static final Logger LOG = Logger.getLogger(PayaraDataSource.class.getName());

    private final MethodHandle physical;
    private final MethodHandle outsideTransaction;
    private final MethodHandle markBad;

    PayaraDataSource(DataSource source) {
        try {
            Class<?> type = Class.forName(
                    "com.sun.appserv.jdbc.DataSource", false, source.getClass().getClassLoader());
            MethodHandles.Lookup lookup = MethodHandles.publicLookup();
            physical = lookup.findVirtual(
                            type, "getConnection", MethodType.methodType(Connection.class, Connection.class))
                    .bindTo(source);
            outsideTransaction = lookup.findVirtual(type, "getNonTxConnection", MethodType.methodType(Connection.class))
                    .bindTo(source);
            markBad = lookup.findVirtual(
                            type, "markConnectionAsBad", MethodType.methodType(void.class, Connection.class))
                    .bindTo(source);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("The pool is not Payara's, so connections can't be bound to councils", e);
        }
    }

    Connection physical(Connection handle) throws SQLException {
        try {
            return (Connection) physical.invoke(handle);
        } catch (SQLException | RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new SQLException(e);
        }
    }

    /** A connection that is not the running transaction's, which in one transaction would be the same for everyone. */
    Connection outsideTransaction() throws SQLException {
        try {
            return (Connection) outsideTransaction.invoke();
        } catch (SQLException | RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new SQLException(e);
        }
    }

    /** A connection whose change of account failed is dead; nobody may get it again. */
    void drop(Connection handle) {
        try {
            markBad.invoke(handle);
            handle.close();
        } catch (Throwable e) {
            LOG.log(Level.WARNING, "A connection that could not be bound could not be dropped either", e);
        }
    }
}
