package uk.guildhall.crm.privacy;

import java.util.UUID;

/** The form in which values of one row are written: for each either the plain column is filled or the sealed one. */
public final class Written {
    private final FieldSeals seals;
    private final String table;
    private final UUID id;

    Written(FieldSeals seals, String table, UUID id) {
        this.seals = seals;
        this.table = table;
        this.id = id;
    }

    public boolean isSealed() {
        return seals != null;
    }

    /** What goes into the plain column. */
    public <T> T plain(T value) {
        return isSealed() ? null : value;
    }

    /**
     * What goes into the column beside it.
     *
     * @param column the plain one's name, which the value is bound to
     * @throws KeysAway where it can't be encrypted now; then it must not be stored
     */
    public byte[] sealed(String column, Object value) {
        return isSealed() && value != null ? seals.seal(value.toString(), table, id, column) : null;
    }
}
