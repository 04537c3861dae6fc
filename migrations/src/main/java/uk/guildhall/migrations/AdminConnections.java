package uk.guildhall.migrations;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;

/**
 * Opens connections as the account that makes schemas, logins and grants. The application never knows this account;
 * whoever migrates or provisions a council brings it along.
 */
@FunctionalInterface
public interface AdminConnections {

    /** A new connection with no schema chosen; the caller closes it. */
    Connection open() throws SQLException;

    /** Connections to the server at a JDBC URL that names no database. */
    static AdminConnections to(String url, String user, String password) {
        Properties login = new Properties();
        login.setProperty("user", user);
        login.setProperty("password", password);
        return () -> DriverManager.getConnection(url, login);
    }
}
