package uk.guildhall.admin.operator;

import static uk.guildhall.migrations.Names.CONTROL;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import uk.guildhall.crm.council.SecurityLevel;
import uk.guildhall.migrations.Names;

/**
 * The level that a council was taken on with, as the first entry of its own policy's history, before any of its own
 * changes. From then on the register's word counts for nothing: nobody who runs the platform can make a council looser by
 * it, and the council makes itself looser only by its own rule.
 */
public final class FirstLevel {
    private final Connection admin;

    public FirstLevel(Connection admin) {
        this.admin = admin;
    }

    /** Gives it to every council that has none yet, as those taken on before it was kept there. */
    public void ensureAll() throws SQLException {
        List<String> codes = new ArrayList<>();
        try (Statement statement = admin.createStatement();
                ResultSet rows = statement.executeQuery("SELECT c.code FROM " + CONTROL
                        + ".council c JOIN information_schema.tables t ON t.table_schema = c.schema_name"
                        + " AND t.table_name = 'policy_change' WHERE c.kind = 'COUNCIL'")) {
            while (rows.next()) {
                codes.add(rows.getString(1));
            }
        }
        for (String code : codes) {
            ensure(code, null);
        }
    }

    /**
     * Gives it to one council; one that has it keeps it.
     *
     * @param level null for the one in the register
     */
    public void ensure(String code, SecurityLevel level) throws SQLException {
        try (PreparedStatement insert = admin.prepareStatement("INSERT IGNORE INTO `" + Names.schemaOf(code)
                + "`.policy_change (number, at, actor_name, scope, value)"
                + " SELECT 0, UTC_TIMESTAMP(6), 'Operator', 'LEVEL', COALESCE(?, level) FROM " + CONTROL
                + ".council WHERE code = ? AND kind = 'COUNCIL'")) {
            insert.setString(1, level == null ? null : level.name());
            insert.setString(2, code);
            insert.executeUpdate();
        }
    }
}
