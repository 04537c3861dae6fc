package uk.guildhall.admin.people;

import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;

/** A file for a spreadsheet, with the mark by which such programs know UTF-8. */
final class CsvFile {
    private CsvFile() {}

    static Response named(String name, String csv) {
        return Response.ok(("\uFEFF" + csv).getBytes(StandardCharsets.UTF_8), "text/csv; charset=utf-8")
                .header("Content-Disposition", "attachment; filename=\"" + name + "\"")
                .build();
    }
}
