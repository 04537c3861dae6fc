package uk.guildhall.bench;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import uk.guildhall.crm.tenancy.Ids;

/** The audit trail, which is sealed in the background: what one phase left unsealed must not burden the next. */
final class Trail {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final CouncilLogin login;
    private final HttpConnection connection;
    private final HttpRequestBytes anything;
    private final Instant begun = Instant.now();

    Trail(CouncilLogin login, HttpConnection connection, HttpRequestBytes anything) {
        this.login = login;
        this.connection = connection;
        this.anything = anything;
    }

    /** Returns when everything since the beginning is sealed, or patience ends. */
    void awaitSealed() throws SQLException, IOException, InterruptedException {
        // A server looks after the councils in which it wrote something itself.
        connection.send(anything);
        Instant end = Instant.now().plus(PATIENCE);
        try (Connection council = login.open();
                PreparedStatement query = council.prepareStatement("SELECT COUNT(*) FROM audit_entry e"
                        + " LEFT JOIN audit_seal s ON s.entry_id = e.id WHERE e.id > ? AND s.entry_id IS NULL")) {
            query.setBytes(1, Ids.bytes(Ids.startOf(begun)));
            while (Instant.now().isBefore(end)) {
                try (ResultSet row = query.executeQuery()) {
                    row.next();
                    if (row.getLong(1) == 0) {
                        return;
                    }
                }
                Thread.sleep(200);
            }
        }
    }
}
