package uk.guildhall.crm.audit;

import com.fasterxml.jackson.core.type.TypeReference;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import uk.guildhall.crm.tenancy.Json;

/**
 * Checks an exported file by itself, with nothing but the council's public key and, for all that they cover, its digests:
 * that its entries are those that were exported, in their order, and that none is missing between its first and its last.
 */
public final class ExportVerifier {
    private static final int PROBLEMS_SHOWN = 20;

    private final PublishedKey key;
    private final List<String> problems = new ArrayList<>();
    private DigestCheck digests;
    private SignedLine manifest;
    private RunningHash hash;
    private long count;
    private long first;
    private long last;
    private String placeBefore = "";

    /**
     * What was found.
     *
     * @param council whose trail it is, as the file says
     * @param complete whether it holds all entries of its range; else those that somebody picked
     * @param confirmedBy how many digests the entries fit
     * @param problems what is wrong; empty if the file is what was exported
     */
    public record Report(
            String council,
            boolean complete,
            long entries,
            long first,
            long last,
            long confirmedBy,
            List<String> problems) {
        public boolean isWhole() {
            return problems.isEmpty();
        }
    }

    private ExportVerifier(PublishedKey key) {
        this.key = key;
    }

    /** @param digests the council's file of digests; null to go by the file's own signature alone */
    public static Report verify(Path file, Path digests, PublishedKey key) throws IOException {
        ExportVerifier verifier = new ExportVerifier(key);
        String end = lastLine(file);
        if (!verifier.readManifest(end)) {
            return verifier.report();
        }
        boolean complete = Boolean.parseBoolean(verifier.manifest.text("complete"));
        try (DigestCheck check =
                digests == null || !complete ? null : DigestCheck.of(digests, key, verifier.manifest.text("council"))) {
            verifier.readEntries(file, check, complete);
        }
        return verifier.report();
    }

    private boolean readManifest(String line) {
        try {
            manifest = SignedLine.read(line == null ? "" : line);
        } catch (IllegalArgumentException e) {
            manifest = null;
        }
        if (manifest == null || !manifest.text("format").equals(ExportManifest.FORMAT)) {
            found("the file does not end with its manifest: it was cut off, or is no export");
            manifest = null;
            return false;
        }
        if (!manifest.isSignedBy(key)) {
            found("the manifest is not signed by the key");
        }
        hash = new RunningHash(manifest.has("start") ? bytes(manifest.text("start")) : RunningHash.START);
        return true;
    }

    private void readEntries(Path file, DigestCheck check, boolean complete) throws IOException {
        digests = check;
        if (digests != null) {
            digests.begin(manifest.number("first"), this::found);
            digests.startsWith(manifest.number("first"), hash.value());
        }
        try (BufferedReader lines = Files.newBufferedReader(file)) {
            String line = lines.readLine();
            for (String following = lines.readLine(); following != null; following = lines.readLine()) {
                readEntry(line, complete);
                line = following;
            }
        }
        expect("count", count, "entries");
        expect("first", first, "as its first number");
        expect("last", last, "as its last number");
        if (!HexFormat.of().formatHex(hash.value()).equals(manifest.text("hash"))) {
            found("the entries are not those that the manifest was made for: something was changed");
        }
    }

    private void readEntry(String line, boolean complete) throws IOException {
        long number = 0;
        try {
            Map<String, Object> read = Json.read(line, new TypeReference<>() {});
            number = ((Number) read.get("sequence")).longValue();
            byte[] seal = bytes((String) read.get("seal"));
            Map<String, String> fields = fields((Map<?, ?>) read.get("entry"));
            checkPlace(number, fields, complete);
            hash.add(number, seal, AuditChain.json(fields));
            if (digests != null) {
                digests.passed(number, seal, hash.value());
            }
        } catch (IllegalStateException | IllegalArgumentException | ClassCastException | NullPointerException e) {
            found("line " + (count + 1) + " can't be read as an entry");
        }
        first = count == 0 ? number : first;
        last = number;
        count++;
    }

    private void checkPlace(long number, Map<String, String> fields, boolean complete) {
        if (complete && count > 0 && number != last + 1) {
            found(
                    number > last
                            ? "number " + (last + 1) + (number == last + 2 ? " is" : " to " + (number - 1) + " are")
                                    + " missing"
                            : "number " + number + " stands after number " + last);
        }
        String place = fields.get("at") + fields.get("id");
        if (!complete && place.compareTo(placeBefore) <= 0) {
            found("number " + number + " is out of order");
        }
        placeBefore = place;
    }

    /** Every field that the seal covers, and nothing that it doesn't. */
    private static Map<String, String> fields(Map<?, ?> given) {
        if (given.size() != AuditChain.FIELDS.size()) {
            throw new IllegalArgumentException("Not an entry's fields");
        }
        Map<String, String> fields = new LinkedHashMap<>();
        for (String name : AuditChain.FIELDS) {
            if (!given.containsKey(name)) {
                throw new IllegalArgumentException("Not an entry's fields");
            }
            fields.put(name, (String) given.get(name));
        }
        return fields;
    }

    private void expect(String field, long counted, String what) {
        long said = manifest.number(field);
        if (said != counted) {
            found("the file has " + counted + " " + what + "; its manifest says " + said);
        }
    }

    private void found(String problem) {
        if (problems.size() < PROBLEMS_SHOWN) {
            problems.add(problem);
        }
    }

    private Report report() {
        return new Report(
                manifest == null ? "" : manifest.text("council"),
                manifest != null && Boolean.parseBoolean(manifest.text("complete")),
                count,
                first,
                last,
                digests == null ? 0 : digests.confirmations(),
                List.copyOf(problems));
    }

    private static byte[] bytes(String hex) {
        return HexFormat.of().parseHex(hex);
    }

    private static String lastLine(Path file) throws IOException {
        String last = null;
        try (BufferedReader lines = Files.newBufferedReader(file)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                last = line;
            }
        }
        return last;
    }
}
