package uk.guildhall.crm.tenancy;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import javax.sql.DataSource;

/** What the register says of the councils' schemas: which can be served, and which a migration left half-way or behind. */
@ApplicationScoped
public class SchemaState {
    private static final String OPEN_COUNCILS =
            "SELECT c.code, " + Quarantine.COLUMNS + " FROM council c WHERE c.status = 'ACTIVE' ORDER BY c.code";

    private volatile DataSource pool;

    /**
     * The open councils, told apart.
     *
     * @param behind codes of those whose schema can't be relied on; nobody is let in there
     */
    public record Standing(int current, List<String> behind) {}

    /**
     * Asks the register now, not from memory.
     *
     * @throws SQLException if the database can't be reached
     */
    public Standing now() throws SQLException {
        int current = 0;
        List<String> behind = new ArrayList<>();
        try (Connection connection = BoundPool.of(pool()).register();
                PreparedStatement query = connection.prepareStatement(OPEN_COUNCILS);
                ResultSet rows = query.executeQuery()) {
            while (rows.next()) {
                boolean quarantined = Quarantine.of(
                                rows.getString(2), rows.getString(3), rows.getBoolean(4), rows.getString(5), null)
                        .isPresent();
                if (quarantined) {
                    behind.add(rows.getString(1));
                } else {
                    current++;
                }
            }
        }
        return new Standing(current, List.copyOf(behind));
    }

    /** Looked up when first asked: whoever watches the server may ask before the application has its resources. */
    @SuppressWarnings("BanJNDI") // The name is a constant of our own.
    private DataSource pool() throws SQLException {
        if (pool == null) {
            try {
                pool = InitialContext.doLookup("jdbc/guildhall");
            } catch (NamingException e) {
                throw new SQLException("There is no connection pool", e);
            }
        }
        return pool;
    }
}
