package uk.guildhall.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import uk.guildhall.crm.council.KeyEncryptionKey;
import uk.guildhall.launcher.RunningSystem;

/** A council's own database login, as the application uses it. */
record CouncilLogin(String url, String user, String password, String schema) {

    static CouncilLogin of(RunningSystem system, String code) throws SQLException, IOException {
        KeyEncryptionKey key = KeyEncryptionKey.load(system.data().masterKey());
        try (Connection admin = system.admin().open();
                PreparedStatement query = admin.prepareStatement("SELECT login_name, login_password, schema_name"
                        + " FROM guildhall_control.council WHERE code = ?")) {
            query.setString(1, code);
            try (ResultSet row = query.executeQuery()) {
                row.next();
                String login = row.getString(1);
                String password = new String(key.unwrap(row.getBytes(2), code + "|" + login), StandardCharsets.UTF_8);
                return new CouncilLogin(system.databaseUrl(), login, password, row.getString(3));
            }
        }
    }

    Connection open() throws SQLException {
        // Otherwise the driver asks before each change whether the session is read-only, which the application's
        // doesn't.
        Connection connection = DriverManager.getConnection(url + "&readOnlyPropagatesToServer=false", user, password);
        try (Statement use = connection.createStatement()) {
            use.execute("USE `" + schema + "`");
        }
        connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
        return connection;
    }

    @Override
    public String toString() {
        return user;
    }
}
