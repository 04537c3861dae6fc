package uk.guildhall.tests.support;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import uk.guildhall.admin.operator.NewBranding;
import uk.guildhall.admin.operator.NewCouncil;
import uk.guildhall.admin.operator.NewStaff;
import uk.guildhall.admin.operator.StaffBook;
import uk.guildhall.crm.access.Role;
import uk.guildhall.crm.access.SecretToken;
import uk.guildhall.crm.council.Kind;
import uk.guildhall.crm.council.Nation;
import uk.guildhall.crm.council.SecurityLevel;
import uk.guildhall.crm.tenancy.Ids;

/** A council made for tests: with its people, its tokens, and a look behind the application's back. */
public final class CouncilAtWork {

    private final String code;
    private final String gss;
    private final TestSystem tests;
    private final Map<Role, UUID> staff = new HashMap<>();
    private final Map<Set<String>, String> tokens = new ConcurrentHashMap<>();

    CouncilAtWork(String code, String gss, TestSystem tests) {
        this.code = code;
        this.gss = gss;
        this.tests = tests;
    }

    public String host() {
        return code + ".localhost";
    }

    public String address() {
        return "http://127.0.0.1:" + tests.system().httpPort();
    }

    public int port() {
        return tests.system().httpPort();
    }

    /** Each role has one person, whose username is the role's code. */
    public static String username(Role role) {
        return role.code();
    }

    /** A program that shows no token. */
    public Api nobody() {
        return new Api(this, null);
    }

    /** A program whose token carries these permissions, and no others. */
    public Api with(String... permissions) {
        return new Api(this, tokens.computeIfAbsent(new TreeSet<>(List.of(permissions)), this::issue));
    }

    /** A program with whatever token, such as another council's. */
    public Api showing(String token) {
        return new Api(this, token);
    }

    public String token(String... permissions) {
        return with(permissions).token();
    }

    /** The rows that a query answers in this council's schema, by the database's administrator. */
    public List<List<Object>> rows(String sql, Object... values) {
        try (Connection connection = connect();
                PreparedStatement query = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                query.setObject(i + 1, values[i] instanceof UUID id ? Ids.bytes(id) : values[i]);
            }
            List<List<Object>> rows = new ArrayList<>();
            if (query.execute()) {
                try (ResultSet results = query.getResultSet()) {
                    while (results.next()) {
                        List<Object> row = new ArrayList<>();
                        for (int i = 1; i <= results.getMetaData().getColumnCount(); i++) {
                            row.add(results.getObject(i));
                        }
                        rows.add(row);
                    }
                }
            }
            return rows;
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    public long count(String sql, Object... values) {
        return ((Number) rows(sql, values).get(0).get(0)).longValue();
    }

    /** How many rows there are in all the tables that an act may write to. */
    public Map<String, Long> rowsWritten() {
        Map<String, Long> counts = new HashMap<>();
        for (String table : List.of(
                "customer",
                "customer_contact_detail",
                "customer_external_id",
                "customer_flag",
                "search_term",
                "contact",
                "contact_topic",
                "case_file",
                "case_event",
                "idempotency_key",
                "outbox_event")) {
            counts.put(table, count("SELECT COUNT(*) FROM " + table));
        }
        return counts;
    }

    NewCouncil asNew() {
        return new NewCouncil(
                code,
                gss,
                code.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + code.substring(1) + " Borough Council",
                null,
                Kind.COUNCIL,
                Nation.ENGLAND,
                SecurityLevel.BASELINE,
                Set.of(host()),
                branding(),
                TestTemplate.make(),
                person(Role.TENANT_ADMIN));
    }

    /** One person for each of a council's roles. */
    void employ() throws SQLException {
        try (Connection connection = connect()) {
            StaffBook book = new StaffBook(connection);
            for (Role role : Role.values()) {
                if (role != Role.OPERATOR) {
                    staff.put(role, book.enter(person(role)));
                }
            }
        }
    }

    private static NewStaff person(Role role) {
        return new NewStaff(
                username(role),
                "Test " + role.code(),
                null,
                TestCouncil.PASSWORD,
                Set.of(role),
                Set.of(TestTemplate.HIGHWAYS));
    }

    private NewBranding branding() {
        return new NewBranding("#1d70b8", "#00703c", null, "For tests", null, null, null, null, null, null, null, null);
    }

    private String issue(Set<String> permissions) {
        SecretToken secret = SecretToken.forApi();
        rows(
                "INSERT INTO api_token (token_digest, id, name, owner_id, permissions, expires_at, created_at)"
                        + " VALUES (?, ?, 'Test program', ?, ?, UTC_TIMESTAMP(6) + INTERVAL 1 DAY, UTC_TIMESTAMP(6))",
                secret.digest(),
                Ids.next(),
                staff.get(Role.INTEGRATION),
                String.join(",", permissions));
        return secret.value();
    }

    private Connection connect() throws SQLException {
        Connection connection = tests.system().admin().open();
        connection.setCatalog("gh_" + code);
        return connection;
    }
}
