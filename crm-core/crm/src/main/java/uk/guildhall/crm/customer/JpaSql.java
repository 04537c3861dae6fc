package uk.guildhall.crm.customer;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.List;

/** The search over the entity manager, and so in the transaction and the council of whoever asks. */
record JpaSql(EntityManager entities) implements Sql {

    @Override
    @SuppressWarnings("unchecked")
    public List<Object[]> rows(String sql, List<?> values) {
        return query(sql, values).getResultList();
    }

    @Override
    public int change(String sql, List<?> values) {
        return query(sql, values).executeUpdate();
    }

    private Query query(String sql, List<?> values) {
        var numbered = new StringBuilder(sql.length() + 2 * values.size());
        int position = 0;
        for (char c : sql.toCharArray()) {
            numbered.append(c);
            if (c == '?') {
                numbered.append(++position);
            }
        }
        var query = entities.createNativeQuery(numbered.toString());
        for (int i = 0; i < values.size(); i++) {
            query.setParameter(i + 1, values.get(i));
        }
        return query;
    }
}
