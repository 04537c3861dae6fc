package uk.guildhall.admin.works;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

/**
 * The right to do jobs of one council, held by a connection: when the works dies, so does the connection, and the server
 * gives the lock back. Whoever holds it and finds a job marked as running knows that nobody is running it.
 */
final class CouncilLock implements AutoCloseable {
    private final Connection connection;
    private final String name;

    private CouncilLock(Connection connection, String name) {
        this.connection = connection;
        this.name = name;
    }

    /** Empty where somebody else is at work on this council. */
    static Optional<CouncilLock> take(Connection connection, String council) throws SQLException {
        String name = "guildhall.works." + council;
        try (PreparedStatement ask = connection.prepareStatement("SELECT GET_LOCK(?, 0)")) {
            ask.setString(1, name);
            try (ResultSet answer = ask.executeQuery()) {
                answer.next();
                return answer.getInt(1) == 1 ? Optional.of(new CouncilLock(connection, name)) : Optional.empty();
            }
        }
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
