package uk.guildhall.migrations;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;

/**
 * The right to change one schema, held by the very connection that changes it: when the migrator dies, so does its
 * connection, and the server gives the lock back by itself. Liquibase's own lock is a row that outlives a killed
 * migrator; whoever holds this lock may clear it, because its owner can't be alive.
 */
final class SchemaLock implements AutoCloseable {

    private final Connection connection;
    private final String name;

    private SchemaLock(Connection connection, String name) {
        this.connection = connection;
        this.name = name;
    }

    static SchemaLock take(Connection connection, String schema, Duration patience)
            throws SQLException, MigrationException {
        String name = "guildhall.migrate." + schema;
        try (PreparedStatement ask = connection.prepareStatement("SELECT GET_LOCK(?, ?)")) {
            ask.setString(1, name);
            ask.setLong(2, patience.toSeconds());
            try (ResultSet answer = ask.executeQuery()) {
                answer.next();
                if (answer.getInt(1) != 1) {
                    throw new MigrationException("Another migrator has been at work on " + schema + " for more than "
                            + patience.toSeconds() + " seconds");
                }
            }
        }
        return new SchemaLock(connection, name);
    }

    @Override
    public void close() {
        try (PreparedStatement ask = connection.prepareStatement("SELECT RELEASE_LOCK(?)")) {
            ask.setString(1, name);
            ask.executeQuery().close();
        } catch (SQLException dead) {
            // The connection is gone, and the lock with it.
        }
    }
}
