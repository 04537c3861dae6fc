package uk.guildhall.admin.operator;

import com.google.crypto.tink.Aead;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.UUID;
import uk.guildhall.crm.access.factor.Factor;
import uk.guildhall.crm.access.factor.Totp;
import uk.guildhall.crm.council.KeyEncryptionKey;
import uk.guildhall.crm.council.KeyPurpose;
import uk.guildhall.crm.tenancy.Ids;

/**
 * Enters an authenticator app for somebody from outside, for whom the secret is then known elsewhere too: invented
 * people only. Everybody else is led to it when they first sign in.
 */
public final class FactorBook {

    private final Connection connection;
    private final String councilCode;
    private final Aead aead;

    /** @param connection the administrator's, with the council's schema chosen */
    public FactorBook(Connection connection, KeyEncryptionKey key, String councilCode) throws SQLException {
        this.connection = connection;
        this.councilCode = councilCode;
        this.aead = new Keysets(connection, key).aead(councilCode, KeyPurpose.FACTORS);
    }

    /** Enters it, where they have no second factor yet. */
    public void enter(String username, Totp totp) throws SQLException {
        UUID id = Ids.next();
        try (PreparedStatement insert = connection.prepareStatement(
                "INSERT INTO factor (id, staff_id, kind, name, created_at, confirmed_at, secret) SELECT ?, s.id, 'TOTP',"
                        + " 'Authenticator app', UTC_TIMESTAMP(6), UTC_TIMESTAMP(6), ? FROM staff s WHERE s.username = ?"
                        + " AND NOT EXISTS (SELECT 1 FROM factor f WHERE f.staff_id = s.id)")) {
            insert.setBytes(1, Ids.bytes(id));
            insert.setBytes(2, encrypted(id, totp));
            insert.setString(3, username);
            insert.executeUpdate();
        }
    }

    private byte[] encrypted(UUID id, Totp totp) throws SQLException {
        try {
            return aead.encrypt(
                    totp.secret(), Factor.secretsPlace(councilCode, id).getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new SQLException("The secret could not be encrypted", e);
        }
    }
}
