package uk.guildhall.crm.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import uk.guildhall.crm.tenancy.Ids;

/** Gives rows of a table the form that the policy has for them, some at a time in the order of their keys. */
@ApplicationScoped
class Resealer {
    static final int AT_ONCE = 200;

    @PersistenceContext(unitName = "guildhall")
    private EntityManager entities;

    private final FieldSeals seals;
    private final Event<Resealed> told;

    protected Resealer() {
        this(null, null);
    }

    @Inject
    Resealer(FieldSeals seals, Event<Resealed> told) {
        this.seals = seals;
        this.told = told;
    }

    /**
     * What was done.
     *
     * @param rows how many were looked at; fewer than {@link #AT_ONCE} at the table's end
     */
    record Stretch(int rows, byte[] lastKey) {}

    /** Brings the rows after a key into their form, in the running transaction. */
    Stretch next(SealedTable table, byte[] after, Set<Kept> inForce) {
        List<?> rows = entities.createNativeQuery(table.select(AT_ONCE))
                .setParameter(1, after == null ? new byte[0] : after)
                .getResultList();
        List<UUID> changed = new ArrayList<>();
        byte[] last = after;
        for (Object row : rows) {
            Object[] values = (Object[]) row;
            last = (byte[]) values[0];
            if (reseal(table, values, inForce)) {
                changed.add(Ids.of(last));
            }
        }
        if (!changed.isEmpty()) {
            told.fire(new Resealed(table.name(), List.copyOf(changed)));
        }
        return new Stretch(rows.size(), last);
    }

    private boolean reseal(SealedTable table, Object[] values, Set<Kept> inForce) {
        byte[] key = (byte[]) values[0];
        boolean sensitive = isTrue(values[1]);
        List<String> sets = new ArrayList<>();
        List<Object> written = new ArrayList<>();
        for (int i = 0; i < table.columns().size(); i++) {
            SealedColumn column = table.columns().get(i);
            Object plain = values[2 + 2 * i];
            byte[] sealed = (byte[]) values[3 + 2 * i];
            boolean shall = column.isSealed(inForce, sensitive);
            if (shall && plain != null) {
                sets.add("`" + column.name() + "` = NULL, " + column.sealedName() + " = ?");
                written.add(seals.seal(text(plain), table.name(), Ids.of(key), column.name()));
            } else if (!shall && sealed != null) {
                sets.add(column.sealedName() + " = NULL, `" + column.name() + "` = ?");
                written.add(seals.open(sealed, table.name(), Ids.of(key), column.name()));
            }
        }
        if (sets.isEmpty()) {
            return false;
        }
        Query update = entities.createNativeQuery(
                "UPDATE " + table.name() + " SET " + String.join(", ", sets) + " WHERE id = ?");
        for (int i = 0; i < written.size(); i++) {
            update.setParameter(i + 1, written.get(i));
        }
        update.setParameter(written.size() + 1, key).executeUpdate();
        return true;
    }

    private static String text(Object plain) {
        return plain instanceof BigDecimal number ? number.toPlainString() : plain.toString();
    }

    private static boolean isTrue(Object mark) {
        return mark instanceof Boolean marked ? marked : mark instanceof Number number && number.intValue() != 0;
    }
}
