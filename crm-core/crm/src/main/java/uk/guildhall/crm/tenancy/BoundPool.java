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
    private static final Map<Connection, Belonging> BOUND = Collections.synchronizedMap(new WeakHashMap<>());

    static final LongAdder CHECKOUTS = new LongAdder();
    static final LongAdder BINDS = new LongAdder();

    private static final int PING_SECONDS = 5;
    private static final int TRIES = 5;

    /** When a connection was last found dead. Whatever was last heard of before that is asked before it is used again. */
    private static volatile long lostAt = System.nanoTime();

    private final PayaraDataSource source;

    private BoundPool(DataSource source) {
        this.source = new PayaraDataSource(source);
    }

    /** Whose a connection is, and when the database last answered over it. */
    private record Belonging(DatabaseLogin login, long heardAt) {
        static Belonging of(DatabaseLogin login) {
            return new Belonging(login, System.nanoTime());
        }
    }

    /** Where the next connection of the pool comes from. */
    interface Checkout {
        Connection next() throws SQLException;
    }

    static BoundPool of(DataSource source) {
        return POOLS.computeIfAbsent(source, BoundPool::new);
    }

    /** A connection that is the council's from now on; nobody's where there is none. */
    Connection bind(Checkout pool, Optional<Council> council) {
        DatabaseLogin login = council.map(c -> DatabaseLogins.get().of(c.code()))
                .orElseGet(() -> DatabaseLogins.get().nobody());
        try {
            Connection handle = living(pool, login);
            CurrentTransaction.keepTo(source.physical(handle));
            return handle;
        } catch (SQLException | DatabaseException e) {
            if (LostDatabase.isBehind(e) && CurrentTransaction.isUntouched()) {
                throw DatabaseException.sqlException(LostDatabase.beforeAnything(e));
            }
            throw e instanceof SQLException sql ? DatabaseException.sqlException(sql) : (DatabaseException) e;
        }
    }

    /** The register of councils, read outside any transaction that a council's request may have open. */
    Connection register() throws SQLException {
        return living(source::outsideTransaction, DatabaseLogins.get().register());
    }

    /**
     * The first of the pool's connections that still lives, bound. Dead ones are dropped on the way: after the database
     * was away they may be all that the pool holds.
     */
    private Connection living(Checkout pool, DatabaseLogin login) throws SQLException {
        Connection dead = null;
        while (true) {
            CHECKOUTS.increment();
            Connection handle = handedOut(pool);
            Connection physical = null;
            try {
                physical = source.physical(handle);
                belongTo(login, physical);
                return handle;
            } catch (SQLException e) {
                source.drop(handle);
                if (physical == null || physical == dead || !LostDatabase.isBehind(e)) {
                    throw e;
                }
                lostAt = System.nanoTime();
                dead = physical;
            }
        }
    }

    /** The pool hands out a dead connection as a failure where a transaction was to begin over it, and drops it itself. */
    private static Connection handedOut(Checkout pool) throws SQLException {
        for (int tries = 1; ; tries++) {
            try {
                return pool.next();
            } catch (SQLException | DatabaseException e) {
                lostAt = System.nanoTime();
                if (tries == TRIES || !LostDatabase.isBehind(e)) {
                    throw e;
                }
            }
        }
    }

    private static void belongTo(DatabaseLogin login, Connection physical) throws SQLException {
        Belonging now = BOUND.get(physical);
        if (now == null || !login.equals(now.login)) {
            change(physical, login);
        } else if (physical.isClosed()) {
            throw LostDatabase.closed();
        } else if (now.heardAt - lostAt < 0) {
            if (!physical.isValid(PING_SECONDS)) {
                throw LostDatabase.closed();
            }
            BOUND.put(physical, Belonging.of(login));
        }
    }

    private static void change(Connection physical, DatabaseLogin login) throws SQLException {
        // COM_CHANGE_USER puts the server back into autocommit, and the driver doesn't notice: without the lines that
        // follow, a row would survive its transaction's rollback.
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
        BOUND.put(physical, Belonging.of(login));
        BINDS.increment();
    }
}
