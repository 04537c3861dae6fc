package uk.guildhall.launcher;

import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import uk.guildhall.crm.council.OuterKey;
import uk.guildhall.migrations.Names;

/**
 * Whether the register of councils was made with the key in the data folder. A server of one's own may already serve
 * another Guildhall: its accounts' passwords would be changed under it, and nothing of its councils could be opened.
 */
final class RegisterKey {

    private final OuterKey masterKey;

    RegisterKey(OuterKey masterKey) {
        this.masterKey = masterKey;
    }

    void check(Connection admin) throws SQLException, IOException, CannotStart {
        try (Statement statement = admin.createStatement()) {
            if (!isThere(statement)) {
                return;
            }
            try (ResultSet row = statement.executeQuery("SELECT code, login_name, login_password FROM " + Names.CONTROL
                    + ".council ORDER BY code LIMIT 1")) {
                if (row.next() && !opens(row.getBytes(3), row.getString(1) + "|" + row.getString(2))) {
                    throw new CannotStart("The database serves a Guildhall whose key is not " + masterKey
                            + "; start with its --data, or on a server without councils.");
                }
            }
        }
    }

    private static boolean isThere(Statement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery("SELECT 1 FROM information_schema.tables WHERE table_schema = '"
                + Names.CONTROL + "' AND table_name = 'council'")) {
            return row.next();
        }
    }

    private boolean opens(byte[] wrapped, String associated) throws IOException {
        if (!masterKey.exists()) {
            return false;
        }
        try {
            masterKey.load().unwrap(wrapped, associated);
            return true;
        } catch (IllegalStateException anothers) {
            return false;
        }
    }
}
