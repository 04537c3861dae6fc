package uk.guildhall.admin.keeping;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.List;

/**
 * What lies in an export, so that whoever receives it can tell whether it is whole.
 *
 * @param unreadable how many confidential details did not open, and are empty
 * @param auditWhole whether the audit's chain held when the export was made; its key does not go along
 */
public record Manifest(
        String format,
        int formatVersion,
        String council,
        String name,
        String gss,
        String level,
        String madeAt,
        String schemaVersion,
        boolean auditWhole,
        long unreadable,
        List<Entry> files) {
    static final String FILE = "manifest.json";

    private static final ObjectMapper MAPPER =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    /** @param rows lines of a JSON Lines file, rows of a CSV file without its heading, 0 of a text */
    public record Entry(String name, String meaning, long rows, long bytes, String sha256, List<Described> fields) {}

    /** A field: its name, what it is, and how long it may be. */
    public record Described(String name, String is, String type) {}

    byte[] written() throws IOException {
        return MAPPER.writeValueAsBytes(this);
    }

    static Manifest read(byte[] written) throws IOException {
        return MAPPER.readValue(written, Manifest.class);
    }

    /** Rows of all the tables, each counted once. */
    public long rows() {
        return files.stream()
                .filter(file -> file.name().endsWith(".csv"))
                .mapToLong(Entry::rows)
                .sum();
    }
}
