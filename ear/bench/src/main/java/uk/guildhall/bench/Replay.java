package uk.guildhall.bench;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLIntegrityConstraintViolationException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/** A client that sends recorded statements by plain JDBC, as the council's own login, and reads every row that comes back. */
final class Replay implements Client {
    private final Connection connection;
    private final List<Recorded> recordings;

    private Replay(Connection connection, List<Recorded> recordings) {
        this.connection = connection;
        this.recordings = recordings;
    }

    static Client.Source of(CouncilLogin login, List<Recorded> recordings) {
        return () -> new Replay(login.open(), recordings);
    }

    /** A reference drawn at random may be taken, as the application finds out beforehand; then another is drawn. */
    @Override
    public void once() throws SQLException {
        Recorded one = recordings.get(ThreadLocalRandom.current().nextInt(recordings.size()));
        while (!send(one.again())) {
            connection.rollback();
            connection.setAutoCommit(true);
        }
    }

    private boolean send(List<String> statements) throws SQLException {
        try {
            for (String statement : statements) {
                send(statement);
            }
            return true;
        } catch (SQLIntegrityConstraintViolationException taken) {
            return false;
        }
    }

    private void send(String sql) throws SQLException {
        switch (sql) {
            case "SET autocommit=0" -> connection.setAutoCommit(false);
            case "SET autocommit=1" -> connection.setAutoCommit(true);
            case "COMMIT" -> connection.commit();
            default -> {
                try (Statement statement = connection.createStatement()) {
                    if (statement.execute(sql)) {
                        read(statement.getResultSet());
                    }
                }
            }
        }
    }

    private static void read(ResultSet rows) throws SQLException {
        int columns = rows.getMetaData().getColumnCount();
        while (rows.next()) {
            for (int i = 1; i <= columns; i++) {
                rows.getObject(i);
            }
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
