package uk.guildhall.admin.keeping;

import com.google.crypto.tink.Aead;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.UUID;

/** Opens the confidential details of one council, and counts those that do not open. */
final class Opener {
    private final Aead fields;
    private final String code;
    private final String table;
    private Opener whole;
    private long unreadable;

    Opener(Aead fields, String code, String table) {
        this.fields = fields;
        this.code = code;
        this.table = table;
    }

    /** For another table; what doesn't open is counted here. */
    Opener in(String other) {
        return other.equals(table) ? this : new Opener(this, other);
    }

    private Opener(Opener whole, String table) {
        this.fields = whole.fields;
        this.code = whole.code;
        this.table = table;
        this.whole = whole;
    }

    String open(byte[] sealed, UUID id, String field) {
        try {
            byte[] bound = (code + "|" + table + "|" + id + "|" + field).getBytes(StandardCharsets.UTF_8);
            return new String(fields.decrypt(sealed, bound), StandardCharsets.UTF_8);
        } catch (GeneralSecurityException damaged) {
            (whole == null ? this : whole).unreadable++;
            return null;
        }
    }

    long unreadable() {
        return unreadable;
    }
}
