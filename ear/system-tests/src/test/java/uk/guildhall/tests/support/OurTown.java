package uk.guildhall.tests.support;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import uk.guildhall.admin.operator.NewStaff;
import uk.guildhall.admin.operator.StaffBook;
import uk.guildhall.crm.access.Role;
import uk.guildhall.crm.access.SecretToken;
import uk.guildhall.crm.tenancy.Ids;
import uk.guildhall.launcher.RunningSystem;

/**
 * A council of a test's own on the {@link WholeSystem}, with an administrator ({@code admin}), and as many others as the
 * test enters, all with the password of {@link TestCouncil}.
 */
public final class OurTown {
    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final String code;

    private OurTown(String code) {
        this.code = code;
    }

    /** Makes one and waits until it is served: a new council is known within some seconds. */
    public static OurTown made(String name) throws Exception {
        OurTown town = new OurTown(name + NUMBER.incrementAndGet());
        TestCouncil.make(system(), town.code, TestCouncil.nothing());
        long end = System.nanoTime() + 20_000_000_000L;
        // Desk and administration read the register each for itself.
        while (town.visitor().get("/desk/sign-in").status() != 200
                || town.visitor().get("/admin/").status() == 404) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException(town.code + " is not served");
            }
            Thread.sleep(100);
        }
        return town;
    }

    public String code() {
        return code;
    }

    public Visitor visitor() {
        return Visitor.at(system(), code);
    }

    /** Somebody who has signed in; entered into the staff first where they aren't yet. */
    public Visitor signedIn(String username, Role... roles) throws SQLException {
        enter(username, roles);
        Visitor visitor = visitor();
        Visitor.Answer answer = visitor.signIn(username, TestCouncil.PASSWORD);
        if (answer.status() != 303) {
            throw new IllegalStateException("Not signed in: " + answer);
        }
        return visitor;
    }

    public UUID enter(String username, Role... roles) throws SQLException {
        UUID id = enterWithoutPhone(username, roles);
        try {
            Phone.give(system(), code, username);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return id;
    }

    /** Somebody who has nothing beside the password yet. */
    public UUID enterWithoutPhone(String username, Role... roles) throws SQLException {
        try (Connection connection = connection()) {
            return new StaffBook(connection)
                    .enter(new NewStaff(
                            username,
                            "Test " + username,
                            null,
                            TestCouncil.PASSWORD,
                            Set.copyOf(Arrays.asList(roles)),
                            Set.of()));
        }
    }

    /** Somebody who made a passkey, and showed it in each session that they have. */
    public void passkeyIn(String username) throws SQLException {
        byte[] id = Ids.bytes(Ids.next());
        update(
                "INSERT INTO factor (id, staff_id, kind, name, created_at, confirmed_at, credential_id, public_key,"
                        + " sign_count, host) SELECT ?, id, 'PASSKEY', 'Key', UTC_TIMESTAMP(6), UTC_TIMESTAMP(6), ?, ?, 1,"
                        + " ? FROM staff WHERE username = ?",
                id,
                id,
                id,
                code + ".localhost",
                username);
        update(
                "UPDATE sign_in_session SET factor = 'passkey' WHERE staff_id = (SELECT id FROM staff WHERE username = ?)",
                username);
    }

    /** Gives a program a token, good for a day. */
    public String token(String owner, String permissions) throws SQLException {
        UUID ownerId = enter(owner, Role.INTEGRATION);
        SecretToken secret = SecretToken.forApi();
        update(
                "INSERT INTO api_token (token_digest, id, name, owner_id, permissions, expires_at, created_at)"
                        + " VALUES (?, ?, 'Test', ?, ?, UTC_TIMESTAMP(6) + INTERVAL 1 DAY, UTC_TIMESTAMP(6))",
                secret.digest(),
                Ids.bytes(Ids.next()),
                Ids.bytes(ownerId),
                permissions);
        return secret.value();
    }

    /** Changes the council's rows behind the application's back. */
    public int update(String sql, Object... values) throws SQLException {
        try (Connection connection = connection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            return statement.executeUpdate();
        }
    }

    /** The first column of the first row, as text. */
    public String one(String sql, Object... values) throws SQLException {
        try (Connection connection = connection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            var rows = statement.executeQuery();
            return rows.next() ? rows.getString(1) : null;
        }
    }

    /** The id of that person. */
    public UUID id(String username) throws SQLException {
        return uuid("SELECT HEX(id) FROM staff WHERE username = '" + username + "'");
    }

    /** The one id, in hexadecimal, that a query answers. */
    public UUID uuid(String sql) throws SQLException {
        return Ids.of(java.util.HexFormat.of().parseHex(one(sql)));
    }

    /** The status that a program with this token is answered with. */
    public int api(String token, String method, String path) {
        return visitor()
                .send(method, path, null, "Authorization", "Bearer " + token)
                .status();
    }

    /** The same for a change. */
    public int patch(String token, String path, String body) {
        return visitor()
                .send(
                        "PATCH",
                        path,
                        body,
                        "Authorization",
                        "Bearer " + token,
                        "If-Match",
                        "*",
                        "Content-Type",
                        "application/merge-patch+json")
                .status();
    }

    private Connection connection() throws SQLException {
        Connection connection = system().admin().open();
        connection.setCatalog("gh_" + code);
        return connection;
    }

    private static RunningSystem system() {
        return WholeSystem.running();
    }
}
