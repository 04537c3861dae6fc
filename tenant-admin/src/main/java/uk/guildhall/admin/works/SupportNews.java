package uk.guildhall.admin.works;

import static uk.guildhall.migrations.Names.CONTROL;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import uk.guildhall.migrations.Names;

/**
 * Tells the operator what councils have made of requests for support access, and councils when an operator is one no
 * more. It goes by what stands in each council's schema and lets nobody in.
 */
final class SupportNews {
    private static final String OPEN = "SELECT DISTINCT r.council_code FROM " + CONTROL + ".support_request r JOIN "
            + CONTROL + ".council c ON c.code = r.council_code AND c.status IN ('ACTIVE', 'SUSPENDED') LEFT JOIN "
            + CONTROL + ".support_answer a ON a.request_id = r.id"
            + " WHERE r.asked_at > UTC_TIMESTAMP(6) - INTERVAL 7 DAY AND (a.request_id IS NULL OR a.state = 'ASKED'"
            + " OR (a.state = 'GRANTED' AND a.ended_at IS NULL AND a.ends_at > UTC_TIMESTAMP(6) - INTERVAL 1 HOUR))";

    private final Connection admin;

    SupportNews(Connection admin) {
        this.admin = admin;
    }

    void carry() throws SQLException {
        for (String council : open()) {
            String schema = Names.schemaOf(council);
            if (hasAccess(schema)) {
                endThoseOfNobody(schema);
                tell(council, schema);
            }
        }
    }

    private List<String> open() throws SQLException {
        try (PreparedStatement query = admin.prepareStatement(OPEN);
                ResultSet rows = query.executeQuery()) {
            List<String> councils = new ArrayList<>();
            while (rows.next()) {
                councils.add(rows.getString(1));
            }
            return councils;
        }
    }

    /** A schema that is being made, or put back, hasn't got the table for a moment. */
    private boolean hasAccess(String schema) throws SQLException {
        try (PreparedStatement query = admin.prepareStatement("SELECT 1 FROM information_schema.tables"
                + " WHERE table_schema = ? AND table_name = 'support_access'")) {
            query.setString(1, schema);
            try (ResultSet row = query.executeQuery()) {
                return row.next();
            }
        }
    }

    private void tell(String council, String schema) throws SQLException {
        try (PreparedStatement update = admin.prepareStatement("INSERT INTO " + CONTROL + ".support_answer"
                + " (request_id, state, decided_at, ends_at, ended_at)"
                + " SELECT s.id, s.state, s.decided_at, s.ends_at, s.ended_at FROM `" + schema
                + "`.support_access s JOIN " + CONTROL + ".support_request r ON r.id = s.id AND r.council_code = ?"
                + " LEFT JOIN " + CONTROL + ".support_answer a ON a.request_id = s.id"
                + " WHERE a.request_id IS NULL OR NOT (a.state <=> s.state AND a.ends_at <=> s.ends_at"
                + " AND a.ended_at <=> s.ended_at)"
                + " ON DUPLICATE KEY UPDATE state = VALUES(state), decided_at = VALUES(decided_at),"
                + " ends_at = VALUES(ends_at), ended_at = VALUES(ended_at)")) {
            update.setString(1, council);
            update.executeUpdate();
        }
    }

    /** Whoever doesn't work for the operator any more, or in another part, doesn't look on. */
    private void endThoseOfNobody(String schema) throws SQLException {
        List<String> platforms = new ArrayList<>();
        try (PreparedStatement query = admin.prepareStatement("SELECT schema_name FROM " + CONTROL
                        + ".council WHERE kind = 'PLATFORM' AND status = 'ACTIVE'");
                ResultSet rows = query.executeQuery()) {
            while (rows.next()) {
                platforms.add(rows.getString(1));
            }
        }
        if (platforms.size() != 1) {
            return;
        }
        try (PreparedStatement update = admin.prepareStatement("UPDATE `" + schema + "`.support_access s"
                + " SET s.ended_at = UTC_TIMESTAMP(6), s.ended_because = 'OPERATOR', s.version = s.version + 1"
                + " WHERE s.state = 'GRANTED' AND s.ended_at IS NULL AND s.ends_at > UTC_TIMESTAMP(6)"
                + " AND NOT EXISTS (SELECT 1 FROM `" + platforms.get(0) + "`.staff o JOIN `" + platforms.get(0)
                + "`.staff_role p ON p.staff_id = o.id AND p.role = 'operator'"
                + " WHERE o.id = s.operator_id AND o.status = 'ACTIVE')")) {
            update.executeUpdate();
        }
    }
}
