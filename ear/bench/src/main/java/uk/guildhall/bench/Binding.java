package uk.guildhall.bench;

import com.mysql.cj.jdbc.JdbcConnection;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.HdrHistogram.Histogram;
import uk.guildhall.launcher.RunningSystem;

/**
 * What it costs to bind a connection to its council, with one read by primary key after it: bound already, bound where it
 * was another's as the application does, and anew at each checkout. On councils made for the purpose and dropped again.
 */
final class Binding {
    private static final String NAME = "guildhall_bench_";
    private static final int CONNECTIONS = 8;

    private final RunningSystem system;
    private final double seconds;
    private final Map<Connection, Integer> bound = new HashMap<>();
    private final List<Connection> pool = new ArrayList<>();
    private final Random random = new Random(1);
    private final String password = "b" + Long.toHexString(System.nanoTime()) + "-Council";
    private long checkouts;
    private long binds;

    Binding(RunningSystem system, double seconds) {
        this.system = system;
        this.seconds = seconds;
    }

    void measure(int... counts) throws SQLException {
        int most = java.util.Arrays.stream(counts).max().orElse(0);
        try (Connection admin = system.admin().open();
                Statement statement = admin.createStatement()) {
            try {
                for (int i = 0; i < most; i++) {
                    make(statement, NAME + i);
                }
                fill();
                print(counts);
            } finally {
                for (Connection connection : pool) {
                    connection.close();
                }
                for (int i = 0; i < most; i++) {
                    statement.execute("DROP DATABASE IF EXISTS " + NAME + i);
                    statement.execute("DROP USER IF EXISTS " + NAME + i);
                }
            }
        }
    }

    private void make(Statement statement, String name) throws SQLException {
        statement.execute("CREATE DATABASE " + name);
        statement.execute("CREATE TABLE " + name + ".thing (id INT PRIMARY KEY, word VARCHAR(20))");
        statement.execute("INSERT INTO " + name + ".thing VALUES (1, 'bound')");
        statement.execute("CREATE USER " + name + " IDENTIFIED BY '" + password + "'");
        statement.execute("GRANT SELECT ON " + name + ".thing TO " + name);
    }

    private void fill() throws SQLException {
        for (int i = 0; i < CONNECTIONS; i++) {
            Connection connection = DriverManager.getConnection(system.databaseUrl(), NAME + 0, password);
            bind(connection, 0);
            pool.add(connection);
        }
    }

    private void print(int... counts) throws SQLException {
        System.out.printf("| binding a connection | councils | checkouts/s | p50 µs | p95 µs | bound anew |%n");
        System.out.printf("|---|---:|---:|---:|---:|---:|%n");
        run(1, true);
        line("bound already", 1, run(1, false));
        for (int count : counts) {
            run(count, false);
            line("as the application does", count, run(count, false));
            line("anew each time", count, run(count, true));
        }
        System.out.println();
    }

    private Histogram run(int councils, boolean always) throws SQLException {
        Histogram nanos = new Histogram(3);
        checkouts = 0;
        binds = 0;
        long end = System.nanoTime() + (long) (seconds * 1e9);
        for (long start = System.nanoTime(); start < end; ) {
            Connection connection = pool.get(random.nextInt(CONNECTIONS));
            int council = random.nextInt(councils);
            checkouts++;
            if (always || bound.getOrDefault(connection, -1) != council) {
                bind(connection, council);
            }
            read(connection);
            long now = System.nanoTime();
            nanos.recordValue(now - start);
            start = now;
        }
        return nanos;
    }

    /** Exactly what tenancy does to a connection that is another council's. */
    private void bind(Connection connection, int council) throws SQLException {
        boolean autoCommit = connection.getAutoCommit();
        ((JdbcConnection) connection).changeUser(NAME + council, password);
        try (Statement use = connection.createStatement()) {
            use.execute("USE `" + NAME + council + "`");
        }
        connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
        connection.setAutoCommit(autoCommit);
        bound.put(connection, council);
        binds++;
    }

    private static void read(Connection connection) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("SELECT word FROM thing WHERE id = ?")) {
            query.setInt(1, 1);
            try (ResultSet row = query.executeQuery()) {
                row.next();
            }
        }
    }

    private void line(String what, int councils, Histogram nanos) {
        System.out.printf(
                "| %s | %d | %,.0f | %.0f | %.0f | %.0f%% |%n",
                what,
                councils,
                checkouts / seconds,
                nanos.getValueAtPercentile(50) / 1000.0,
                nanos.getValueAtPercentile(95) / 1000.0,
                100.0 * binds / checkouts);
    }
}
