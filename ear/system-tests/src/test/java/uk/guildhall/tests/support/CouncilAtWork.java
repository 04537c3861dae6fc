package uk.guildhall.tests.support;

import java.io.IOException;
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
import uk.guildhall.admin.operator.NewStaff;
import uk.guildhall.admin.operator.StaffBook;
import uk.guildhall.crm.access.Role;
import uk.guildhall.crm.access.SecretToken;
import uk.guildhall.crm.tenancy.Ids;
import uk.guildhall.launcher.RunningSystem;

/** A council made for tests: with its people, its tokens, and a look behind the application's back. */
public final class CouncilAtWork {

    private static CouncilAtWork home;
    private static CouncilAtWork foreign;

    private final String code;
    private final Map<Role, UUID> staff = new HashMap<>();
    private final Map<Set<String>, String> tokens = new ConcurrentHashMap<>();

    private CouncilAtWork(String code) {
        this.code = code;
    }

    /** The council in which most tests work. */
    public static synchronized CouncilAtWork home() {
        if (home == null) {
            home = made("northam");
        }
        return home;
    }

    /** The other council, alike in everything, which must neither see nor be seen. */
    public static synchronized CouncilAtWork foreign() {
        if (foreign == null) {
            foreign = made("southam");
        }
        return foreign;
    }

    /** A council for one test alone. */
    public static CouncilAtWork fresh(String code) {
        return made(code);
    }

    private static CouncilAtWork made(String code) {
        try {
            TestCouncil.make(system(), code, TestTemplate.make());
            CouncilAtWork council = new CouncilAtWork(code);
            council.employ();
            council.awaitService();
            return council;
        } catch (Exception e) {
            throw new IllegalStateException(code + " could not be made", e);
        }
    }

    private static RunningSystem system() {
        return WholeSystem.running();
    }

    /** A new council is known within some seconds. */
    private void awaitService() throws InterruptedException {
        long end = System.nanoTime() + 30_000_000_000L;
        // Each of the application's two parts reads the register for itself.
        while (nobody().get("/api/v1/services").status() == 404
                || visitor().get("/admin/people").status() == 404) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException(host() + " is not served");
            }
            Thread.sleep(200);
        }
    }

    public String host() {
        return code + ".localhost";
    }

    public String address() {
        return "http://127.0.0.1:" + system().httpPort();
    }

    public int port() {
        return system().httpPort();
    }

    /** Each role has one person, whose username is the role's code. */
    public static String username(Role role) {
        return role.code();
    }

    public UUID staff(Role role) {
        return staff.get(role);
    }

    public String code() {
        return code;
    }

    /** The id of the person of that role. */
    public UUID staffId(Role role) {
        return staff.get(role);
    }

    /** Somebody at this council's pages, not signed in. */
    public Visitor visitor() {
        return Visitor.at(system(), code);
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

    /** The id of the record made last. */
    public String newest(String table) {
        return Ids.of((byte[]) rows("SELECT id FROM " + table + " ORDER BY id DESC LIMIT 1")
                        .get(0)
                        .get(0))
                .toString();
    }

    /** The id of an operator's request to look at this council's data, which nobody has decided. */
    public String supportAsked() {
        UUID id = Ids.next();
        rows(
                "INSERT INTO support_access (id, operator_id, operator_name, reason, hours, asked_at, state, version)"
                        + " VALUES (?, ?, 'Test operator', 'A test of the walls', 1, UTC_TIMESTAMP(6), 'ASKED', 1)",
                id,
                Ids.next());
        return id.toString();
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

    /** One person for each of a council's roles. */
    void employ() throws SQLException, IOException {
        try (Connection connection = connect()) {
            StaffBook book = new StaffBook(connection);
            for (Role role : Role.values()) {
                if (role != Role.OPERATOR) {
                    staff.put(role, book.enter(person(role)));
                    Phone.give(system(), code, username(role));
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
        Connection connection = system().admin().open();
        connection.setCatalog("gh_" + code);
        return connection;
    }
}
