package uk.guildhall.tests.support;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import uk.guildhall.crm.access.SecretToken;
import uk.guildhall.crm.tenancy.Ids;

/** The operator of the {@link WholeSystem}: at a browser, and with a program. */
public final class Operator {
    public static final String CODE = "operator";

    private Operator() {}

    /** At the operator's pages, signed in. */
    public static Visitor signedIn() {
        Visitor operator = Demo.running().operator();
        operator.get("/admin/councils");
        return operator;
    }

    /** A program at the operator's API, whose token carries these permissions. */
    public static Api program(String... permissions) {
        return new Api(address(), CODE + ".localhost", token(CODE, permissions));
    }

    /** A program at the operator's API with whatever token; null for none. */
    public static Api showing(String token) {
        return new Api(address(), CODE + ".localhost", token);
    }

    private static String address() {
        return "http://127.0.0.1:" + WholeSystem.running().httpPort();
    }

    private static String token(String code, String... permissions) {
        SecretToken secret = SecretToken.forApi();
        try (Connection admin = WholeSystem.running().admin().open();
                PreparedStatement insert = admin.prepareStatement("INSERT INTO gh_" + code
                        + ".api_token (token_digest, id,"
                        + " name, owner_id, permissions, expires_at, created_at) SELECT ?, ?, 'Test program', id, ?,"
                        + " UTC_TIMESTAMP(6) + INTERVAL 1 DAY, UTC_TIMESTAMP(6) FROM gh_" + code + ".staff LIMIT 1")) {
            insert.setBytes(1, secret.digest());
            insert.setBytes(2, Ids.bytes(Ids.next()));
            insert.setString(3, String.join(",", permissions));
            insert.executeUpdate();
            return secret.value();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The first column of the first row, as the database's administrator sees it. */
    public static String one(String sql) throws SQLException {
        try (Connection admin = WholeSystem.running().admin().open();
                PreparedStatement query = admin.prepareStatement(sql);
                ResultSet row = query.executeQuery()) {
            return row.next() ? row.getString(1) : null;
        }
    }

    /** Changes rows behind the application's back. */
    public static void update(String sql) throws SQLException {
        try (Connection admin = WholeSystem.running().admin().open();
                PreparedStatement update = admin.prepareStatement(sql)) {
            update.executeUpdate();
        }
    }
}
