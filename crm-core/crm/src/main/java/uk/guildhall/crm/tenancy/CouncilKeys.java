package uk.guildhall.crm.tenancy;

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

/** A council's own keys, which lie in the register wrapped under the key outside the database. */
@ApplicationScoped
public class CouncilKeys {
    private static final String AUDIT = "audit";

    @Resource(lookup = "jdbc/guildhall")
    private DataSource source;

    private final Map<String, Mac> audit = new ConcurrentHashMap<>();

    /** The key that seals the council's audit trail. */
    public Mac audit(Council council) {
        return audit.computeIfAbsent(council.code(), this::read);
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

    private Mac read(String code) {
        try (Connection connection = BoundPool.of(source).register();
                PreparedStatement query = connection.prepareStatement("SELECT version, keyset FROM council_key"
                        + " WHERE council_code = ? AND purpose = ? ORDER BY version DESC LIMIT 1")) {
            query.setString(1, code);
            query.setString(2, AUDIT);
            try (ResultSet row = query.executeQuery()) {
                if (!row.next()) {
                    throw new IllegalStateException("Council " + code + " has no audit key");
                }
                String data = code + "|" + AUDIT + "|" + row.getInt("version");
                return DatabaseLogins.get().key().mac(row.getBytes("keyset"), data);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The audit key of council " + code + " can't be read", e);
        }
    }
}
