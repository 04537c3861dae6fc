package uk.guildhall.migrations;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A MySQL or MariaDB that the tests use in place of their own, named by environment variables. It must be there for tests
 * alone: before each use whatever Guildhall made there is dropped.
 *
 * @param url names no schema
 */
public record OwnServer(String url, String user, String password) {

    private static final String NAME = "GUILDHALL_TEST_DATABASE_";
    private static final String OUR_SCHEMAS = "schema_name LIKE 'gh\\_%' OR schema_name = 'guildhall_control'";
    private static final String OUR_LOGINS =
            "user LIKE 'gh\\_%' OR user IN ('guildhall_pool', 'guildhall_register', 'overjpa', 'friends')";

    /** A schema that says: the tests were here, and may empty this server again. */
    private static final String MARK = "guildhall_tests";

    /** The one that GUILDHALL_TEST_DATABASE_URL, _ADMIN_USER and _ADMIN_PASSWORD name, if they do. */
    public static Optional<OwnServer> named() {
        return Optional.ofNullable(System.getenv(NAME + "URL"))
                .map(url ->
                        new OwnServer(url, System.getenv(NAME + "ADMIN_USER"), System.getenv(NAME + "ADMIN_PASSWORD")));
    }

    /**
     * Drops what earlier tests made.
     *
     * @throws IllegalStateException if a Guildhall is at home there that no test made
     */
    public OwnServer emptied() throws SQLException {
        try (Connection admin = AdminConnections.to(url, user, password).open();
                Statement statement = admin.createStatement()) {
            List<String> schemas =
                    names(statement, "SELECT schema_name FROM information_schema.schemata WHERE " + OUR_SCHEMAS);
            String marks = "SELECT schema_name FROM information_schema.schemata WHERE schema_name = '" + MARK + "'";
            if (!schemas.isEmpty() && names(statement, marks).isEmpty()) {
                throw new IllegalStateException("There is a Guildhall on " + url + " that no test made: " + schemas);
            }
            statement.execute("CREATE DATABASE IF NOT EXISTS " + MARK);
            for (String schema : schemas) {
                statement.execute("DROP DATABASE `" + schema + "`");
            }
            for (String login : names(statement, "SELECT DISTINCT user FROM mysql.user WHERE " + OUR_LOGINS)) {
                // MariaDB's roles are not users; they stay, for nothing is granted to them that still exists.
                statement.execute("DROP USER IF EXISTS `" + login + "`@`%`");
            }
        }
        return this;
    }

    private static List<String> names(Statement statement, String sql) throws SQLException {
        try (ResultSet rows = statement.executeQuery(sql)) {
            List<String> names = new ArrayList<>();
            while (rows.next()) {
                names.add(rows.getString(1));
            }
            return names;
        }
    }
}
