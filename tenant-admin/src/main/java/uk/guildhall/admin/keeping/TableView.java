package uk.guildhall.admin.keeping;

import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;

/** A table with the columns of it that are handed out. */
record TableView(OpenTable table, List<Field> fields, String order) {

    static TableView of(Snapshot snapshot, OpenTable table) throws SQLException {
        List<Field> fields = Column.of(snapshot.connection(), snapshot.schema(), table.table()).stream()
                .filter(column -> !table.withheld().contains(column.name()))
                .map(column -> Field.of(table.table(), column))
                .toList();
        List<String> key = Column.key(snapshot.connection(), snapshot.schema(), table.table());
        return new TableView(table, fields, key.isEmpty() ? "" : " ORDER BY " + String.join(", ", key));
    }

    String select() {
        return "SELECT "
                + fields.stream().map(field -> "`" + field.column() + "`").collect(Collectors.joining(", "))
                + " FROM `" + table.table() + "`";
    }
}
