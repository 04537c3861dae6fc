package uk.guildhall.crm.access;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Persistence;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import uk.guildhall.crm.council.SecurityLevel;
import uk.guildhall.crm.customer.CouncilSchemas;
import uk.guildhall.crm.policy.Own;
import uk.guildhall.crm.policy.Policy;
import uk.guildhall.crm.policy.Scope;
import uk.guildhall.crm.policy.Settings;
import uk.guildhall.crm.tenancy.Ids;
import uk.guildhall.migrations.RealDatabase;

/** The database finds the same live sessions as the policy's own arithmetic, each by the roles of its owner. */
class LiveSessionsTest {
    private static final String CODE = "livesessions";
    private static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");
    private static final Policy POLICY = Policy.of(SecurityLevel.ENHANCED)
            .with(new Own(Scope.ROLE, "tenant-admin", Settings.SESSION_IDLE), "10")
            .with(new Own(Scope.ROLE, "caseworker", Settings.SESSION_ABSOLUTE), "60");

    private Connection schema;

    @Test
    void keepsToEachRolesLimitsAtTheLimitAndJustBeyond() throws Exception {
        RealDatabase database = RealDatabase.running();
        CouncilSchemas.make(database, CODE);
        try (Connection admin = database.admin().open();
                var factory = Persistence.createEntityManagerFactory(
                        "search",
                        Map.of(
                                "eclipselink.persistencexml", "META-INF/search-over-jpa.xml",
                                "jakarta.persistence.jdbc.url", database.url().replace("/?", "/gh_" + CODE + "?"),
                                "jakarta.persistence.jdbc.user", "gh_" + CODE,
                                "jakarta.persistence.jdbc.password", "only-for-tests",
                                "eclipselink.logging.level", "WARNING"));
                var entities = factory.createEntityManager()) {
            schema = admin;
            admin.setCatalog("gh_" + CODE);
            UUID ann = member("ann", "adviser");
            UUID ada = member("ada", "adviser", "tenant-admin");
            UUID cay = member("cay", "caseworker");
            session(ann, 300, 30, 0);
            UUID annsLast = session(ann, 300, 30, -1);
            session(ada, 300, 10, 0);
            UUID adasLast = session(ada, 300, 10, -1);
            session(cay, 60, 1, 0);
            UUID caysLast = session(cay, 60, 1, 0, -1);
            session(ann, 600, 1, 0);
            assertEquals(List.of(caysLast, adasLast, annsLast), live(entities, Optional.empty()));
            assertEquals(List.of(adasLast), live(entities, Optional.of(ada)));
        }
    }

    private static List<UUID> live(EntityManager entities, Optional<UUID> staff) {
        return new LiveSessions(POLICY, NOW).ids(entities, staff, 10);
    }

    private UUID member(String username, String... roles) throws SQLException {
        UUID id = Ids.next();
        insert(
                "INSERT INTO staff (id, username, display_name, status, created_at) VALUES (?, ?, ?, 'ACTIVE', ?)",
                Ids.bytes(id),
                username,
                username,
                Timestamp.from(NOW));
        for (String role : roles) {
            insert("INSERT INTO staff_role (staff_id, role) VALUES (?, ?)", Ids.bytes(id), role);
        }
        return id;
    }

    private UUID session(UUID staff, int minutesOld, int minutesIdle, int idleMillis) throws SQLException {
        return session(staff, minutesOld, minutesIdle, idleMillis, 0);
    }

    private UUID session(UUID staff, int minutesOld, int minutesIdle, int idleMillis, int oldMillis)
            throws SQLException {
        UUID id = Ids.next();
        insert(
                "INSERT INTO sign_in_session (token_digest, id, staff_id, created_at, last_used_at, expires_at)"
                        + " VALUES (?, ?, ?, ?, ?, ?)",
                SecretToken.sha256(new String(Ids.bytes(id), StandardCharsets.ISO_8859_1)),
                Ids.bytes(id),
                Ids.bytes(staff),
                Timestamp.from(NOW.minus(Duration.ofMinutes(minutesOld)).minusMillis(oldMillis)),
                Timestamp.from(NOW.minus(Duration.ofMinutes(minutesIdle)).minusMillis(idleMillis)),
                Timestamp.from(NOW.plus(Duration.ofHours(12))));
        return id;
    }

    private void insert(String sql, Object... values) throws SQLException {
        try (PreparedStatement insert = schema.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                insert.setObject(i + 1, values[i]);
            }
            insert.executeUpdate();
        }
    }
}
