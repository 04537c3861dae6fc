package uk.guildhall.crm.audit;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import uk.guildhall.crm.council.SpreadsheetText;
import uk.guildhall.crm.tenancy.Json;

/** How exported entries are written down. */
public interface ExportFile {

    void add(SealedEntry entry) throws IOException;

    /** @param manifest the signed last line */
    void end(String manifest) throws IOException;

    /** One entry a line as JSON, then the manifest: what the verifier reads. */
    static ExportFile jsonLines(OutputStream out) {
        BufferedWriter writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        return new ExportFile() {
            @Override
            public void add(SealedEntry entry) throws IOException {
                Map<String, Object> line = new TreeMap<>();
                line.put("sequence", entry.sequence());
                line.put("seal", HexFormat.of().formatHex(entry.seal()));
                line.put("entry", entry.fields());
                writer.write(Json.write(line));
                writer.write('\n');
            }

            @Override
            public void end(String manifest) throws IOException {
                writer.write(manifest);
                writer.write('\n');
                writer.flush();
            }
        };
    }

    /**
     * For a spreadsheet: to be read, not to be proven, since what could be taken for a formula has an apostrophe put
     * before it, and no manifest fits a table.
     */
    static ExportFile csv(OutputStream out) throws IOException {
        CSVPrinter table = new CSVPrinter(
                new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8)), CSVFormat.RFC4180);
        table.print("sequence");
        table.printRecord(AuditChain.FIELDS);
        return new ExportFile() {
            @Override
            public void add(SealedEntry entry) throws IOException {
                table.print(entry.sequence());
                for (String name : AuditChain.FIELDS) {
                    table.print(SpreadsheetText.harmless(entry.fields().get(name)));
                }
                table.println();
            }

            @Override
            public void end(String manifest) throws IOException {
                table.flush();
            }
        };
    }
}
