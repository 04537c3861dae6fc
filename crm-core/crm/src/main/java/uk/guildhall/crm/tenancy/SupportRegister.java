package uk.guildhall.crm.tenancy;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * What operators have written into the register about support: read with the account that reads the register and nothing
 * else. A council believes none of it by itself: what it has granted stands in its own schema.
 */
@ApplicationScoped
public class SupportRegister {
    @Resource(lookup = "jdbc/guildhall")
    private DataSource source;

    /**
     * An operator's request to look at a council's data.
     *
     * @param operatorEmail null where none is known
     */
    public record Asked(
            UUID id,
            String councilCode,
            UUID operatorId,
            String operatorName,
            String operatorEmail,
            String reason,
            int hours,
            Instant askedAt) {}

    /** By which an operator's browser comes from the operator's host to the council's, once. */
    public record Pass(UUID requestId, String councilCode, UUID operatorId, Instant endsAt) {}

    /** The requests of all councils made since a moment, the oldest first. */
    public List<Asked> askedSince(Instant since) {
        try (Connection connection = BoundPool.of(source).register();
                PreparedStatement query = connection.prepareStatement(
                        "SELECT id, council_code, operator_id, operator_name, operator_email, reason, hours, asked_at"
                                + " FROM support_request WHERE asked_at > ? ORDER BY asked_at, id")) {
            query.setTimestamp(1, Timestamp.from(since));
            List<Asked> asked = new ArrayList<>();
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    asked.add(new Asked(
                            Ids.of(rows.getBytes("id")),
                            rows.getString("council_code"),
                            Ids.of(rows.getBytes("operator_id")),
                            rows.getString("operator_name"),
                            rows.getString("operator_email"),
                            rows.getString("reason"),
                            rows.getInt("hours"),
                            rows.getTimestamp("asked_at").toInstant()));
                }
            }
            return asked;
        } catch (SQLException e) {
            throw new IllegalStateException("The requests for support can't be read", e);
        }
    }

    /** The pass of that digest, whether or not it is still good. */
    public Optional<Pass> pass(byte[] digest) {
        try (Connection connection = BoundPool.of(source).register();
                PreparedStatement query = connection.prepareStatement(
                        "SELECT request_id, council_code, operator_id, ends_at FROM support_pass WHERE digest = ?")) {
            query.setBytes(1, digest);
            try (ResultSet row = query.executeQuery()) {
                return row.next()
                        ? Optional.of(new Pass(
                                Ids.of(row.getBytes("request_id")),
                                row.getString("council_code"),
                                Ids.of(row.getBytes("operator_id")),
                                row.getTimestamp("ends_at").toInstant()))
                        : Optional.empty();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The passes for support can't be read", e);
        }
    }
}
