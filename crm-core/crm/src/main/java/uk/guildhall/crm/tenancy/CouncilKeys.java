package uk.guildhall.crm.tenancy;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.Mac;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import uk.guildhall.crm.council.Council;
import uk.guildhall.crm.council.KeyEncryptionKey;
import uk.guildhall.crm.council.KeyPurpose;

/** A council's own keys, which lie in the register wrapped under the key outside the database. */
@ApplicationScoped
public class CouncilKeys {
    @Resource(lookup = "jdbc/guildhall")
    private DataSource source;

    private final Map<Held, Mac> macs = new ConcurrentHashMap<>();
    private final Map<Held, Aead> aeads = new ConcurrentHashMap<>();

    private record Held(String council, KeyPurpose purpose) {}

    /** Makes a keyset usable. */
    private interface Opening<K> {
        K open(KeyEncryptionKey key, byte[] wrapped, String associatedData);
    }

    /** The key that seals the council's audit trail. */
    public Mac audit(Council council) {
        return mac(council, KeyPurpose.AUDIT);
    }

    /**
     * Locks away a few lines that the council's database must not show, such as a letter with a secret link while it
     * waits to be sent.
     *
     * @param place where it is kept: moved elsewhere, or to another council, it does not open
     */
    public byte[] lockAway(Council council, String place, byte[] plain) {
        return DatabaseLogins.get().key().wrap(plain, council.code() + "|" + place);
    }

    /** What was locked away in that place. */
    public byte[] unlock(Council council, String place, byte[] locked) {
        return DatabaseLogins.get().key().unwrap(locked, council.code() + "|" + place);
    }

    /** The key that encrypts the secrets of the council's second factors. */
    public Aead factors(Council council) {
        return aead(council, KeyPurpose.FACTORS);
    }

    /** The key that makes the digests of the council's recovery codes. */
    public Mac recovery(Council council) {
        return mac(council, KeyPurpose.RECOVERY);
    }

    /** The key that encrypts what the council knows of residents in confidence. */
    public Aead fields(Council council) {
        return aead(council, KeyPurpose.FIELDS);
    }

    /** The key by which equal values of encrypted fields are found. */
    public Mac blind(Council council) {
        return mac(council, KeyPurpose.BLIND);
    }

    private Aead aead(Council council, KeyPurpose purpose) {
        return aeads.computeIfAbsent(new Held(council.code(), purpose), held -> read(held, KeyEncryptionKey::aead));
    }

    private Mac mac(Council council, KeyPurpose purpose) {
        return macs.computeIfAbsent(new Held(council.code(), purpose), held -> read(held, KeyEncryptionKey::mac));
    }

    private <K> K read(Held held, Opening<K> opening) {
        String code = held.council();
        String purpose = held.purpose().code();
        try (Connection connection = BoundPool.of(source).register();
                PreparedStatement query = connection.prepareStatement("SELECT version, keyset FROM council_key"
                        + " WHERE council_code = ? AND purpose = ? ORDER BY version DESC LIMIT 1")) {
            query.setString(1, code);
            query.setString(2, purpose);
            try (ResultSet row = query.executeQuery()) {
                if (!row.next()) {
                    throw new IllegalStateException("Council " + code + " has no key for " + purpose);
                }
                return opening.open(
                        DatabaseLogins.get().key(),
                        row.getBytes("keyset"),
                        held.purpose().associatedData(code, row.getInt("version")));
            }
        } catch (SQLException e) {
            throw new IllegalStateException("Council " + code + "'s key for " + purpose + " can't be read", e);
        }
    }
}
