package uk.guildhall.crm.export;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import uk.guildhall.crm.council.SpreadsheetText;
import uk.guildhall.crm.tenancy.Json;

/** How rows are written down, as they come. */
interface RowFile {

    void add(Map<String, Object> row) throws IOException;

    void end() throws IOException;

    static RowFile of(ExportFormat format, List<String> columns, OutputStream out) throws IOException {
        Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        return format == ExportFormat.CSV ? csv(columns, writer) : jsonLines(columns, writer);
    }

    /** What has no value is left out. */
    private static RowFile jsonLines(List<String> columns, Writer writer) {
        return new RowFile() {
            @Override
            public void add(Map<String, Object> row) throws IOException {
                Map<String, Object> line = new LinkedHashMap<>();
                columns.stream()
                        .filter(column -> row.get(column) != null)
                        .forEach(column -> line.put(column, row.get(column)));
                writer.write(Json.write(line));
                writer.write('\n');
            }

            @Override
            public void end() throws IOException {
                writer.flush();
            }
        };
    }

    private static RowFile csv(List<String> columns, Writer writer) throws IOException {
        CSVPrinter table = new CSVPrinter(writer, CSVFormat.RFC4180);
        table.printRecord(columns);
        return new RowFile() {
            @Override
            public void add(Map<String, Object> row) throws IOException {
                for (String column : columns) {
                    Object value = row.get(column);
                    table.print(value instanceof Number ? value : SpreadsheetText.harmless(cell(value)));
                }
                table.println();
            }

            @Override
            public void end() throws IOException {
                table.flush();
            }
        };
    }

    /** Several values stand in one cell with semicolons between them. */
    private static String cell(Object value) {
        if (value instanceof List<?> several) {
            return several.stream().map(String::valueOf).collect(Collectors.joining("; "));
        }
        if (value instanceof Map<?, ?> named) {
            return named.entrySet().stream()
                    .map(one -> one.getKey() + ": " + one.getValue())
                    .collect(Collectors.joining("; "));
        }
        return value == null ? "" : value.toString();
    }
}
