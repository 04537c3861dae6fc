package uk.guildhall.crm.casework;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Lists cases along the indexes, without those of customers who are hidden from whoever asks: by owner, team or all, and within that by status and time. A list that spans several
 * statuses or teams is as many short queries, each along its own stretch of the index, put together here; one query over
 * all of them would have to sort every open case of the council.
 */
final class CaseList {
    private static final Comparator<Case> BY_DUE = Comparator.comparing(
                    (Case c) -> c.dueAt().orElse(null), Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(c -> c.id().toString());
    private static final Comparator<Case> BY_NEWEST = Comparator.comparing(Case::openedAt)
            .thenComparing(c -> c.id().toString())
            .reversed();

    private final CaseFilter filter;
    private final Set<UUID> hidden;
    private final Case after;
    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> values = new LinkedHashMap<>();

    private CaseList(CaseFilter filter, Set<UUID> hidden, Case after) {
        this.filter = filter;
        this.hidden = hidden;
        this.after = after;
    }

    static List<Case> of(EntityManager entities, CaseFilter filter, Set<UUID> hidden, Case after, int limit) {
        List<Case> found = new ArrayList<>();
        for (UUID team : orAny(filter.teams())) {
            for (CaseStatus status : orAny(filter.statuses())) {
                found.addAll(new CaseList(filter, hidden, after)
                        .query(entities, team, status)
                        .setMaxResults(limit)
                        .getResultList());
            }
        }
        return found.stream()
                .sorted(filter.byDue() ? BY_DUE : BY_NEWEST)
                .limit(limit)
                .toList();
    }

    private static <T> Collection<T> orAny(Collection<T> some) {
        return some == null ? Collections.singletonList(null) : some;
    }

    private TypedQuery<Case> query(EntityManager entities, UUID team, CaseStatus status) {
        where("c.customerId", "customer", filter.customer());
        where("c.ownerId", "owner", filter.owner());
        where("c.teamId", "team", team);
        where("c.status", "status", status);
        if (!hidden.isEmpty()) {
            conditions.add("(c.customerId IS NULL OR c.customerId NOT IN :hidden)");
            values.put("hidden", hidden);
        }
        if (after != null) {
            startAfter();
        }
        String where = conditions.isEmpty() ? "" : " WHERE " + String.join(" AND ", conditions);
        String order = filter.byDue() ? " ORDER BY c.dueAt, c.id" : " ORDER BY c.openedAt DESC, c.id DESC";
        TypedQuery<Case> query = entities.createQuery("SELECT c FROM Case c" + where + order, Case.class);
        values.forEach(query::setParameter);
        return query;
    }

    private void where(String field, String name, Object value) {
        if (value != null) {
            conditions.add(field + " = :" + name);
            values.put(name, value);
        }
    }

    /** Cases that promise no date come first where a list is ordered by date, as the database orders NULL. */
    private void startAfter() {
        values.put("id", after.id());
        if (!filter.byDue()) {
            conditions.add("c.openedAt <= :at AND (c.openedAt < :at OR c.id < :id)");
            values.put("at", after.openedAt());
        } else if (after.dueAt().isPresent()) {
            conditions.add("c.dueAt >= :at AND (c.dueAt > :at OR c.id > :id)");
            values.put("at", after.dueAt().get());
        } else {
            conditions.add("(c.dueAt IS NOT NULL OR c.id > :id)");
        }
    }
}
