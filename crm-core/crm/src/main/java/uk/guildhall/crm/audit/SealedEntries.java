package uk.guildhall.crm.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import uk.guildhall.crm.tenancy.Ids;

/** The council's sealed entries in the order of their seals, for whoever carries them out of the database. */
@ApplicationScoped
public class SealedEntries {
    private static final String SELECT = "SELECT s.sequence, s.mac, " + AuditChain.COLUMNS;

    @PersistenceContext(unitName = "guildhall")
    private EntityManager entities;

    /** The next ones after a number, and up to another. */
    List<SealedEntry> after(long sequence, long upTo, int limit) {
        return rows(entities.createNativeQuery(SELECT
                        + " FROM audit_seal s LEFT JOIN audit_entry e ON e.id = s.entry_id"
                        + " WHERE s.sequence > ? AND s.sequence <= ? ORDER BY s.sequence LIMIT " + limit)
                .setParameter(1, sequence)
                .setParameter(2, upTo));
    }

    /** Those of the ids that are sealed, oldest first. */
    List<SealedEntry> byIds(List<UUID> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        Query query = entities.createNativeQuery(SELECT
                + " FROM audit_entry e JOIN audit_seal s ON s.entry_id = e.id WHERE e.id IN (?"
                + ", ?".repeat(ids.size() - 1) + ") ORDER BY e.at, e.id");
        for (int i = 0; i < ids.size(); i++) {
            query.setParameter(i + 1, Ids.bytes(ids.get(i)));
        }
        return rows(query);
    }

    /** The code of a seal; empty where there is none of that number. */
    Optional<byte[]> seal(long sequence) {
        return entities.createNativeQuery("SELECT mac FROM audit_seal WHERE sequence = ?")
                .setParameter(1, sequence)
                .getResultStream()
                .map(byte[].class::cast)
                .findFirst();
    }

    /** The number of an entry's seal; empty in the first second. */
    public Optional<Long> number(UUID entry) {
        return numbers("SELECT sequence FROM audit_seal WHERE entry_id = ?", Ids.bytes(entry));
    }

    /** The newest seal's number; 0 where nothing is sealed. */
    long newest() {
        return numbers("SELECT sequence FROM audit_seal ORDER BY sequence DESC LIMIT 1")
                .orElse(0L);
    }

    /** The lowest (MIN) or highest (MAX) number among entries of a stretch of time, both ends included. */
    Optional<Long> numberBetween(String which, Instant from, Instant to) {
        return numbers(
                "SELECT " + which + "(s.sequence) FROM audit_entry e FORCE INDEX (audit_entry_at)"
                        + " JOIN audit_seal s ON s.entry_id = e.id WHERE e.at >= ? AND e.at <= ?",
                Timestamp.from(from),
                Timestamp.from(to));
    }

    private Optional<Long> numbers(String sql, Object... values) {
        Query query = entities.createNativeQuery(sql);
        for (int i = 0; i < values.length; i++) {
            query.setParameter(i + 1, values[i]);
        }
        List<?> rows = query.getResultList();
        return rows.isEmpty() || rows.get(0) == null
                ? Optional.empty()
                : Optional.of(((Number) rows.get(0)).longValue());
    }

    @SuppressWarnings("unchecked")
    private static List<SealedEntry> rows(Query query) {
        List<Object[]> rows = query.getResultList();
        return rows.stream().map(SealedEntry::of).toList();
    }
}
