package uk.guildhall.migrations;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What stands in the real database: every table, every grant, and what each login is refused. */
class GrantsTest {

    private static final RealDatabase DATABASE = RealDatabase.running();
    private static final Set<String> TABLES = Set.of(
            "address_range",
            "api_token",
            "audit_entry",
            "audit_salt",
            "audit_seal",
            "branding",
            "branding_link",
            "branding_picture",
            "case_event",
            "case_file",
            "contact",
            "contact_topic",
            "council_role",
            "council_service",
            "customer",
            "customer_contact_detail",
            "customer_external_id",
            "customer_flag",
            "customer_reader",
            "customer_restriction",
            "customer_secret",
            "data_export",
            "erasure",
            "factor",
            "factor_reset",
            "idempotency_key",
            "invitation",
            "kept_form",
            "known_browser",
            "mail",
            "outbox_event",
            "passkey_challenge",
            "past_count",
            "pending_sign_in",
            "policy_change",
            "policy_request",
            "policy_voter",
            "recovery_code",
            "resealing",
            "retention_plan",
            "retention_run",
            "reveal",
            "search_term",
            "search_variant",
            "search_word",
            "sign_in_failure",
            "sign_in_session",
            "staff",
            "staff_import",
            "staff_import_row",
            "staff_role",
            "staff_team",
            "support_access",
            "support_session",
            "team");

    private static final Set<String> ONLY_ADDED_TO = Set.of("audit_entry", "audit_seal", "policy_change", "erasure");

    @BeforeAll
    static void twoCouncils() throws Exception {
        new Migrator(DATABASE.admin(), MigrationListener.SILENT).migrateControl();
        for (String code : List.of("northam", "oakley", "operator")) {
            String kind = code.equals("operator") ? "PLATFORM" : "COUNCIL";
            try (Connection admin = DATABASE.admin().open()) {
                Migrator.createSchema(admin, "gh_" + code);
                new Accounts(admin).ensure("gh_" + code, "pass of '" + code + "' \\");
                new Accounts(admin).settle("pool's", "register's");
            }
            DATABASE.execute("REPLACE INTO guildhall_control.council (code, name, kind, nation, status, level,"
                    + " schema_name, login_name, login_password, created_at, updated_at) VALUES ('" + code + "', '"
                    + code + "', '" + kind + "', 'ENGLAND', 'ACTIVE', 'BASELINE', 'gh_" + code + "', 'gh_" + code
                    + "', 'x', NOW(), NOW())");
            new Migrator(DATABASE.admin(), MigrationListener.SILENT).migrateCouncil(code);
        }
    }

