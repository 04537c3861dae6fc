package uk.guildhall.crm.audit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import uk.guildhall.crm.tenancy.Ids;
import uk.guildhall.crm.tenancy.PageKey;

/** The questions put to a trail of any length, each answered from an index that is named here; see docs/audit.md. */
public final class TrailReader {
    /** So many entries at most of rare acts; beyond, the source's index is the better way to both. */
    private static final int RARE = 5_000;

    private final TrailSql sql;

    public TrailReader(TrailSql sql) {
        this.sql = sql;
    }

    /**
     * Somebody who did something with the records asked about.
     *
     * @param id null for the system and for somebody not signed in
     */
    public record Looker(Actor.Kind kind, UUID id, String name, long count, Instant first, Instant last) {}

    /** The places of the entries after a place, newest first. */
    public List<PageKey> page(TrailFilter filter, PageKey after, int limit) {
        return keys(filter, after, limit, false);
    }

    /** The places of the entries after a place, oldest first; after null from the very first. */
    List<PageKey> oldestFirst(TrailFilter filter, PageKey after, int limit) {
        return keys(filter, after, limit, true);
    }

    private List<PageKey> keys(TrailFilter filter, PageKey after, int limit, boolean ascending) {
        String index = index(filter);
        List<PageKey> keys = new ArrayList<>();
        if (index.equals("audit_entry_act")) {
            // Act by act, since an index holds the order of one act's entries only.
            for (String act : filter.acts()) {
                keys.addAll(keys(new TrailQuery(filter, Set.of(act), index), after, limit, ascending));
            }
        } else {
            keys.addAll(keys(new TrailQuery(filter, filter.acts(), index), after, limit, ascending));
        }
        Comparator<PageKey> order =
                Comparator.comparing(PageKey::at).thenComparing(key -> key.id().toString());
        return keys.stream()
                .sorted(ascending ? order : order.reversed())
                .limit(limit)
                .toList();
    }

    private List<PageKey> keys(TrailQuery query, PageKey after, int limit, boolean ascending) {
        return sql.rows(query.keys(after, ascending, limit), query.values()).stream()
                .map(row -> new PageKey(TrailQuery.moment(row[1]), Ids.of((byte[]) row[0])))
                .toList();
    }

    private String index(TrailFilter filter) {
        if (!filter.records().isEmpty()) {
            return "audit_entry_record";
        }
        if (filter.actor() != null) {
            return "audit_entry_actor";
        }
        if (filter.source() != null) {
            return filter.acts().isEmpty() || !rare(filter) ? "audit_entry_source" : "audit_entry_act";
        }
        return filter.acts().isEmpty() ? "audit_entry_at" : "audit_entry_act";
    }

    private boolean rare(TrailFilter filter) {
        TrailFilter actsAlone = new TrailFilter(null, Set.of(), filter.acts(), filter.from(), filter.to(), null);
        TrailQuery query = new TrailQuery(actsAlone, filter.acts(), "audit_entry_act");
        return ((Number) sql.rows(query.countUpTo(RARE + 1), query.values()).get(0)[0]).intValue() <= RARE;
    }

    /** How many entries there are, counting no further than the limit. */
    public long count(TrailFilter filter, int limit) {
        TrailQuery query = new TrailQuery(filter, filter.acts(), index(filter));
        return ((Number) sql.rows(query.countUpTo(limit), query.values()).get(0)[0]).longValue();
    }

    /** Who did anything with any of the records since a moment, most first. Asking about it in the trail doesn't count. */
    public List<Looker> whoLooked(Set<UUID> records, Instant since) {
        TrailQuery query = new TrailQuery(TrailFilter.about(records, since), Set.of(), "audit_entry_record");
        return sql.rows(query.lookers(), query.values()).stream()
                .map(row -> new Looker(
                        Actor.Kind.valueOf((String) row[0]),
                        row[1] == null ? null : Ids.of((byte[]) row[1]),
                        (String) row[2],
                        ((Number) row[3]).longValue(),
                        TrailQuery.moment(row[4]),
                        TrailQuery.moment(row[5])))
                .toList();
    }

    /** Every act that the trail speaks of, read by jumping from one to the next in the index. */
    public List<String> acts() {
        return sql
                .rows(
                        "SELECT act, MIN(at) FROM audit_entry FORCE INDEX (audit_entry_act) GROUP BY act ORDER BY act",
                        List.of())
                .stream()
                .map(row -> (String) row[0])
                .toList();
    }
}
