package uk.guildhall.crm.people;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import uk.guildhall.crm.council.Refused;

/** The people in a CSV file, as they were written there. */
final class StaffCsv {
    /** More than any council employs. */
    private static final int MOST = 20_000;

    private static final String FILE = "/file";

    private StaffCsv() {}

    /** One row, and the line of the file on which it ends, which is what an editor shows. */
    record Row(int line, PersonForm person) {}

    /**
     * Reads them all.
     *
     * @throws Refused where it isn't such a file: no heading that we know, or not CSV at all
     */
    static List<Row> read(byte[] file) {
        String text = StaffFile.text(file);
        if (text.isBlank()) {
            throw Refused.because(FILE, "problem.file-empty");
        } else if (text.indexOf('\0') >= 0) {
            throw Refused.because(FILE, "problem.file-not-csv");
        }
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setDelimiter(delimiter(text))
                .setIgnoreEmptyLines(true)
                .setIgnoreSurroundingSpaces(true)
                .get();
        try (CSVParser rows = CSVParser.parse(text, format)) {
            return read(rows);
        } catch (IOException | java.io.UncheckedIOException notCsv) {
            throw Refused.because(FILE, "problem.file-not-csv");
        }
    }

    private static List<Row> read(CSVParser rows) {
        Map<String, Integer> places = null;
        List<Row> people = new ArrayList<>();
        for (CSVRecord row : rows) {
            if (places == null) {
                places = headings(row);
            } else if (Stream.of(row.values()).anyMatch(cell -> !cell.isBlank())) {
                people.add(new Row((int) rows.getCurrentLineNumber(), person(row, places)));
            }
            if (people.size() > MOST) {
                throw Refused.because(FILE, "problem.too-many", MOST);
            }
        }
        if (people.isEmpty()) {
            throw Refused.because(FILE, "problem.file-empty");
        }
        return people;
    }

    private static Map<String, Integer> headings(CSVRecord row) {
        Map<String, Integer> places = new HashMap<>();
        for (int i = 0; i < row.size(); i++) {
            String column = StaffFile.column(row.get(i));
            if (StaffFile.COLUMNS.contains(column) && places.put(column, i) != null) {
                throw Refused.because(FILE, "problem.file-column-twice", row.get(i));
            }
        }
        Set<String> needed = new HashSet<>(Set.of("name", "email", "roles"));
        needed.removeAll(places.keySet());
        if (!needed.isEmpty()) {
            throw Refused.because(FILE, "problem.file-column", String.join(", ", new java.util.TreeSet<>(needed)));
        }
        return places;
    }

    private static PersonForm person(CSVRecord row, Map<String, Integer> places) {
        return new PersonForm(
                cell(row, places, "name"),
                cell(row, places, "username"),
                cell(row, places, "email"),
                several(cell(row, places, "roles")),
                several(cell(row, places, "teams")),
                cell(row, places, "working_style"),
                cell(row, places, "language"));
    }

    /** Empty where the row is too short or there is no such column. */
    private static String cell(CSVRecord row, Map<String, Integer> places, String column) {
        Integer place = places.get(column);
        return place == null || place >= row.size()
                ? ""
                : StaffFile.meant(row.get(place).strip());
    }

    private static List<String> several(String cell) {
        return Stream.of(cell.split("[;|\n]", -1))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .distinct()
                .toList();
    }

    /** Some countries' spreadsheets write semicolons where others write commas. */
    private static char delimiter(String text) {
        String first = text.lines().findFirst().orElse("").toLowerCase(Locale.ROOT);
        if (first.indexOf('\t') >= 0) {
            return '\t';
        }
        return first.indexOf(',') < 0 && first.indexOf(';') >= 0 ? ';' : ',';
    }
}
