package uk.guildhall.admin.keeping;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import uk.guildhall.migrations.Migrator;
import uk.guildhall.migrations.Names;

/**
 * The council's tables put away and the staged ones put in their place, in one statement that the server does wholly or
 * not at all. That the schema of what was put away holds tables is the sign that it was done.
 */
final class Swap {
    private final Connection connection;
    private final String living;
    private final String staged;
    private final String away;

    Swap(Connection connection, String code) {
        this.connection = connection;
        this.living = Names.schemaOf(code);
        this.staged = "gh_restore_" + code;
        this.away = "gh_old_" + code;
    }

    String staged() {
        return staged;
    }

    boolean isDone() throws SQLException {
        try (Statement statement = connection.createStatement();
                var rows = statement.executeQuery(
                        "SELECT 1 FROM information_schema.tables WHERE table_schema = '" + away + "' LIMIT 1")) {
            return rows.next();
        }
    }

    void run() throws SQLException {
        Migrator.createSchema(connection, away);
        Set<String> today = Snapshot.tables(connection, living);
        List<String> moves = new ArrayList<>();
        for (String table : today) {
            if (!Carried.NEVER_GO_BACK.contains(table)) {
                moves.add(move(living, away, table));
            }
        }
        for (String table : Snapshot.tables(connection, staged)) {
            if (!Carried.NEVER_GO_BACK.contains(table) || !today.contains(table)) {
                moves.add(move(staged, living, table));
            }
        }
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET SESSION foreign_key_checks = 0");
            statement.execute("RENAME TABLE " + String.join(", ", moves));
            statement.execute("SET SESSION foreign_key_checks = 1");
        }
    }

    /** What was put away is gone with it. */
    void clear() throws SQLException {
        Migrator.dropSchema(connection, staged);
        Migrator.dropSchema(connection, away);
    }

    private static String move(String from, String to, String table) {
        return "`" + from + "`.`" + table + "` TO `" + to + "`.`" + table + "`";
    }
}
