package uk.guildhall.crm.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import uk.guildhall.crm.tenancy.Ids;

/**
 * What the trail keeps in the place of a personal value: HMAC-SHA-256 of field and value under the record's own salt. Who
 * knows the value can show that it was this one; who doesn't learns nothing; and once the salt is gone nobody can.
 */
@ApplicationScoped
public class Commitments {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int SALT_BYTES = 32;

    @PersistenceContext(unitName = "guildhall")
    private EntityManager entities;

    /** The commitment to a value of a record's field, in the running transaction. */
    String to(UUID record, String field, String value) {
        return commitment(salt(record).salt(), field, value);
    }

    /** Whether the trail's commitment was made to this value; never, once the record's salt is gone. */
    public boolean holds(UUID record, String field, String value, String commitment) {
        AuditSalt salt = entities.find(AuditSalt.class, record);
        return salt != null
                && MessageDigest.isEqual(
                        commitment(salt.salt(), field, value).getBytes(StandardCharsets.US_ASCII),
                        commitment.getBytes(StandardCharsets.UTF_8));
    }

    /** Makes every commitment about a record meaningless: part of erasing somebody. */
    public void forget(UUID record) {
        AuditSalt salt = entities.find(AuditSalt.class, record);
        if (salt != null) {
            entities.remove(salt);
        }
    }

    private AuditSalt salt(UUID record) {
        AuditSalt known = entities.find(AuditSalt.class, record);
        if (known == null) {
            byte[] salt = new byte[SALT_BYTES];
            RANDOM.nextBytes(salt);
            // Somebody else may be doing the same; both must go by the one that was first.
            entities.createNativeQuery("INSERT IGNORE INTO audit_salt (record_id, salt) VALUES (?, ?)")
                    .setParameter(1, Ids.bytes(record))
                    .setParameter(2, salt)
                    .executeUpdate();
            known = entities.find(AuditSalt.class, record);
        }
        return known;
    }

    static String commitment(byte[] salt, String field, String value) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(salt, "HmacSHA256"));
            mac.update(field.getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0);
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(mac.doFinal(value.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has HMAC-SHA-256", e);
        }
    }
}
