package uk.guildhall.admin.keeping;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.List;

/**
 * What lies in a backup.
 *
 * @param moment its name, and the moment that it is of
 * @param key the key of its files, wrapped by the council's
 */
public record BackupManifest(
        String format,
        int formatVersion,
        String council,
        String moment,
        String takenAt,
        String schemaVersion,
        byte[] key,
        String registerSha256,
        List<Table> tables) {
    static final String FILE = "manifest.json";
    static final String SEAL = "manifest.seal";
    static final String REGISTER = "register.bin";

    private static final ObjectMapper MAPPER =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    /**
     * A table.
     *
     * @param made the statement that makes it
     * @param columns those whose values are kept, in their order
     * @param content SHA-256 over the rows in the order of the key, by which what is brought back is compared
     * @param sha256 of the file as it lies on the disk
     */
    public record Table(
            String name, String file, String made, List<String> columns, long rows, String content, String sha256) {}

    byte[] written() throws IOException {
        return MAPPER.writeValueAsBytes(this);
    }

    static BackupManifest read(byte[] written) throws IOException {
        return MAPPER.readValue(written, BackupManifest.class);
    }

    public long rows() {
        return tables.stream().mapToLong(Table::rows).sum();
    }
}
