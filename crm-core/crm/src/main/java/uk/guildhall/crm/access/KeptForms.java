package uk.guildhall.crm.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import uk.guildhall.crm.tenancy.CouncilKeys;
import uk.guildhall.crm.tenancy.CurrentCouncil;
import uk.guildhall.crm.tenancy.Ids;

/**
 * What somebody sent before they were asked to prove once more who they are, files included: encrypted, for the session
 * from which it came alone, for half an hour, and given back once.
 */
@ApplicationScoped
public class KeptForms {
    public static final Duration KEPT = Duration.ofMinutes(30);

    /** Of one session; more than that many pages at once nobody fills in. */
    private static final int EACH = 10;

    @PersistenceContext(unitName = "guildhall")
    private EntityManager entities;

    private final CouncilKeys keys;
    private final InstantSource clock;

    protected KeptForms() {
        this(null, null);
    }

    @Inject
    public KeptForms(CouncilKeys keys, InstantSource clock) {
        this.keys = keys;
        this.clock = clock;
    }

    /**
     * A form on its way.
     *
     * @param place the path to which it was sent
     * @param page the path of the page from which it was sent
     * @param type its media type, with its boundary where it has one
     */
    public record Kept(String place, String page, String type) {}

    /** Keeps it; the oldest goes where there are too many. */
    @Transactional
    public UUID keep(UUID sessionId, Kept form, byte[] body) {
        UUID id = Ids.next();
        forgetOldest(sessionId);
        bound(
                        "INSERT INTO kept_form (id, session_id, kept_at, place, page, type, body) VALUES (?, ?, ?, ?, ?, ?, ?)",
                        Ids.bytes(id),
                        Ids.bytes(sessionId),
                        Timestamp.from(clock.instant()),
                        form.place(),
                        form.page(),
                        form.type(),
                        locked(id, sessionId, body))
                .executeUpdate();
        return id;
    }

    /** Which form it is, where it is still there and came from that session. */
    public Optional<Kept> find(UUID id, UUID sessionId) {
        return rows("place, page, type", id, sessionId)
                .map(row -> new Kept((String) row[0], (String) row[1], (String) row[2]));
    }

    /** What was sent, which is then no longer kept; empty where another request was first, or it wasn't this session's. */
    @Transactional
    public Optional<byte[]> take(UUID id, UUID sessionId) {
        Optional<byte[]> body = rows("body, type", id, sessionId).map(row -> opened(id, sessionId, (byte[]) row[0]));
        boolean first =
                bound("DELETE FROM kept_form WHERE id = ? AND session_id = ?", Ids.bytes(id), Ids.bytes(sessionId))
                                .executeUpdate()
                        == 1;
        return body.filter(kept -> first);
    }

    /**
     * Forgets some of those that were kept for long enough.
     *
     * @return how many were forgotten; fewer than the limit when none is left
     */
    @Transactional
    public int forgetOld(int limit) {
        return bound("DELETE FROM kept_form WHERE kept_at < ? ORDER BY kept_at LIMIT " + limit, Timestamp.from(since()))
                .executeUpdate();
    }

    private Optional<Object[]> rows(String columns, UUID id, UUID sessionId) {
        List<?> rows = bound(
                        "SELECT " + columns + " FROM kept_form WHERE id = ? AND session_id = ? AND kept_at > ?",
                        Ids.bytes(id),
                        Ids.bytes(sessionId),
                        Timestamp.from(since()))
                .getResultList();
        return rows.stream().map(row -> (Object[]) row).findFirst();
    }

    private void forgetOldest(UUID sessionId) {
        List<?> theirs = bound(
                        "SELECT id FROM kept_form WHERE session_id = ? ORDER BY kept_at DESC", Ids.bytes(sessionId))
                .getResultList();
        theirs.stream()
                .skip(EACH - 1)
                .forEach(id -> bound("DELETE FROM kept_form WHERE id = ?", id).executeUpdate());
    }

    private Query bound(String sql, Object... values) {
        Query query = entities.createNativeQuery(sql);
        for (int i = 0; i < values.length; i++) {
            query.setParameter(i + 1, values[i]);
        }
        return query;
    }

    private Instant since() {
        return clock.instant().minus(KEPT);
    }

    private byte[] locked(UUID id, UUID sessionId, byte[] body) {
        try {
            return keys.fields(CurrentCouncil.get()).encrypt(body, place(id, sessionId));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("What was sent could not be encrypted", e);
        }
    }

    private byte[] opened(UUID id, UUID sessionId, byte[] locked) {
        try {
            return keys.fields(CurrentCouncil.get()).decrypt(locked, place(id, sessionId));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The kept form " + id + " can't be opened", e);
        }
    }

    private static byte[] place(UUID id, UUID sessionId) {
        return (CurrentCouncil.get().code() + "|kept_form|" + id + "|" + sessionId).getBytes(StandardCharsets.UTF_8);
    }
}
