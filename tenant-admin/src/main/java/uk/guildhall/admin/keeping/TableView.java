package uk.guildhall.admin.keeping;

import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A table with the columns of it that are handed out. */
record TableView(OpenTable table, List<Field> fields, String order) {

    static TableView of(Snapshot snapshot, OpenTable table) throws SQLException {
        List<Column> columns = Column.of(snapshot.connection(), snapshot.schema(), table.table());
        Set<String> names = columns.stream().map(Column::name).collect(Collectors.toSet());
        List<Field> fields = columns.stream()
                .filter(column -> !table.withheld().contains(column.name()))
                .filter(column -> !column.name().startsWith(Field.SEALED))
                .map(column -> Field.of(table.table(), column, names.contains(Field.SEALED + column.name())))
                .toList();
        List<String> key = Column.key(snapshot.connection(), snapshot.schema(), table.table());
        return new TableView(table, fields, key.isEmpty() ? "" : " ORDER BY " + String.join(", ", key));
    }

    String select() {
        return "SELECT "
                + fields.stream()
                        .flatMap(field -> field.isSealable()
                                ? Stream.of(field.column(), field.sealedColumn())
                                : Stream.of(field.column()))
                        .map(column -> "`" + column + "`")
                        .collect(Collectors.joining(", "))
                + " FROM `" + table.table() + "`";
    }
}
