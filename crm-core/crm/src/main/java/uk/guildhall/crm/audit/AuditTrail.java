package uk.guildhall.crm.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import uk.guildhall.crm.tenancy.PageKey;

/** The council's audit trail, to be searched. */
@ApplicationScoped
public class AuditTrail {
    @PersistenceContext(unitName = "guildhall")
    private EntityManager entities;

    /** A page of entries after a place, newest first. */
    public List<AuditEntry> page(TrailFilter filter, PageKey after, int limit) {
        List<UUID> ids =
                reader().page(filter, after, limit).stream().map(PageKey::id).toList();
        return ids.isEmpty()
                ? List.of()
                : entities
                        .createQuery("SELECT e FROM AuditEntry e WHERE e.id IN :ids", AuditEntry.class)
                        .setParameter("ids", ids)
                        .getResultList()
                        .stream()
                        .sorted(Comparator.comparingInt(entry -> ids.indexOf(entry.id())))
                        .toList();
    }

    public Optional<AuditEntry> entry(UUID id) {
        return Optional.ofNullable(entities.find(AuditEntry.class, id));
    }

    /** Who did anything with any of the records since a moment, most first. */
    public List<TrailReader.Looker> whoLooked(Set<UUID> records, Instant since) {
        return reader().whoLooked(records, since);
    }

    /** Every act that the council's trail speaks of. */
    public List<String> acts() {
        return reader().acts();
    }

    /** How many entries there are, counting no further than the limit. */
    public long count(TrailFilter filter, int limit) {
        return reader().count(filter, limit);
    }

    /** The places of entries after a place, oldest first and in a transaction of its own; after null from the very first. */
    @Transactional
    public List<PageKey> oldestFirst(TrailFilter filter, PageKey after, int limit) {
        return reader().oldestFirst(filter, after, limit);
    }

    /** The place of the newest entry. */
    @Transactional
    public Optional<PageKey> newest(TrailFilter filter) {
        return reader().page(filter, PageKey.NEWEST, 1).stream().findFirst();
    }

    private TrailReader reader() {
        return new TrailReader(this::rows);
    }

    @SuppressWarnings("unchecked")
    private List<Object[]> rows(String statement, List<?> values) {
        Query query = entities.createNativeQuery(statement);
        for (int i = 0; i < values.size(); i++) {
            query.setParameter(i + 1, values.get(i));
        }
        return query.getResultList();
    }
}
