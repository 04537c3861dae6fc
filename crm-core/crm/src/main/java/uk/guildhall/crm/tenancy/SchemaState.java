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

/** What the register says of the councils' schemas: which are up to date, and which a migration left half-way. */
@ApplicationScoped
public class SchemaState {
    private static final String OPEN_COUNCILS = """
            SELECT c.code,
                   c.schema_version IS NOT NULL
                   AND COALESCE((SELECT r.status FROM migration_run r WHERE r.council_code = c.code
                                 ORDER BY r.id DESC LIMIT 1), 'DONE') = 'DONE'
            FROM council c WHERE c.status = 'ACTIVE' ORDER BY c.code
            """;

    private volatile DataSource pool;

    /**
     * The open councils, told apart.
     *
     * @param behind codes of those whose last migration did not end well; they are not to be relied on
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
                if (rows.getBoolean(2)) {
                    current++;
                } else {
                    behind.add(rows.getString(1));
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
