package uk.guildhall.crm.audit;

import com.google.crypto.tink.Mac;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import uk.guildhall.crm.tenancy.Json;

/**
 * How entries are chained: each seal's code covers its number, the code before it and the entry in canonical JSON, under
 * a key that the database does not have. So an entry that was edited, taken out, moved or slipped in no longer fits.
 */
final class AuditChain {
    static final byte[] START = new byte[32];

    static final List<String> FIELDS = List.of(
            "id",
            "at",
            "actorKind",
            "actorId",
            "actorName",
            "sourceIp",
            "act",
            "recordKind",
            "recordId",
            "recordReference",
            "detail");

    /** Every field as text, so that a sealer and a verifier read the same whatever driver they use. */
    static final String COLUMNS = "HEX(e.id), DATE_FORMAT(e.at, '%Y-%m-%dT%H:%i:%s.%f'), e.actor_kind, HEX(e.actor_id),"
            + " e.actor_name, e.source_ip, e.act, e.record_kind, HEX(e.record_id), e.record_reference, e.detail";

    private final Mac key;

    AuditChain(Mac key) {
        this.key = key;
    }

    /** The code of the next seal. */
    byte[] seal(long sequence, byte[] before, Object[] entry) {
        try {
            return key.computeMac(covered(sequence, before, entry));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The audit trail can't be sealed", e);
        }
    }

    boolean holds(byte[] code, long sequence, byte[] before, Object[] entry) {
        try {
            key.verifyMac(code, covered(sequence, before, entry));
            return true;
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    /** An entry's fields by their names, as they are covered by its seal and stand in an export. */
    static Map<String, String> fields(Object[] entry) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (int i = 0; i < FIELDS.size(); i++) {
            fields.put(FIELDS.get(i), entry[i] == null ? null : entry[i].toString());
        }
        return fields;
    }

    /** The canonical JSON of an entry: what the seals, the digests and the exports speak of. */
    static byte[] json(Map<String, String> fields) {
        return Json.write(fields).getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] covered(long sequence, byte[] before, Object[] entry) {
        byte[] json = json(fields(entry));
        return ByteBuffer.allocate(Long.BYTES + before.length + json.length)
                .putLong(sequence)
                .put(before)
                .put(json)
                .array();
    }
}
