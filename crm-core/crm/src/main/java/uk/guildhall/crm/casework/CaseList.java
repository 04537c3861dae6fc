package uk.guildhall.crm.casework;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Builds the one query behind a list of cases, so that each combination of filters runs along an index: by owner, by
 * team or by all, open ones ordered by when they are due, others by when they were opened.
 */
final class CaseList {
    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> values = new LinkedHashMap<>();

    private CaseList() {}

    static TypedQuery<Case> query(EntityManager entities, CaseFilter filter, Case after) {
        CaseList list = new CaseList();
        list.where("c.customerId", "customer", filter.customer());
        list.where("c.ownerId", "owner", filter.owner());
        list.where("c.teamId", "team", filter.team());
        boolean byDue = Boolean.TRUE.equals(filter.open());
        if (filter.open() != null) {
            list.conditions.add("c.status " + (filter.open() ? "<> " : "= ") + ":closed");
            list.values.put("closed", CaseStatus.CLOSED);
        }
        if (after != null) {
            list.after(byDue, after);
        }
        String where = list.conditions.isEmpty() ? "" : " WHERE " + String.join(" AND ", list.conditions);
        String order = byDue ? " ORDER BY c.dueAt, c.id" : " ORDER BY c.openedAt DESC, c.id DESC";
        TypedQuery<Case> query = entities.createQuery("SELECT c FROM Case c" + where + order, Case.class);
        list.values.forEach(query::setParameter);
        return query;
    }

    private void where(String field, String name, Object value) {
        if (value != null) {
            conditions.add(field + " = :" + name);
            values.put(name, value);
        }
    }

    /** Cases that promise no date come first where a list is ordered by date, as the database orders NULL. */
    private void after(boolean byDue, Case last) {
        values.put("id", last.id());
        if (!byDue) {
            conditions.add("c.openedAt <= :at AND (c.openedAt < :at OR c.id < :id)");
            values.put("at", last.openedAt());
        } else if (last.dueAt().isPresent()) {
            conditions.add("c.dueAt >= :at AND (c.dueAt > :at OR c.id > :id)");
            values.put("at", last.dueAt().get());
        } else {
            conditions.add("(c.dueAt IS NOT NULL OR c.id > :id)");
        }
    }
}
