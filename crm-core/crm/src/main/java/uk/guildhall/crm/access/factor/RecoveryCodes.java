package uk.guildhall.crm.access.factor;

import com.google.crypto.tink.Mac;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import uk.guildhall.crm.tenancy.CouncilKeys;
import uk.guildhall.crm.tenancy.CurrentCouncil;

/** The recovery codes of the council's staff: ten at a time, each good once, a new set in place of the old. */
@ApplicationScoped
public class RecoveryCodes {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int CODES = 10;
    private static final int LENGTH = 10;
    // Without what is taken for something else.
    private static final String SYMBOLS = "23456789ABCDEFGHJKMNPQRSTVWXYZ";

    @PersistenceContext(unitName = "guildhall")
    private EntityManager entities;

    private final CouncilKeys keys;
    private final InstantSource clock;

    @Inject
    public RecoveryCodes(CouncilKeys keys, InstantSource clock) {
        this.keys = keys;
        this.clock = clock;
    }

    protected RecoveryCodes() {
        this(null, null);
    }

    /** A new set, to be shown this once; those before are good no longer. */
    @Transactional
    public List<String> renew(UUID staffId) {
        forget(staffId);
        List<String> codes = Stream.generate(RecoveryCodes::random).limit(CODES).toList();
        codes.forEach(code -> entities.persist(new RecoveryCode(staffId, digest(staffId, code), clock.instant())));
        return codes;
    }

    /** How many can still be used. */
    public long left(UUID staffId) {
        return entities.createQuery(
                        "select count(c) from RecoveryCode c where c.staffId = :staff and c.usedAt is null", Long.class)
                .setParameter("staff", staffId)
                .getSingleResult();
    }

    /** Uses a code up. False where it is none of theirs, or was used before. */
    @Transactional
    public boolean use(UUID staffId, String typed) {
        return entities.createQuery("update RecoveryCode c set c.usedAt = :now"
                                + " where c.staffId = :staff and c.digest = :digest and c.usedAt is null")
                        .setParameter("now", clock.instant())
                        .setParameter("staff", staffId)
                        .setParameter("digest", digest(staffId, typed))
                        .executeUpdate()
                == 1;
    }

    @Transactional
    public void forget(UUID staffId) {
        entities.createQuery("delete from RecoveryCode c where c.staffId = :staff")
                .setParameter("staff", staffId)
                .executeUpdate();
    }

    private byte[] digest(UUID staffId, String code) {
        String tidy = code.toUpperCase(Locale.ROOT).replaceAll("[^0-9A-Z]", "");
        try {
            Mac mac = keys.recovery(CurrentCouncil.get());
            return mac.computeMac((staffId + "|" + tidy).getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("A recovery code's digest could not be made", e);
        }
    }

    private static String random() {
        String symbols = IntStream.range(0, LENGTH)
                .mapToObj(i -> SYMBOLS.charAt(RANDOM.nextInt(SYMBOLS.length())))
                .map(String::valueOf)
                .collect(Collectors.joining());
        return symbols.substring(0, LENGTH / 2) + "-" + symbols.substring(LENGTH / 2);
    }
}
