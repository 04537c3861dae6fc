package uk.guildhall.admin.operator;

import static uk.guildhall.migrations.Names.CONTROL;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Base64;
import java.util.Objects;
import uk.guildhall.crm.council.KeyEncryptionKey;
import uk.guildhall.migrations.Names;

/** One council's rows in the register: who it is, how it is reached, and the secrets that only the outer key opens. */
final class RegisterEntry {

    private static final SecureRandom RANDOM = new SecureRandom();

    private final Connection admin;
    private final KeyEncryptionKey key;
    private final NewCouncil council;
    private final String login;

    RegisterEntry(Connection admin, KeyEncryptionKey key, NewCouncil council) {
        this.admin = admin;
        this.key = key;
        this.council = council;
        this.login = Names.schemaOf(council.code());
    }

    void enter() throws SQLException, ProvisioningException {
        refuseRetired("CODE", council.code());
        for (String host : council.hosts()) {
            refuseRetired("HOST", host);
        }
        try (PreparedStatement insert = admin.prepareStatement("INSERT IGNORE INTO " + CONTROL
                + ".council (code, gss, name, name_cy, kind, nation, status, level, schema_name, login_name,"
                + " login_password, created_at, updated_at)"
                + " VALUES (?, ?, ?, ?, ?, ?, 'PROVISIONING', ?, ?, ?, ?, UTC_TIMESTAMP(6), UTC_TIMESTAMP(6))")) {
            insert.setString(1, council.code());
            insert.setString(2, council.gss());
            insert.setString(3, council.name());
            insert.setString(4, council.nameCy());
            insert.setString(5, council.kind().name());
            insert.setString(6, council.nation().name());
            insert.setString(7, council.level().name());
            insert.setString(8, login);
            insert.setString(9, login);
            insert.setBytes(10, key.wrap(newPassword(), associated()));
            insert.executeUpdate();
        }
        refuseAnothersCode();
        for (String host : council.hosts()) {
            enterHost(host);
        }
    }

    /** The login's password, 43 random symbols, as it was made when the council was first entered. */
    String password() throws SQLException {
        try (PreparedStatement query = council("SELECT login_password FROM " + CONTROL + ".council WHERE code = ?");
                ResultSet row = query.executeQuery()) {
            row.next();
            return new String(key.unwrap(row.getBytes(1), associated()), StandardCharsets.UTF_8);
        }
    }

    void enterKeys() throws SQLException {
        new Keysets(admin, key).ensure(council.code());
    }

    /** A council that was suspended meanwhile stays so. */
    void open() throws SQLException {
        try (PreparedStatement update = council("UPDATE " + CONTROL + ".council SET status = 'ACTIVE',"
                + " updated_at = UTC_TIMESTAMP(6) WHERE code = ? AND status = 'PROVISIONING'")) {
            update.executeUpdate();
        }
    }

    /** What a council that has left was known by is never given again: links and habits would lead to the wrong one. */
    private void refuseRetired(String kind, String name) throws SQLException, ProvisioningException {
        try (PreparedStatement query =
                admin.prepareStatement("SELECT 1 FROM " + CONTROL + ".retired_code WHERE kind = ? AND name = ?")) {
            query.setString(1, kind);
            query.setString(2, name);
            try (ResultSet row = query.executeQuery()) {
                if (row.next()) {
                    throw new ProvisioningException(name + " belonged to a council that has left");
                }
            }
        }
    }

    private void refuseAnothersCode() throws SQLException, ProvisioningException {
        try (PreparedStatement query = council("SELECT gss, kind FROM " + CONTROL + ".council WHERE code = ?");
                ResultSet row = query.executeQuery()) {
            row.next();
            boolean same = Objects.equals(row.getString(1), council.gss())
                    && row.getString(2).equals(council.kind().name());
            if (!same) {
                throw new ProvisioningException("The code " + council.code() + " belongs to another council");
            }
        }
    }

    private void enterHost(String host) throws SQLException, ProvisioningException {
        try (PreparedStatement insert = admin.prepareStatement(
                        "INSERT IGNORE INTO " + CONTROL + ".council_host (host, council_code) VALUES (?, ?)");
                PreparedStatement query = admin.prepareStatement(
                        "SELECT council_code FROM " + CONTROL + ".council_host WHERE host = ?")) {
            insert.setString(1, host);
            insert.setString(2, council.code());
            insert.executeUpdate();
            query.setString(1, host);
            try (ResultSet row = query.executeQuery()) {
                row.next();
                if (!row.getString(1).equals(council.code())) {
                    throw new ProvisioningException("The host name " + host + " belongs to another council");
                }
            }
        }
    }

    private PreparedStatement council(String sql) throws SQLException {
        PreparedStatement statement = admin.prepareStatement(sql);
        statement.setString(1, council.code());
        return statement;
    }

    private String associated() {
        return council.code() + "|" + login;
    }

    private static byte[] newPassword() {
        byte[] random = new byte[32];
        RANDOM.nextBytes(random);
        return Base64.getUrlEncoder().withoutPadding().encode(random);
    }
}
