package uk.guildhall.crm.access;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import uk.guildhall.crm.policy.Own;
import uk.guildhall.crm.policy.Policy;
import uk.guildhall.crm.policy.Scope;
import uk.guildhall.crm.policy.Settings;
import uk.guildhall.crm.tenancy.Ids;

/** Finds the sessions that are live under a policy, each by the roles of its owner, in the database. */
final class LiveSessions {
    private final Policy policy;
    private final Instant now;
    private final List<Object> values = new ArrayList<>();

    LiveSessions(Policy policy, Instant now) {
        this.policy = policy;
        this.now = now;
    }

    /** The last used first. */
    List<UUID> ids(EntityManager entities, Optional<UUID> staffId, int most) {
        SessionPolicy everybody = SessionPolicy.of(policy);
        StringBuilder sql = new StringBuilder("SELECT s.id FROM sign_in_session s JOIN staff m ON m.id = s.staff_id"
                + " WHERE m.status = 'ACTIVE' AND s.ended_at IS NULL");
        staffId.ifPresent(id -> and(sql, " AND s.staff_id = ?", Ids.bytes(id)));
        and(sql, " AND s.expires_at > ?", Timestamp.from(now));
        and(sql, " AND s.last_used_at > ?", Timestamp.from(everybody.idleSince(now)));
        and(sql, " AND s.created_at > ?", Timestamp.from(everybody.openedSince(now)));
        for (String role : narrowed()) {
            SessionPolicy theirs = SessionPolicy.of(policy.forRoles(Set.of(role)));
            and(sql, " AND NOT EXISTS (SELECT 1 FROM staff_role r WHERE r.staff_id = s.staff_id AND r.role = ?", role);
            and(sql, " AND (s.last_used_at <= ?", Timestamp.from(theirs.idleSince(now)));
            and(sql, " OR s.created_at <= ?))", Timestamp.from(theirs.openedSince(now)));
        }
        sql.append(" ORDER BY s.last_used_at DESC, s.id");
        Query query = entities.createNativeQuery(sql.toString()).setMaxResults(most);
        for (int i = 0; i < values.size(); i++) {
            query.setParameter(i + 1, values.get(i));
        }
        List<?> rows = query.getResultList();
        return rows.stream().map(row -> Ids.of((byte[]) row)).toList();
    }

    private void and(StringBuilder sql, String more, Object value) {
        sql.append(more);
        values.add(value);
    }

    /** The roles for which the council made its sessions shorter. */
    private Set<String> narrowed() {
        return policy.own().keySet().stream()
                .filter(own -> own.scope() == Scope.ROLE)
                .filter(own -> own.setting().equals(Settings.SESSION_IDLE)
                        || own.setting().equals(Settings.SESSION_ABSOLUTE))
                .map(Own::subject)
                .collect(Collectors.toSet());
    }
}
