package uk.guildhall.crm.export;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** How a file is written. */
public enum ExportFormat {
    /** For a spreadsheet: text that one could take for a formula has an apostrophe before it. */
    CSV("text/csv; charset=utf-8"),
    /** JSON, one record a line, exactly as it is. */
    JSONL("application/x-ndjson");

    private final String mediaType;

    ExportFormat(String mediaType) {
        this.mediaType = mediaType;
    }

    public String mediaType() {
        return mediaType;
    }

    /** As programs and forms write it, and the end of the file's name. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<ExportFormat> of(String code) {
        return Stream.of(values()).filter(format -> format.code().equals(code)).findFirst();
    }
}
