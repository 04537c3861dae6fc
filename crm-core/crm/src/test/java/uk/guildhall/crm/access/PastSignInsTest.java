package uk.guildhall.crm.access;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Persistence;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.IntSupplier;
import org.junit.jupiter.api.Test;
import uk.guildhall.crm.customer.CouncilSchemas;
import uk.guildhall.crm.tenancy.Ids;
import uk.guildhall.migrations.RealDatabase;

class PastSignInsTest {
    private static final String CODE = "pastsignins";
    private static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");
    private static final Instant LIMIT = NOW.minus(PastSignIns.SESSIONS_KEPT);
    private static final Duration HOUR = Duration.ofHours(1);

    private Connection schema;
    private UUID ann;

    @Test
    void forgetsWhatIsOverForLongEnoughAndNothingElseAFewAtATime() throws Exception {
        RealDatabase database = RealDatabase.running();
        CouncilSchemas.make(database, CODE);
        try (Connection admin = database.admin().open()) {
            schema = admin;
            admin.setCatalog("gh_" + CODE);
            // The council's own account: it must be allowed to.
            try (var factory = Persistence.createEntityManagerFactory(
                            "search",
                            Map.of(
                                    "eclipselink.persistencexml", "META-INF/search-over-jpa.xml",
                                    "jakarta.persistence.jdbc.url",
                                            database.url().replace("/?", "/gh_" + CODE + "?"),
                                    "jakarta.persistence.jdbc.user", "gh_" + CODE,
                                    "jakarta.persistence.jdbc.password", "only-for-tests",
                                    "eclipselink.logging.level", "WARNING"));
                    var entities = factory.createEntityManager()) {
                ann = member();
                PastSignIns past = new PastSignIns(entities, () -> NOW);
                sessions(entities, past);
                failures(entities, past);
            }
        }
    }

    private void sessions(EntityManager entities, PastSignIns past) throws SQLException {
        session("ended just too long ago", LIMIT.minus(HOUR), LIMIT.plus(HOUR), LIMIT.minusMillis(1));
        session("ended at the limit", LIMIT.minus(HOUR), LIMIT.plus(HOUR), LIMIT);
        session("expired just too long ago", LIMIT.minus(HOUR), LIMIT.minusMillis(1), null);
        session("expired at the limit", LIMIT.minus(HOUR), LIMIT, null);
        session("over for a year", LIMIT.minus(Duration.ofDays(365)), LIMIT.minus(Duration.ofDays(364)), null);
        session("live", NOW.minus(HOUR), NOW.plus(HOUR), null);
        session("just ended", NOW.minus(HOUR), NOW.plus(HOUR), NOW);
        assertEquals(2, within(entities, () -> past.forgetSessions(2)));
        assertEquals(1, within(entities, () -> past.forgetSessions(2)));
        assertEquals(0, within(entities, () -> past.forgetSessions(2)));
        assertEquals(
                Set.of("ended at the limit", "expired at the limit", "live", "just ended"),
                left("SELECT user_agent FROM sign_in_session"));
    }

    private void failures(EntityManager entities, PastSignIns past) throws SQLException {
        Instant limit = NOW.minus(PastSignIns.FAILURES_KEPT);
        failure("just too old", limit.minusMillis(1));
        failure("long ago", limit.minus(Duration.ofDays(9)));
        failure("at the limit", limit);
        failure("new", NOW);
        assertEquals(1, within(entities, () -> past.forgetFailures(1)));
        assertEquals(1, within(entities, () -> past.forgetFailures(5)));
        assertEquals(0, within(entities, () -> past.forgetFailures(5)));
        assertEquals(Set.of("at the limit", "new"), left("SELECT source_ip FROM sign_in_failure"));
    }

    private UUID member() throws SQLException {
        UUID id = Ids.next();
        write(
                "INSERT INTO staff (id, username, display_name, status, language, created_at, version)"
                        + " VALUES (?, 'ann', 'Ann', 'ACTIVE', 'en', ?, 1)",
                Ids.bytes(id),
                Timestamp.from(LIMIT));
        return id;
    }

    private void session(String called, Instant began, Instant expires, Instant ended) throws SQLException {
        write(
                "INSERT INTO sign_in_session"
                        + " (token_digest, id, staff_id, created_at, last_used_at, expires_at, ended_at, user_agent)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                digest(called),
                Ids.bytes(Ids.at(began)),
                Ids.bytes(ann),
                Timestamp.from(began),
                Timestamp.from(began),
                Timestamp.from(expires),
                ended == null ? null : Timestamp.from(ended),
                called);
    }

    private void failure(String from, Instant at) throws SQLException {
        write(
                "INSERT INTO sign_in_failure (id, account_digest, source_ip, at) VALUES (?, ?, ?, ?)",
                Ids.bytes(Ids.at(at)),
                digest(from),
                from,
                Timestamp.from(at));
    }

    private void write(String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = schema.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.executeUpdate();
        }
    }

    private Set<String> left(String sql) throws SQLException {
        Set<String> names = new TreeSet<>();
        try (PreparedStatement query = schema.prepareStatement(sql);
                ResultSet rows = query.executeQuery()) {
            while (rows.next()) {
                names.add(rows.getString(1));
            }
        }
        return names;
    }

    private static int within(EntityManager entities, IntSupplier work) {
        entities.getTransaction().begin();
        int done = work.getAsInt();
        entities.getTransaction().commit();
        return done;
    }

    private static byte[] digest(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
