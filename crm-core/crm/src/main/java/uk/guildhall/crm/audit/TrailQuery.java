package uk.guildhall.crm.audit;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import uk.guildhall.crm.tenancy.Ids;
import uk.guildhall.crm.tenancy.PageKey;

/**
 * One SELECT over the trail. The index is forced: asked for the newest few, both MySQL and MariaDB would rather walk the
 * whole trail backwards until they have met them.
 */
final class TrailQuery {
    private static final String MOMENT = "'%Y-%m-%dT%H:%i:%s.%fZ'";

    private final String index;
    private final StringBuilder where = new StringBuilder("1 = 1");
    private final List<Object> values = new ArrayList<>();

    TrailQuery(TrailFilter filter, Set<String> acts, String index) {
        this.index = index;
        any("e.record_id", filter.records().stream().map(Ids::bytes).toList());
        if (filter.actor() != null) {
            and("e.actor_id = ?", Ids.bytes(filter.actor()));
        }
        any("e.act", List.copyOf(new TreeSet<>(acts)));
        if (filter.source() != null) {
            and("e.source_ip = ?", filter.source());
        }
        if (filter.from() != null) {
            and("e.at >= ?", Timestamp.from(filter.from()));
        }
        if (filter.to() != null) {
            and("e.at < ?", Timestamp.from(filter.to()));
        }
    }

    private void any(String column, List<?> wanted) {
        if (!wanted.isEmpty()) {
            and(
                    wanted.size() == 1 ? column + " = ?" : column + " IN (?" + ", ?".repeat(wanted.size() - 1) + ")",
                    wanted.toArray());
        }
    }

    private void and(String condition, Object... with) {
        where.append(" AND ").append(condition);
        values.addAll(List.of(with));
    }

    List<Object> values() {
        return values;
    }

    /** Ids and moments of the entries after a place, in the order asked for. */
    String keys(PageKey after, boolean ascending, int limit) {
        if (after != null && !after.equals(PageKey.NEWEST)) {
            Timestamp at = Timestamp.from(after.at());
            String beyond = ascending ? ">" : "<";
            and("e.at " + beyond + "= ?", at);
            and("(e.at " + beyond + " ? OR e.id " + beyond + " ?)", at, Ids.bytes(after.id()));
        }
        String order = ascending ? "" : " DESC";
        return "SELECT e.id, DATE_FORMAT(e.at, " + MOMENT + ")" + from() + " ORDER BY e.at" + order + ", e.id" + order
                + " LIMIT " + limit;
    }

    /** How many there are, counting no further than the limit. */
    String countUpTo(int limit) {
        return "SELECT COUNT(*), MIN(k.one) FROM (SELECT 1 AS one" + from() + " LIMIT " + limit + ") k";
    }

    String lookers() {
        return "SELECT e.actor_kind, e.actor_id, MAX(e.actor_name), COUNT(*), DATE_FORMAT(MIN(e.at), " + MOMENT
                + "), DATE_FORMAT(MAX(e.at), " + MOMENT + ")" + from()
                + " AND e.act NOT LIKE 'audit.%' GROUP BY e.actor_kind, e.actor_id ORDER BY COUNT(*) DESC, MAX(e.at) DESC";
    }

    private String from() {
        return " FROM audit_entry e FORCE INDEX (" + index + ") WHERE " + where;
    }

    static Instant moment(Object text) {
        return Instant.parse((String) text);
    }
}
