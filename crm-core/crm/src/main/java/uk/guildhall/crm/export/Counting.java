package uk.guildhall.crm.export;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.Set;
import java.util.UUID;

/** Counts records along the primary key. */
final class Counting {
    private Counting() {}

    /** @param customer the path to the customer that a record is about */
    static long of(EntityManager entities, String entity, String customer, Span span, Set<UUID> hidden) {
        TypedQuery<Long> query = entities.createQuery(
                        "SELECT COUNT(c) FROM " + entity + " c WHERE c.id > :after AND c.id < :before"
                                + shown(customer, hidden),
                        Long.class)
                .setParameter("after", span.after())
                .setParameter("before", span.before());
        if (!hidden.isEmpty()) {
            query.setParameter("hidden", hidden);
        }
        return query.getSingleResult();
    }

    static <T> TypedQuery<T> read(
            EntityManager entities, Class<T> entity, String customer, Span span, Set<UUID> hidden, int limit) {
        TypedQuery<T> query = entities.createQuery(
                        "SELECT c FROM " + entity.getSimpleName() + " c WHERE c.id > :after AND c.id < :before"
                                + shown(customer, hidden) + " ORDER BY c.id",
                        entity)
                .setParameter("after", span.after())
                .setParameter("before", span.before())
                .setMaxResults(limit);
        if (!hidden.isEmpty()) {
            query.setParameter("hidden", hidden);
        }
        return query;
    }

    private static String shown(String customer, Set<UUID> hidden) {
        return hidden.isEmpty() ? "" : " AND (" + customer + " IS NULL OR " + customer + " NOT IN :hidden)";
    }
}
