package uk.guildhall.admin.keeping;

import static uk.guildhall.migrations.Names.CONTROL;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import uk.guildhall.crm.council.Status;
import uk.guildhall.migrations.Names;

/**
 * What the register says of a council.
 *
 * @param schemaVersion the last change of its schema, or null
 */
record Registered(
        String code, String name, String gss, Status status, String level, String schemaVersion, List<String> hosts) {

    static Registered of(Connection admin, String code) throws SQLException, KeepingException {
        if (!Names.isCode(code)) {
            throw new KeepingException("There is no council " + code + ".");
        }
        try (PreparedStatement query = admin.prepareStatement("SELECT name, gss, status, level, schema_version FROM "
                + CONTROL + ".council WHERE code = ? AND kind = 'COUNCIL'")) {
            query.setString(1, code);
            try (ResultSet row = query.executeQuery()) {
                if (!row.next()) {
                    throw new KeepingException("There is no council " + code + ".");
                }
                return new Registered(
                        code,
                        row.getString(1),
                        row.getString(2),
                        Status.valueOf(row.getString(3)),
                        row.getString(4),
                        row.getString(5),
                        hosts(admin, code));
            }
        }
    }

    String schema() {
        return Names.schemaOf(code);
    }

    private static List<String> hosts(Connection admin, String code) throws SQLException {
        List<String> hosts = new ArrayList<>();
        try (PreparedStatement query = admin.prepareStatement(
                "SELECT host FROM " + CONTROL + ".council_host WHERE council_code = ? ORDER BY host")) {
            query.setString(1, code);
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    hosts.add(rows.getString(1));
                }
            }
        }
        return hosts;
    }
}