    @Test
    void everyTableIsThereAndEveryGrantIsAsMeant() throws Exception {
        Set<String> present = new TreeSet<>(list("SHOW TABLES FROM gh_northam"));
        present.removeIf(table -> table.startsWith("DATABASECHANGELOG"));
        assertEquals(new TreeSet<>(TABLES), present);
        List<String> extra = new ArrayList<>();
        Map<String, Set<String>> standing = standing("northam", extra);
        assertEquals(List.of(), extra);
        for (String table : TABLES) {
            assertEquals(
                    ONLY_ADDED_TO.contains(table)
                            ? Set.of("SELECT", "INSERT")
                            : Set.of("SELECT", "INSERT", "UPDATE", "DELETE"),
                    standing.remove(table),
                    table);
        }
        assertEquals(Map.of(), standing);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GRANT SELECT ON gh_oakley.* TO gh_northam",
                "GRANT PROCESS ON *.* TO gh_northam",
                "GRANT SELECT ON gh_oakley.customer TO gh_northam",
                "GRANT UPDATE ON gh_northam.audit_entry TO gh_northam",
                "GRANT UPDATE (detail) ON gh_northam.audit_entry TO gh_northam",
                "GRANT DROP ON gh_northam.customer TO gh_northam",
                "GRANT SELECT ON gh_northam.customer TO gh_northam WITH GRANT OPTION",
                "GRANT SELECT ON gh_northam.DATABASECHANGELOG TO gh_northam",
                "GRANT friends TO gh_northam",
                "REVOKE INSERT ON gh_northam.contact FROM gh_northam"
            })
    void takesAwayWhatIsBeyondTheMeaningAndRestoresWhatIsMissing(String tampering) throws Exception {
        DATABASE.execute("CREATE ROLE IF NOT EXISTS friends", "GRANT SELECT ON gh_oakley.* TO friends");
        List<String> before = list("SHOW GRANTS FOR gh_northam");
        DATABASE.execute(tampering);
        new Migrator(DATABASE.admin(), MigrationListener.SILENT).migrateCouncil("northam");
        assertEquals(new TreeSet<>(before), new TreeSet<>(list("SHOW GRANTS FOR gh_northam")));
    }

    @Test
    void hasNothingToChangeWhereAllIsWell() throws Exception {
        try (Connection admin = DATABASE.admin().open()) {
            assertEquals(0, new Grants(admin).settle("gh_oakley", "gh_oakley"));
        }
    }

    @Test
    void theOperatorSeesTheRegisterWithoutItsSecretsAndFilesJobs() throws Exception {
        try (Connection operator = DATABASE.as("gh_operator", "pass of 'operator' \\");
                Statement statement = operator.createStatement()) {
            statement.execute("SELECT code, name, status, cell FROM guildhall_control.council");
            statement.execute("SELECT * FROM guildhall_control.council_host");
            statement.execute("SELECT * FROM guildhall_control.migration_run");
            statement.execute("SELECT * FROM guildhall_control.retired_code");
            assertEquals(
                    1,
                    statement.executeUpdate("INSERT INTO guildhall_control.platform_job (id, kind, council_code,"
                            + " arguments, idempotency_key, requested_by, requested_at, state)"
                            + " VALUES ('1', 'ONBOARD', 'x', '{}', 'once', 'Somebody', NOW(), 'DONE')"));
            statement.execute("SELECT * FROM guildhall_control.platform_job");
            assertEquals(
                    1,
                    statement.executeUpdate("INSERT INTO guildhall_control.support_request (id, council_code,"
                            + " operator_id, operator_name, reason, hours, asked_at)"
                            + " VALUES ('1', 'northam', '1', 'Somebody', 'To find a fault', 1, NOW())"));
            statement.execute("SELECT * FROM guildhall_control.support_answer");
        }
        try (Connection admin = DATABASE.admin().open()) {
            assertEquals(0, new Grants(admin).settle("gh_operator", "gh_operator", true));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT login_password FROM guildhall_control.council",
                "SELECT * FROM guildhall_control.council_key",
                "UPDATE guildhall_control.council SET status = 'SUSPENDED'",
                "DELETE FROM guildhall_control.council_host",
                "INSERT INTO guildhall_control.council_host VALUES ('x.example', 'northam')",
                "UPDATE guildhall_control.platform_job SET state = 'DONE'",
                "DELETE FROM guildhall_control.platform_job",
                "DELETE FROM guildhall_control.retired_code",
                "UPDATE guildhall_control.support_request SET hours = 8",
                "INSERT INTO guildhall_control.support_answer (request_id, state) VALUES ('1', 'GRANTED')",
                "SELECT * FROM guildhall_control.support_pass",
                "SELECT * FROM gh_northam.support_access",
                "UPDATE gh_northam.support_access SET state = 'GRANTED'",
                "INSERT INTO gh_northam.support_session (id) VALUES ('1')",
                "SELECT * FROM gh_northam.customer",
                "CREATE DATABASE gh_other",
                "CREATE USER other"
            })
    void theOperatorsLoginIsRefused(String sql) throws Exception {
        try (Connection operator = DATABASE.as("gh_operator", "pass of 'operator' \\");
                Statement statement = operator.createStatement()) {
            assertThrows(SQLException.class, () -> statement.execute(sql));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GRANT SELECT ON guildhall_control.* TO gh_operator",
                "GRANT SELECT ON guildhall_control.council TO gh_operator",
                "GRANT SELECT (login_password) ON guildhall_control.council TO gh_operator",
                "GRANT UPDATE ON guildhall_control.platform_job TO gh_operator",
                "GRANT SELECT ON gh_northam.customer TO gh_operator",
                "REVOKE INSERT ON guildhall_control.platform_job FROM gh_operator",
                "REVOKE SELECT (status) ON guildhall_control.council FROM gh_operator"
            })
    void theOperatorsGrantsAreMadeAsMeantAgain(String tampering) throws Exception {
        List<String> before = list("SHOW GRANTS FOR gh_operator");
        DATABASE.execute(tampering);
        new Migrator(DATABASE.admin(), MigrationListener.SILENT).migrateCouncil("operator");
        assertEquals(new TreeSet<>(before), new TreeSet<>(list("SHOW GRANTS FOR gh_operator")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT * FROM guildhall_control.platform_job",
                "INSERT INTO guildhall_control.platform_job (id) VALUES ('2')",
                "UPDATE gh_northam.audit_entry SET act = 'nothing'",
                "DELETE FROM gh_northam.audit_entry",
                "UPDATE gh_northam.audit_seal SET sequence = 2",
                "DELETE FROM gh_northam.audit_seal",
                "TRUNCATE gh_northam.audit_entry",
                "DROP TABLE gh_northam.audit_entry",
                "ALTER TABLE gh_northam.audit_entry ADD x INT",
                "CREATE TABLE gh_northam.own (x INT)",
                "REPLACE INTO gh_northam.audit_seal VALUES (1, '1', '1', NOW())",
                "SELECT * FROM gh_northam.DATABASECHANGELOG",
                "SELECT * FROM gh_oakley.customer",
                "INSERT INTO gh_oakley.team VALUES ('1', 'x', 'x', NULL)",
                "SELECT * FROM guildhall_control.council",
                "SELECT * FROM mysql.global_priv",
                "SHOW CREATE TABLE gh_oakley.customer",
                "SELECT LOAD_FILE('/etc/passwd') INTO OUTFILE '/tmp/x'",
                "SET ROLE friends",
                "USE gh_oakley",
                "USE test"
            })
    void aCouncilsLoginIsRefused(String sql) throws Exception {
        DATABASE.execute("CREATE ROLE IF NOT EXISTS friends");
        try (Connection council = DATABASE.as("gh_northam", "pass of 'northam' \\");
                Statement statement = council.createStatement()) {
            assertThrows(SQLException.class, () -> statement.execute(sql));
        }
    }

    @Test
    void aCouncilsLoginWritesItsOwnTablesAndSeesNoOtherSchema() throws Exception {
        try (Connection council = DATABASE.as("gh_northam", "pass of 'northam' \\");
                Statement statement = council.createStatement()) {
            statement.execute("USE gh_northam");
            assertEquals(1, statement.executeUpdate("INSERT INTO search_word (word) VALUES ('northam')"));
            try (ResultSet rows = statement.executeQuery("SELECT CONCAT(table_schema, '.', table_name)"
                    + " FROM information_schema.tables"
                    + " WHERE table_schema NOT IN ('gh_northam', 'information_schema', 'performance_schema')")) {
                List<String> seen = new ArrayList<>();
                while (rows.next()) {
                    seen.add(rows.getString(1));
                }
                assertEquals(List.of(), seen);
            }
        }
    }

    @Test
    void thePoolMayDoNothingAndTheRegisterReaderOnlyReadTheRegister() throws Exception {
        try (Connection pool = DATABASE.as(Names.POOL, "pool's");
                Statement statement = pool.createStatement()) {
            assertThrows(SQLException.class, () -> statement.execute("SELECT * FROM gh_northam.customer"));
            assertThrows(SQLException.class, () -> statement.execute("SELECT * FROM guildhall_control.council"));
        }
        try (Connection register = DATABASE.as(Names.REGISTER, "register's");
                Statement statement = register.createStatement()) {
            statement.execute("SELECT * FROM guildhall_control.council");
            assertThrows(SQLException.class, () -> statement.execute("DELETE FROM guildhall_control.council"));
            assertThrows(SQLException.class, () -> statement.execute("SELECT * FROM gh_northam.customer"));
        }
    }

    @Test
    void passwordsCanBeChangedByMakingTheAccountsAgain() throws Exception {
        try (Connection admin = DATABASE.admin().open()) {
            new Accounts(admin).settle("another", "register's");
            DATABASE.as(Names.POOL, "another").close();
            assertTrue(assertThrows(SQLException.class, () -> DATABASE.as(Names.POOL, "pool's"))
                    .getMessage()
                    .contains("Access denied"));
            new Accounts(admin).settle("pool's", "register's");
        }
    }

    private static Map<String, Set<String>> standing(String code, List<String> extra) throws SQLException {
        try (Connection admin = DATABASE.admin().open()) {
            return new Grants(admin).standing("gh_" + code, "gh_" + code, extra);
        }
    }

    private static List<String> list(String sql) throws SQLException {
        try (Connection connection = DATABASE.admin().open();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String> all = new ArrayList<>();
            while (rows.next()) {
                all.add(rows.getString(1));
            }
            return all;
        }
    }
}
