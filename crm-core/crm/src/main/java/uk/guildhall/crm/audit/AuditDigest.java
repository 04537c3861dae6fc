package uk.guildhall.crm.audit;

import com.google.crypto.tink.PublicKeySign;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How far a council's audit trail had come at some minute: a signed line in a file that the database can't reach. Whoever
 * changes the trail afterwards, with whatever rights in the database, no longer fits it.
 *
 * @param sequence the newest seal's number
 * @param count how many entries are sealed
 * @param head the newest seal's code
 * @param hash of all entries up to it, see {@link RunningHash}
 * @param previous SHA-256 of the digest's line before; zeros for the first
 */
public record AuditDigest(
        String council, long sequence, long count, String head, String hash, String at, String previous) {
    static final String FIRST = "0".repeat(64);

    /** The next digest of the council, to be written after the line given. */
    static AuditDigest next(
            String council, long sequence, long count, byte[] head, byte[] hash, Instant at, String lineBefore) {
        return new AuditDigest(
                council,
                sequence,
                count,
                HexFormat.of().formatHex(head),
                HexFormat.of().formatHex(hash),
                at.toString(),
                hashOf(lineBefore));
    }

    /** @throws IllegalArgumentException if the line is no digest */
    static AuditDigest of(SignedLine line) {
        if (line.number("sequence") < 1 || line.text("hash").length() != 64) {
            throw new IllegalArgumentException("Not a digest");
        }
        return new AuditDigest(
                line.text("council"),
                line.number("sequence"),
                line.number("count"),
                line.text("head"),
                line.text("hash"),
                line.text("at"),
                line.text("previous"));
    }

    /** @throws IllegalArgumentException if the line is no digest */
    public static AuditDigest read(String line) {
        return of(SignedLine.read(line));
    }

    public Instant madeAt() {
        return Instant.parse(at);
    }

    String signed(PublicKeySign signer) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("council", council);
        fields.put("sequence", sequence);
        fields.put("count", count);
        fields.put("head", head);
        fields.put("hash", hash);
        fields.put("at", at);
        fields.put("previous", previous);
        return SignedLine.sign(fields, signer);
    }

    byte[] hashBytes() {
        return HexFormat.of().parseHex(hash);
    }

    static String hashOf(String line) {
        return line == null
                ? FIRST
                : HexFormat.of().formatHex(RunningHash.sha256().digest(line.getBytes(StandardCharsets.UTF_8)));
    }
}
