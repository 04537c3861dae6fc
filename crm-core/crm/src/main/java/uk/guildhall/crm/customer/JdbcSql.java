package uk.guildhall.crm.customer;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** The search over one plain connection, for bulk loading, measurement and tests. */
public record JdbcSql(Connection connection) implements Sql {

    @Override
    public List<Object[]> rows(String sql, List<?> values) {
        try (var statement = prepare(sql, values);
                var result = statement.executeQuery()) {
            int columns = result.getMetaData().getColumnCount();
            var rows = new ArrayList<Object[]>();
            while (result.next()) {
                var row = new Object[columns];
                for (int i = 0; i < columns; i++) {
                    row[i] = result.getObject(i + 1);
                }
                rows.add(row);
            }
            return rows;
        } catch (SQLException e) {
            throw new IllegalStateException("The database refused a search", e);
        }
    }

    @Override
    public int change(String sql, List<?> values) {
        try (var statement = prepare(sql, values)) {
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("The database refused a change to the search index", e);
        }
    }

    private PreparedStatement prepare(String sql, List<?> values) throws SQLException {
        var statement = connection.prepareStatement(sql);
        for (int i = 0; i < values.size(); i++) {
            statement.setObject(i + 1, values.get(i));
        }
        return statement;
    }
}
