package uk.guildhall.crm.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
import uk.guildhall.crm.tenancy.CouncilKeys;
import uk.guildhall.crm.tenancy.CurrentCouncil;
import uk.guildhall.crm.tenancy.Ids;

/** The chain of seals over the council's audit trail. */
@ApplicationScoped
public class AuditSeals {
    private static final int BATCH = 500;

    @PersistenceContext(unitName = "guildhall")
    private EntityManager entities;

    private final CouncilKeys keys;
    private final InstantSource clock;

    protected AuditSeals() {
        this(null, null);
    }

    @Inject
    public AuditSeals(CouncilKeys keys, InstantSource clock) {
        this.keys = keys;
        this.clock = clock;
    }

    /**
     * Seals what was committed and has no seal yet, oldest first.
     *
     * <p>If another node does the same at the same time, the seals' numbers collide and one of the two gives way: its
     * transaction fails and the next round finds the rest.
     *
     * @param lookBack how far before the newest seal to look for entries that were committed late
     * @return whether there may be more to seal
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public boolean sealSome(Duration lookBack) {
        Object[] last = last();
        long sequence = last == null ? 0 : ((Number) last[0]).longValue();
        byte[] before = last == null ? AuditChain.START : (byte[]) last[2];
        List<Object[]> entries = unsealed(last == null ? null : (byte[]) last[1], lookBack);
        if (entries.isEmpty()) {
            return false;
        }
        AuditChain chain = new AuditChain(keys.audit(CurrentCouncil.get()));
        Query insert = entities.createNativeQuery("INSERT INTO audit_seal (sequence, entry_id, mac, sealed_at) VALUES "
                + "(?, ?, ?, ?), ".repeat(entries.size() - 1) + "(?, ?, ?, ?)");
        Timestamp now = Timestamp.from(clock.instant());
        int parameter = 1;
        for (Object[] entry : entries) {
            sequence++;
            before = chain.seal(sequence, before, entry);
            insert.setParameter(parameter++, sequence);
            insert.setParameter(parameter++, HexFormat.of().parseHex((String) entry[0]));
            insert.setParameter(parameter++, before);
            insert.setParameter(parameter++, now);
        }
        insert.executeUpdate();
        return entries.size() == BATCH;
    }

    private Object[] last() {
        List<?> rows = entities.createNativeQuery(
                        "SELECT sequence, entry_id, mac FROM audit_seal ORDER BY sequence DESC LIMIT 1")
                .getResultList();
        return rows.isEmpty() ? null : (Object[]) rows.get(0);
    }

    @SuppressWarnings("unchecked")
    private List<Object[]> unsealed(byte[] lastEntry, Duration lookBack) {
        byte[] from = lastEntry == null
                ? new byte[16]
                : Ids.bytes(Ids.startOf(timeOf(lastEntry).minus(lookBack)));
        return entities.createNativeQuery("SELECT " + AuditChain.COLUMNS
                        + " FROM audit_entry e LEFT JOIN audit_seal s ON s.entry_id = e.id"
                        + " WHERE e.id > ? AND s.entry_id IS NULL ORDER BY e.id LIMIT " + BATCH)
                .setParameter(1, from)
                .getResultList();
    }

    /** A time-ordered id begins with its milliseconds. */
    private static Instant timeOf(byte[] id) {
        return Instant.ofEpochMilli(Ids.of(id).getMostSignificantBits() >>> 16);
    }
}
