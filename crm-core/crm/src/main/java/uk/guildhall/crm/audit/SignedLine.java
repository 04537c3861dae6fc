package uk.guildhall.crm.audit;

import com.fasterxml.jackson.core.type.TypeReference;
import com.google.crypto.tink.PublicKeySign;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import uk.guildhall.crm.tenancy.Json;

/** A line of JSON that carries a signature over all its other fields, which stand in the order of their names. */
final class SignedLine {
    private static final String SIGNATURE = "signature";

    private final Map<String, Object> fields;

    private SignedLine(Map<String, Object> fields) {
        this.fields = fields;
    }

    static String sign(Map<String, ?> fields, PublicKeySign signer) {
        Map<String, Object> whole = new TreeMap<>(fields);
        try {
            byte[] signature = signer.sign(Json.write(whole).getBytes(StandardCharsets.UTF_8));
            whole.put(SIGNATURE, Base64.getEncoder().encodeToString(signature));
            return Json.write(whole);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Nothing can be signed", e);
        }
    }

    /** @throws IllegalArgumentException if the line is not JSON with fields */
    static SignedLine read(String line) {
        try {
            return new SignedLine(new TreeMap<>(Json.read(line, new TypeReference<Map<String, Object>>() {})));
        } catch (IllegalStateException | NullPointerException e) {
            throw new IllegalArgumentException("Not a signed line", e);
        }
    }

    boolean isSignedBy(PublishedKey key) {
        Map<String, Object> signed = new TreeMap<>(fields);
        Object signature = signed.remove(SIGNATURE);
        return signature instanceof String text
                && key.verifies(Json.write(signed).getBytes(StandardCharsets.UTF_8), text);
    }

    /** The field as text; empty where it is not there. */
    String text(String name) {
        Object value = fields.get(name);
        return value == null ? "" : value.toString();
    }

    boolean has(String name) {
        return fields.get(name) != null;
    }

    /** The field as a number; -1 where it is none. */
    long number(String name) {
        return fields.get(name) instanceof Number number ? number.longValue() : -1;
    }
}
