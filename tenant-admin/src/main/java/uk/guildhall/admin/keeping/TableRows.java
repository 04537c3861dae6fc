package uk.guildhall.admin.keeping;

import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A table's rows as bytes and back. Each value is written as the server says it, length first, so that whatever is in a
 * text or in bytes comes back as it was.
 */
final class TableRows {
    private static final int ROW = 1;
    private static final int END = 0;
    private static final int NOTHING = -1;
    private static final int BATCH_ROWS = 500;
    private static final int BATCH_BYTES = 1 << 20;

    private final Connection connection;
    private final String schema;
    private final String table;

    TableRows(Connection connection, String schema, String table) {
        this.connection = connection;
        this.schema = schema;
        this.table = table;
    }

    /** How many, and SHA-256 over all of them. */
    record Written(long rows, String content) {}

    /** In the order of the primary key, so that equal tables are written equally. */
    Written write(List<Column> columns, OutputStream out) throws SQLException, IOException {
        List<String> key = Column.key(connection, schema, table);
        String names = columns.stream().map(Column::quoted).collect(Collectors.joining(", "));
        String order = key.isEmpty() ? names : String.join(", ", key);
        DigestOutputStream digest = Digests.of(out);
        DataOutputStream data = new DataOutputStream(new BufferedOutputStream(digest, 1 << 16));
        long rows = 0;
        try (Statement statement = connection.createStatement()) {
            statement.setFetchSize(Integer.MIN_VALUE); // so that the driver doesn't gather them all
            try (ResultSet row = statement.executeQuery(
                    "SELECT " + names + " FROM `" + schema + "`.`" + table + "` ORDER BY " + order)) {
                while (row.next()) {
                    data.writeByte(ROW);
                    for (int i = 1; i <= columns.size(); i++) {
                        value(row.getBytes(i), data);
                    }
                    rows++;
                }
            }
        }
        data.writeByte(END);
        data.flush();
        return new Written(rows, Digests.of(digest));
    }

    /** Answers how many rows were entered. */
    long read(List<Column> columns, DataInputStream in) throws SQLException, IOException {
        String names = columns.stream().map(Column::quoted).collect(Collectors.joining(", "));
        String marks = String.join(", ", Collections.nCopies(columns.size(), "?"));
        long rows = 0;
        int waiting = 0;
        long bytes = 0;
        try (PreparedStatement insert = connection.prepareStatement(
                "INSERT INTO `" + schema + "`.`" + table + "` (" + names + ") VALUES (" + marks + ")")) {
            while (in.readByte() == ROW) {
                for (int i = 0; i < columns.size(); i++) {
                    bytes += set(insert, i + 1, columns.get(i), in);
                }
                insert.addBatch();
                rows++;
                if (++waiting == BATCH_ROWS || bytes > BATCH_BYTES) {
                    insert.executeBatch();
                    waiting = 0;
                    bytes = 0;
                }
            }
            if (waiting > 0) {
                insert.executeBatch();
            }
        }
        return rows;
    }

    private static void value(byte[] value, DataOutputStream data) throws IOException {
        if (value == null) {
            data.writeInt(NOTHING);
        } else {
            data.writeInt(value.length);
            data.write(value);
        }
    }

    private static int set(PreparedStatement insert, int parameter, Column column, DataInputStream in)
            throws SQLException, IOException {
        int length = in.readInt();
        if (length == NOTHING) {
            insert.setNull(parameter, Types.NULL);
            return 0;
        }
        byte[] value = in.readNBytes(length);
        if (value.length < length) {
            throw new IOException("The file ends in the middle of a row");
        }
        if (column.isBytes()) {
            insert.setBytes(parameter, value);
        } else {
            insert.setString(parameter, new String(value, StandardCharsets.UTF_8));
        }
        return length;
    }
}
