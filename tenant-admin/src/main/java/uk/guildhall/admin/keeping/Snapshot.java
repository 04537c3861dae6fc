package uk.guildhall.admin.keeping;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import java.util.TreeSet;
import uk.guildhall.migrations.AdminConnections;

/** A council's schema as it stood at one moment, however long the reading of it takes; writers wait for nothing. */
final class Snapshot implements AutoCloseable {
    private final Connection connection;
    private final String schema;

    private Snapshot(Connection connection, String schema) {
        this.connection = connection;
        this.schema = schema;
    }

    static Snapshot of(AdminConnections admin, String schema) throws SQLException {
        Connection connection = admin.open();
        connection.setCatalog(schema);
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET SESSION TRANSACTION ISOLATION LEVEL REPEATABLE READ");
            // As written: binary text comes as the bytes that lie on the disk.
            statement.execute("SET SESSION character_set_results = NULL");
            statement.execute("START TRANSACTION WITH CONSISTENT SNAPSHOT");
            return new Snapshot(connection, schema);
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    Connection connection() {
        return connection;
    }

    String schema() {
        return schema;
    }

    Set<String> tables() throws SQLException {
        return tables(connection, schema);
    }

    static Set<String> tables(Connection connection, String schema) throws SQLException {
        Set<String> tables = new TreeSet<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SHOW FULL TABLES FROM `" + schema + "`")) {
            while (rows.next()) {
                if (rows.getString(2).equals("BASE TABLE")) {
                    tables.add(rows.getString(1));
                }
            }
        }
        return tables;
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
