package uk.guildhall.admin.keeping;

import static uk.guildhall.migrations.Names.CONTROL;

import com.google.crypto.tink.Mac;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import uk.guildhall.admin.works.CouncilTrail;
import uk.guildhall.crm.audit.AuditVerifier;
import uk.guildhall.crm.council.KeyEncryptionKey;
import uk.guildhall.crm.council.KeyPurpose;
import uk.guildhall.crm.tenancy.Ids;

/** The audit trails of the councils concerned: the council's own, and the operator's. */
final class Trails {
    private Trails() {}

    /** What is wrong with the chain in a schema that holds this council's trail; empty if it is whole. */
    static List<String> verify(Connection admin, KeyEncryptionKey key, String code, String schema, Instant now)
            throws SQLException, IOException, KeepingException {
        Mac mac = mac(admin, key, code);
        String before = admin.getCatalog();
        admin.setCatalog(schema);
        try {
            return AuditVerifier.verify(admin, mac, null, now).problems();
        } finally {
            if (before != null && !before.isEmpty()) {
                admin.setCatalog(before);
            }
        }
    }

    /** Into the operator's own trail, if there is an operator yet. */
    static void noteForOperator(Connection admin, String act, String code, String by) throws SQLException {
        try (PreparedStatement query = admin.prepareStatement("SELECT code FROM " + CONTROL
                        + ".council WHERE kind = 'PLATFORM' AND status <> 'PROVISIONING' LIMIT 1");
                ResultSet row = query.executeQuery()) {
            if (row.next()) {
                new CouncilTrail(admin).note(row.getString(1), act, Ids.next(), Map.of("council", code, "by", by));
            }
        }
    }

    private static Mac mac(Connection admin, KeyEncryptionKey key, String code) throws SQLException, KeepingException {
        try (PreparedStatement query = admin.prepareStatement("SELECT version, keyset FROM " + CONTROL
                + ".council_key WHERE council_code = ? AND purpose = 'audit' ORDER BY version DESC LIMIT 1")) {
            query.setString(1, code);
            try (ResultSet row = query.executeQuery()) {
                if (!row.next()) {
                    throw new KeepingException(code + " has no key for its audit trail");
                }
                return key.mac(row.getBytes(2), KeyPurpose.AUDIT.associatedData(code, row.getInt(1)));
            }
        }
    }
}
