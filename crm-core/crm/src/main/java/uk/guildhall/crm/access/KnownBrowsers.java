package uk.guildhall.crm.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import uk.guildhall.crm.tenancy.CurrentCouncil;
import uk.guildhall.crm.tenancy.Ids;

/**
 * The browsers with which each member of staff has signed in before. Such a browser opens nothing; it only isn't taken
 * for a stranger's, so that a stranger's guesses don't keep the owner of an account out of it (docs/adr/0009).
 */
@ApplicationScoped
public class KnownBrowsers {
    private static final Duration REMEMBERED = Duration.ofDays(90);
    private static final int EACH = 20;

    @PersistenceContext(unitName = "guildhall")
    private EntityManager entities;

    private final InstantSource clock;

    protected KnownBrowsers() {
        this(null);
    }

    @Inject
    public KnownBrowsers(InstantSource clock) {
        this.clock = clock;
    }

    /** The digest of what the browser shows, where that person has signed in with it within 90 days. */
    public Optional<byte[]> ofPerson(Caller caller, Optional<UUID> staffId) {
        return staffId.isEmpty()
                ? Optional.empty()
                : caller.shown()
                        .map(KnownBrowsers::digest)
                        .filter(shown -> !entities.createNativeQuery(
                                        "SELECT 1 FROM known_browser WHERE browser_digest = ? AND staff_id = ?"
                                                + " AND last_at > ?")
                                .setParameter(1, shown)
                                .setParameter(2, Ids.bytes(staffId.get()))
                                .setParameter(3, Timestamp.from(clock.instant().minus(REMEMBERED)))
                                .getResultList()
                                .isEmpty());
    }

    /**
     * Remembers the browser of somebody who has just come in.
     *
     * @return what the browser is to keep: what it showed, where that was ours, otherwise something new, because what
     *     somebody else planted there is known to them too
     */
    @Transactional
    public SecretToken remember(Caller caller, UUID staffId) {
        SecretToken browser = caller.shown().filter(this::isOurs).orElseGet(SecretToken::forSession);
        Instant now = clock.instant();
        entities.createNativeQuery("INSERT INTO known_browser (browser_digest, staff_id, last_at) VALUES (?, ?, ?)"
                        + " ON DUPLICATE KEY UPDATE last_at = ?")
                .setParameter(1, digest(browser))
                .setParameter(2, Ids.bytes(staffId))
                .setParameter(3, Timestamp.from(now))
                .setParameter(4, Timestamp.from(now))
                .executeUpdate();
        forgetOldest(staffId);
        return browser;
    }

    private boolean isOurs(SecretToken shown) {
        return !entities.createNativeQuery("SELECT 1 FROM known_browser WHERE browser_digest = ? LIMIT 1")
                .setParameter(1, digest(shown))
                .getResultList()
                .isEmpty();
    }

    private void forgetOldest(UUID staffId) {
        Object last = entities.createNativeQuery("SELECT last_at FROM known_browser WHERE staff_id = ?"
                        + " ORDER BY last_at DESC LIMIT 1 OFFSET " + EACH)
                .setParameter(1, Ids.bytes(staffId))
                .getResultStream()
                .findFirst()
                .orElse(null);
        if (last != null) {
            entities.createNativeQuery("DELETE FROM known_browser WHERE staff_id = ? AND last_at <= ?")
                    .setParameter(1, Ids.bytes(staffId))
                    .setParameter(2, last)
                    .executeUpdate();
        }
    }

    private static byte[] digest(SecretToken browser) {
        return SecretToken.sha256(CurrentCouncil.get().code() + "|browser|" + browser.value());
    }
}
