package uk.guildhall.admin.keeping;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import uk.guildhall.crm.customer.Erasures;
import uk.guildhall.migrations.Names;

/**
 * What does not go back with a backup. Nobody who was erased returns, no rule is loosened and nobody gets back a right, a
 * password or a session that they have lost since; and what was only ever added to is not even touched.
 */
final class Carried {
    /** They stay where they are, in the council's own schema: no row of theirs is ever taken back. */
    static final Set<String> NEVER_GO_BACK =
            Set.of("audit_entry", "audit_seal", "audit_salt", "policy_change", "erasure");

    /** As they stand today; what refers to others first, for it has to go first. */
    private static final List<String> AS_TODAY = List.of(
            "policy_voter",
            "policy_request",
            "address_range",
            "recovery_code",
            "factor",
            "council_role",
            "support_access");

    private static final List<String> SHORT_LIVED = List.of(
            "pending_sign_in",
            "passkey_challenge",
            "known_browser",
            "factor_reset",
            "kept_form",
            "support_session",
            "data_export");

    private final Connection connection;
    private final String living;
    private final String staged;
    private final Set<String> both;

    Carried(Connection connection, String living, String staged) throws SQLException {
        this.connection = connection;
        this.living = living;
        this.staged = staged;
        this.both = Snapshot.tables(connection, staged);
        this.both.retainAll(Snapshot.tables(connection, living));
    }

    /** In one transaction. */
    void bring() throws SQLException {
        connection.setCatalog(staged);
        connection.setAutoCommit(false);
        endSessionsAndTokens();
        if (both.contains("staff") && both.contains("staff_role")) {
            keepStaffAsToday();
        }
        for (String table : AS_TODAY) {
            if (both.contains(table)) {
                execute("DELETE FROM " + staged(table));
            }
        }
        for (int i = AS_TODAY.size() - 1; i >= 0; i--) {
            copy(AS_TODAY.get(i));
        }
        keepRestrictions();
        copy("erasure");
        Erasures.replay(connection);
        connection.commit();
        connection.setAutoCommit(true);
        connection.setCatalog(Names.CONTROL);
    }

    private void endSessionsAndTokens() throws SQLException {
        execute("UPDATE " + staged("sign_in_session") + " SET ended_at = UTC_TIMESTAMP(6) WHERE ended_at IS NULL");
        execute("UPDATE " + staged("api_token") + " SET revoked_at = UTC_TIMESTAMP(6) WHERE revoked_at IS NULL");
        for (String table : SHORT_LIVED) {
            if (both.contains(table)) {
                execute("DELETE FROM " + staged(table));
            }
        }
        if (both.contains("invitation")) {
            execute("UPDATE " + staged("invitation")
                    + " SET withdrawn_at = UTC_TIMESTAMP(6) WHERE used_at IS NULL AND withdrawn_at IS NULL");
        }
        if (both.contains("mail")) {
            execute("DELETE FROM " + staged("mail") + " WHERE sent_at IS NULL");
        }
    }

    /** Whoever came since stays; whoever was shut out since, or lost a role, stays without; passwords are today's. */
    private void keepStaffAsToday() throws SQLException {
        copy("staff");
        execute("UPDATE " + staged("staff") + " s JOIN " + living("staff") + " l ON l.id = s.id"
                + " SET s.password_hash = l.password_hash, s.status = IF(l.status = 'ACTIVE', s.status, l.status)");
        execute("DELETE s FROM " + staged("staff_role") + " s JOIN " + living("staff") + " l ON l.id = s.staff_id"
                + " LEFT JOIN " + living("staff_role") + " r ON r.staff_id = s.staff_id AND r.role = s.role"
                + " WHERE r.staff_id IS NULL");
        copy("staff_role");
    }

    private void keepRestrictions() throws SQLException {
        if (both.contains("customer_restriction") && both.contains("customer_reader")) {
            copy("customer_restriction");
            execute("DELETE FROM " + staged("customer_reader") + " WHERE customer_id IN (SELECT customer_id FROM "
                    + living("customer_restriction") + ")");
            copy("customer_reader");
        }
    }

    /** Adds the rows of today that are not there; one that refers to somebody who is not there is left out. */
    private void copy(String table) throws SQLException {
        if (!both.contains(table)) {
            return;
        }
        String columns = Column.of(connection, staged, table).stream()
                .map(Column::quoted)
                .collect(Collectors.joining(", "));
        execute("INSERT IGNORE INTO " + staged(table) + " (" + columns + ") SELECT " + columns + " FROM "
                + living(table));
    }

    private String living(String table) {
        return "`" + living + "`.`" + table + "`";
    }

    private String staged(String table) {
        return "`" + staged + "`.`" + table + "`";
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }
}
