package uk.guildhall.crm.tenancy;

import com.mysql.cj.jdbc.JdbcConnection;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.WeakHashMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import javax.sql.DataSource;
import org.eclipse.persistence.exceptions.DatabaseException;
import uk.guildhall.crm.council.Council;
import uk.guildhall.crm.tenancy.DatabaseLogins.DatabaseLogin;

/**
 * Payara's pool, seen as connections that belong to a council.
 *
 * <p>A connection becomes a council's by COM_CHANGE_USER: the server forgets the earlier account, schema, variables,
 * temporary tables and prepared statements, and from then on it is the database that refuses every other council, even to
 * SQL that was injected. Which physical connection is whose is remembered weakly, forgotten before each change and noted
 * again only when all steps have succeeded.
 */
final class BoundPool {
    private static final Map<DataSource, BoundPool> POOLS = new ConcurrentHashMap<>();

    /**
     * Whose each physical connection is. One for all: the server makes a new data source object at every lookup, and each
     * hands out the same connections, so what one of them changes the others must know.
     */
    private static final Map<Connection, DatabaseLogin> BOUND = Collections.synchronizedMap(new WeakHashMap<>());

    static final LongAdder CHECKOUTS = new LongAdder();
    static final LongAdder BINDS = new LongAdder();

    private final PayaraDataSource source;

    private BoundPool(DataSource source) {
        this.source = new PayaraDataSource(source);
    }

    static BoundPool of(DataSource source) {
        return POOLS.computeIfAbsent(source, BoundPool::new);
    }

    /** The same connection, now the council's; as nobody where there is none. A refused one is dropped from the pool. */
    Connection bind(Connection handle, Optional<Council> council) {
        DatabaseLogin login = council.map(c -> DatabaseLogins.get().of(c.code()))
                .orElseGet(() -> DatabaseLogins.get().nobody());
        return bind(handle, login);
    }

    /** The register of councils, read outside any transaction that a council's request may have open. */
    Connection register() throws SQLException {
        return bind(source.outsideTransaction(), DatabaseLogins.get().register());
    }

    private Connection bind(Connection handle, DatabaseLogin login) {
        CHECKOUTS.increment();
        try {
            Connection physical = source.physical(handle);
            DatabaseLogin now = BOUND.get(physical);
            if (!login.equals(now)) {
                change(physical, login);
            }
            return handle;
        } catch (SQLException e) {
            source.drop(handle);
            throw DatabaseException.sqlException(e);
        }
    }

    private void change(Connection physical, DatabaseLogin login) throws SQLException {
        // COM_CHANGE_USER puts the server back into autocommit, and the driver doesn't notice: without the lines after
        // it
        // a row would survive its transaction's rollback.
        boolean autoCommit = physical.getAutoCommit();
        BOUND.remove(physical);
        ((JdbcConnection) physical).changeUser(login.user(), login.password());
        if (login.schema() != null) {
            try (Statement use = physical.createStatement()) {
                use.execute("USE `" + login.schema() + "`");
            }
        }
        physical.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
        physical.setAutoCommit(autoCommit);
        BOUND.put(physical, login);
        BINDS.increment();
    }
}
