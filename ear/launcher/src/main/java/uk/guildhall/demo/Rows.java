package uk.guildhall.demo;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/** Puts many rows into one table, some hundred to a statement. */
final class Rows implements AutoCloseable {

    private static final int TOGETHER = 1000;

    private final PreparedStatement insert;
    private final Rows first;
    private int waiting;

    /** @param columns their names, separated by commas */
    Rows(Connection council, String table, String columns) throws SQLException {
        this(council, table, columns, null);
    }

    /** @param first rows that these refer to, and which are therefore sent before them */
    Rows(Connection council, String table, String columns, Rows first) throws SQLException {
        this.first = first;
        String marks = "?, ".repeat(columns.split(",").length - 1) + "?";
        insert = council.prepareStatement("INSERT INTO " + table + " (" + columns + ") VALUES (" + marks + ")");
    }

    void add(Object... values) throws SQLException {
        set(insert, values);
        insert.addBatch();
        if (++waiting == TOGETHER) {
            flush();
        }
    }

    private void flush() throws SQLException {
        if (first != null) {
            first.flush();
        }
        insert.executeBatch();
        waiting = 0;
    }

    static void set(PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            if (values[i] instanceof byte[] bytes) {
                statement.setBytes(i + 1, bytes);
            } else if (values[i] instanceof String text) {
                statement.setString(i + 1, text);
            } else {
                statement.setObject(i + 1, values[i]);
            }
        }
    }

    @Override
    public void close() throws SQLException {
        try (insert) {
            flush();
        }
    }
}
