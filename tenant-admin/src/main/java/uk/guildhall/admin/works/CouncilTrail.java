package uk.guildhall.admin.works;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import uk.guildhall.crm.tenancy.Ids;
import uk.guildhall.crm.tenancy.Json;
import uk.guildhall.migrations.Names;

/** Writes into a tenant's own audit trail what was done with it from outside; the application then seals it. */
final class CouncilTrail {
    private final Connection admin;

    CouncilTrail(Connection admin) {
        this.admin = admin;
    }

    /** Whether such an act is noted already. */
    boolean has(String tenant, String act) throws SQLException {
        try (PreparedStatement query = admin.prepareStatement(
                "SELECT 1 FROM `" + Names.schemaOf(tenant) + "`.audit_entry WHERE act = ? LIMIT 1")) {
            query.setString(1, act);
            try (ResultSet row = query.executeQuery()) {
                return row.next();
            }
        }
    }

    /** In the running transaction. */
    void note(String tenant, String act, UUID job, Map<String, String> detail) throws SQLException {
        try (PreparedStatement insert = admin.prepareStatement("INSERT INTO `" + Names.schemaOf(tenant)
                + "`.audit_entry (id, at, actor_kind, actor_name, act, record_kind, record_id, detail)"
                + " VALUES (?, UTC_TIMESTAMP(6), 'SYSTEM', 'Operator', ?, 'job', ?, ?)")) {
            insert.setBytes(1, Ids.bytes(Ids.next()));
            insert.setString(2, act);
            insert.setBytes(3, Ids.bytes(job));
            insert.setString(4, detail.isEmpty() ? null : Json.write(detail));
            insert.executeUpdate();
        }
    }
}
