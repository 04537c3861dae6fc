package uk.guildhall.admin.keeping;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A column of a table, as the server describes it.
 *
 * @param type the type with its length: {@code binary(16)}
 */
record Column(String name, String type) {
    private static final Set<String> BYTES =
            Set.of("binary", "varbinary", "blob", "tinyblob", "mediumblob", "longblob");

    /** Those that hold something of their own, in their order; what the server computes from others is left out. */
    static List<Column> of(Connection connection, String schema, String table) throws SQLException {
        List<Column> columns = new ArrayList<>();
        try (PreparedStatement query = connection.prepareStatement(
                "SELECT column_name, column_type FROM information_schema.columns WHERE table_schema = ?"
                        + " AND table_name = ? AND extra NOT LIKE '%GENERATED%' ORDER BY ordinal_position")) {
            query.setString(1, schema);
            query.setString(2, table);
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    columns.add(new Column(rows.getString(1), rows.getString(2)));
                }
            }
        }
        return columns;
    }

    /** The columns of the primary key, quoted and in its order; of a table without one, none. */
    static List<String> key(Connection connection, String schema, String table) throws SQLException {
        List<String> key = new ArrayList<>();
        try (PreparedStatement query = connection.prepareStatement("SELECT column_name FROM"
                + " information_schema.statistics WHERE table_schema = ? AND table_name = ? AND index_name = 'PRIMARY'"
                + " ORDER BY seq_in_index")) {
            query.setString(1, schema);
            query.setString(2, table);
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    key.add("`" + rows.getString(1) + "`");
                }
            }
        }
        return key;
    }

    boolean isBytes() {
        return BYTES.contains(type.replaceAll("\\(.*", "").strip());
    }

    String quoted() {
        return "`" + name + "`";
    }
}
