package uk.guildhall.crm.privacy;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.Mac;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.UUID;
import java.util.function.Function;
import uk.guildhall.crm.council.Council;
import uk.guildhall.crm.tenancy.CouncilKeys;
import uk.guildhall.crm.tenancy.CurrentCouncil;

/**
 * Encrypts single values of the current council under its own keys. Each value is bound to the council, table, row and
 * column that it belongs to: moved anywhere else, it does not open.
 */
@ApplicationScoped
public class FieldSeals {
    /** For entities, which nothing is injected into. */
    private static volatile FieldSeals atHand;

    private final CouncilKeys keys;

    protected FieldSeals() {
        this(null);
    }

    @Inject
    public FieldSeals(CouncilKeys keys) {
        this.keys = keys;
    }

    void comeToHand(@Observes @Initialized(ApplicationScoped.class) Object start) {
        atHand = this;
    }

    /** @throws KeysAway while the application isn't running */
    static FieldSeals atHand() {
        FieldSeals seals = atHand;
        if (seals == null) {
            throw new KeysAway(new IllegalStateException("Nothing opens seals here"));
        }
        return seals;
    }

    /** @throws KeysAway where it can't be encrypted now; then it must not be stored */
    public byte[] seal(String value, String table, UUID id, String column) {
        Aead aead = key(keys::fields);
        try {
            return aead.encrypt(value.getBytes(StandardCharsets.UTF_8), place(table, id, column));
        } catch (GeneralSecurityException e) {
            throw new KeysAway(e);
        }
    }

    /**
     * @throws KeysAway where the keys can't be reached
     * @throws BrokenSeal where the value was changed or belongs elsewhere
     */
    public String open(byte[] sealed, String table, UUID id, String column) {
        Aead aead = key(keys::fields);
        try {
            return new String(aead.decrypt(sealed, place(table, id, column)), StandardCharsets.UTF_8);
        } catch (GeneralSecurityException e) {
            throw new BrokenSeal(table, column, e);
        }
    }

    /** By which equal values of one field can be found without being opened; 32 bytes. */
    public byte[] blind(String normalised, String field) {
        Mac mac = key(keys::blind);
        try {
            String council = CurrentCouncil.get().code();
            return mac.computeMac((council + "|" + field + "|" + normalised).getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new KeysAway(e);
        }
    }

    private static <K> K key(Function<Council, K> reading) {
        try {
            return reading.apply(CurrentCouncil.get());
        } catch (IllegalStateException away) {
            throw new KeysAway(away);
        }
    }

    private static byte[] place(String table, UUID id, String column) {
        String whole = CurrentCouncil.get().code() + "|" + table + "|" + id + "|" + column;
        return whole.getBytes(StandardCharsets.UTF_8);
    }
}
