package uk.guildhall.crm.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import uk.guildhall.crm.access.KeptAnswer;
import uk.guildhall.crm.access.KeptAnswers;
import uk.guildhall.crm.tenancy.Ids;

/**
 * The answers that programs were given under their idempotency keys, which say again what the rows say: where any of that
 * is encrypted, so are they.
 */
@ApplicationScoped
public class SealedAnswers {
    private static final String TABLE = "idempotency_key";
    private static final String MARK = "sealed:";

    @PersistenceContext(unitName = "guildhall")
    private EntityManager entities;

    private final KeptAnswers kept;
    private final FieldSeals seals;
    private final Sealing sealing;

    protected SealedAnswers() {
        this(null, null, null);
    }

    @Inject
    public SealedAnswers(KeptAnswers kept, FieldSeals seals, Sealing sealing) {
        this.kept = kept;
        this.seals = seals;
        this.sealing = sealing;
    }

    /** Claims a key for the running transaction: {@link KeptAnswers#claim}. */
    public Optional<KeptAnswer> claim(UUID owner, byte[] key, byte[] request) {
        return kept.claim(owner, key, request)
                .map(before -> new KeptAnswer(
                        before.requestDigest(),
                        before.status(),
                        opened(owner, key, before.body()),
                        before.location(),
                        before.version(),
                        before.createdAt()));
    }

    /** Keeps the answer to a claimed key. */
    public void keep(UUID owner, byte[] key, int status, String body, String location, Integer version) {
        boolean sealed = !sealing.inForce().isEmpty();
        kept.keep(owner, key, status, sealed ? sealed(owner, key, body) : body, location, version);
    }

    /** Brings the answers after a key into their form, in the running transaction. */
    Resealer.Stretch next(byte[] after, boolean shall) {
        byte[] from = after == null ? new byte[48] : after;
        byte[] owner = Arrays.copyOf(from, 16);
        List<?> rows = entities.createNativeQuery("SELECT owner_id, key_digest, body FROM idempotency_key WHERE"
                        + " owner_id > ? OR owner_id = ? AND key_digest > ? ORDER BY owner_id, key_digest LIMIT "
                        + Resealer.AT_ONCE + " FOR UPDATE")
                .setParameter(1, owner)
                .setParameter(2, owner)
                .setParameter(3, Arrays.copyOfRange(from, 16, from.length))
                .getResultList();
        byte[] last = after;
        for (Object row : rows) {
            Object[] values = (Object[]) row;
            UUID whose = Ids.of((byte[]) values[0]);
            byte[] key = (byte[]) values[1];
            String body = (String) values[2];
            last = Arrays.copyOf((byte[]) values[0], 16 + key.length);
            System.arraycopy(key, 0, last, 16, key.length);
            if (body != null && body.startsWith(MARK) != shall) {
                entities.createNativeQuery("UPDATE idempotency_key SET body = ? WHERE owner_id = ? AND key_digest = ?")
                        .setParameter(1, shall ? sealed(whose, key, body) : opened(whose, key, body))
                        .setParameter(2, values[0])
                        .setParameter(3, key)
                        .executeUpdate();
            }
        }
        return new Resealer.Stretch(rows.size(), last);
    }

    private String sealed(UUID owner, byte[] key, String body) {
        return MARK + Base64.getEncoder().encodeToString(seals.seal(body, TABLE, owner, column(key)));
    }

    private String opened(UUID owner, byte[] key, String body) {
        return body == null || !body.startsWith(MARK)
                ? body
                : seals.open(Base64.getDecoder().decode(body.substring(MARK.length())), TABLE, owner, column(key));
    }

    private static String column(byte[] key) {
        return "body-" + HexFormat.of().formatHex(key);
    }
}
