package uk.guildhall.crm.audit;

import com.google.crypto.tink.PublicKeySign;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;

/**
 * What an exported file says of itself in its last line, signed: whose it is, what was asked for, how many entries from
 * which number to which, and the hash that runs over them. An export of all entries of a range also says what the hash
 * was before the first, so that it meets the digests.
 */
final class ExportManifest {
    static final String FORMAT = "guildhall-audit-1";

    private final Map<String, Object> fields = new TreeMap<>();
    private RunningHash hash = new RunningHash(RunningHash.START);
    private long count;
    private long first;
    private long last;

    ExportManifest(String council, TrailExports.Begun export) {
        fields.put("format", FORMAT);
        fields.put("council", council);
        fields.put("asked", new TreeMap<>(export.asked()));
        fields.put("exportedAt", export.at().toString());
        fields.put("exportedBy", String.valueOf(export.by().id()));
        fields.put("complete", !export.filter().picks());
    }

    void startsAfter(byte[] hashBefore) {
        hash = new RunningHash(hashBefore);
        fields.put("start", HexFormat.of().formatHex(hashBefore));
    }

    void add(SealedEntry entry) {
        hash.add(entry.sequence(), entry.seal(), entry.json());
        first = count == 0 ? entry.sequence() : first;
        last = entry.sequence();
        count++;
    }

    String signed(PublicKeySign signer) {
        fields.put("count", count);
        fields.put("first", first);
        fields.put("last", last);
        fields.put("hash", HexFormat.of().formatHex(hash.value()));
        return SignedLine.sign(fields, signer);
    }
}
