package uk.guildhall.admin.operator;

import static uk.guildhall.migrations.Names.CONTROL;

import com.google.crypto.tink.Aead;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import uk.guildhall.crm.council.KeyEncryptionKey;
import uk.guildhall.crm.council.KeyPurpose;

/** The councils' keysets in the register, which the application only reads. */
public final class Keysets {

    private final Connection admin;
    private final KeyEncryptionKey key;

    public Keysets(Connection admin, KeyEncryptionKey key) {
        this.admin = admin;
        this.key = key;
    }

    /** Gives every council that is there what it lacks: a purpose may be newer than the council. */
    public void ensureAll() throws SQLException {
        List<String> codes = new ArrayList<>();
        try (Statement statement = admin.createStatement();
                ResultSet rows = statement.executeQuery("SELECT c.code FROM " + CONTROL + ".council c WHERE (SELECT"
                        + " COUNT(DISTINCT k.purpose) FROM " + CONTROL
                        + ".council_key k WHERE k.council_code = c.code) < "
                        + KeyPurpose.values().length)) {
            while (rows.next()) {
                codes.add(rows.getString(1));
            }
        }
        for (String code : codes) {
            ensure(code);
        }
    }

    /** A key that is there already is kept: with another, nothing sealed or encrypted so far could be opened. */
    void ensure(String councilCode) throws SQLException {
        try (PreparedStatement insert = admin.prepareStatement("INSERT IGNORE INTO " + CONTROL
                + ".council_key (council_code, purpose, version, keyset) VALUES (?, ?, 1, ?)")) {
            for (KeyPurpose purpose : KeyPurpose.values()) {
                if (!has(councilCode, purpose)) {
                    insert.setString(1, councilCode);
                    insert.setString(2, purpose.code());
                    insert.setBytes(3, purpose.newKeyset(key, councilCode));
                    insert.executeUpdate();
                }
            }
        }
    }

    /** The newest key of a purpose that encrypts. */
    Aead aead(String councilCode, KeyPurpose purpose) throws SQLException {
        try (PreparedStatement query = admin.prepareStatement("SELECT version, keyset FROM " + CONTROL
                + ".council_key WHERE council_code = ? AND purpose = ? ORDER BY version DESC LIMIT 1")) {
            query.setString(1, councilCode);
            query.setString(2, purpose.code());
            try (ResultSet row = query.executeQuery()) {
                if (!row.next()) {
                    throw new SQLException("Council " + councilCode + " has no key for " + purpose.code());
                }
                return key.aead(row.getBytes(2), purpose.associatedData(councilCode, row.getInt(1)));
            }
        }
    }

    private boolean has(String councilCode, KeyPurpose purpose) throws SQLException {
        try (PreparedStatement query = admin.prepareStatement(
                "SELECT 1 FROM " + CONTROL + ".council_key WHERE council_code = ? AND purpose = ? LIMIT 1")) {
            query.setString(1, councilCode);
            query.setString(2, purpose.code());
            try (ResultSet row = query.executeQuery()) {
                return row.next();
            }
        }
    }
}
