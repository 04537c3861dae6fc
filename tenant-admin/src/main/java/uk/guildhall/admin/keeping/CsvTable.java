package uk.guildhall.admin.keeping;

import java.io.IOException;
import java.io.Writer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * A table as CSV (RFC 4180, UTF-8), row by row. Text that a spreadsheet would take for a formula gets an apostrophe in
 * front, and so does text that has one there already: whoever imports takes one off where another such sign follows.
 */
final class CsvTable {
    private static final String LEADS_A_FORMULA = "=+-@\t\r\n'";

    private final TableView view;
    private final Opener opener;

    CsvTable(TableView view, Opener opener) {
        this.view = view;
        this.opener = opener;
    }

    /** Answers the number of rows. */
    long write(Snapshot snapshot, Writer out) throws SQLException, IOException {
        long rows = 0;
        CSVPrinter csv = new CSVPrinter(out, CSVFormat.RFC4180);
        csv.printRecord(view.fields().stream().map(Field::name).toList());
        try (Statement statement = snapshot.connection().createStatement()) {
            statement.setFetchSize(Integer.MIN_VALUE); // so that the driver doesn't gather them all
            try (ResultSet row = statement.executeQuery(view.select() + view.order())) {
                while (row.next()) {
                    csv.printRecord(values(row));
                    rows++;
                }
            }
        }
        csv.flush();
        return rows;
    }

    private List<String> values(ResultSet row) throws SQLException {
        List<String> values = new ArrayList<>();
        for (Field field : view.fields()) {
            String value = field.text(row, opener);
            boolean text = field.kind() == Field.Kind.TEXT || field.kind() == Field.Kind.SEALED;
            values.add(text ? harmless(value) : value);
        }
        return values;
    }

    static String harmless(String text) {
        return text != null && !text.isEmpty() && LEADS_A_FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
