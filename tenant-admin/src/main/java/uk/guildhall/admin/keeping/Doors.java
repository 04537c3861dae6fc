package uk.guildhall.admin.keeping;

import static uk.guildhall.migrations.Names.CONTROL;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import uk.guildhall.crm.council.Status;
import uk.guildhall.migrations.Accounts;
import uk.guildhall.migrations.Names;

/**
 * Closes a council while its data is carried about. Its standing alone would not do: a node may go by what it read some
 * seconds ago, so the database itself refuses the login and ends what it was at.
 */
final class Doors {
    private final Connection admin;
    private final Accounts accounts;

    Doors(Connection admin) {
        this.admin = admin;
        this.accounts = new Accounts(admin);
    }

    void close(String code) throws SQLException {
        stand(code, Status.SUSPENDED);
        accounts.close(Names.schemaOf(code));
        accounts.sendAway(Names.schemaOf(code));
    }

    /** Lets the login in again; whether people are let in is told by the standing. */
    void open(String code) throws SQLException {
        accounts.open(Names.schemaOf(code));
    }

    void stand(String code, Status standing) throws SQLException {
        try (PreparedStatement update = admin.prepareStatement(
                "UPDATE " + CONTROL + ".council SET status = ?, updated_at = UTC_TIMESTAMP(6) WHERE code = ?")) {
            update.setString(1, standing.name());
            update.setString(2, code);
            update.executeUpdate();
        }
    }
}
