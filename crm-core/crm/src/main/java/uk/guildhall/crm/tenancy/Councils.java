package uk.guildhall.crm.tenancy;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;
import uk.guildhall.crm.council.Council;
import uk.guildhall.crm.council.Kind;
import uk.guildhall.crm.council.Nation;
import uk.guildhall.crm.council.SecurityLevel;
import uk.guildhall.crm.council.Status;

/**
 * The councils that subscribe, from the register in the control schema. A snapshot is kept for five seconds, so a council
 * that is suspended or given another host name is so on every node within that time, and an unknown host name costs no
 * query.
 */
@ApplicationScoped
public class Councils {
    private static final Logger LOG = Logger.getLogger(Councils.class.getName());
    private static final long FRESH_NANOS = Duration.ofSeconds(5).toNanos();

    @Resource(lookup = "jdbc/guildhall")
    private DataSource source;

    private final ReentrantLock reading = new ReentrantLock();
    private volatile Snapshot snapshot;

    private record Snapshot(long readAt, Map<String, Council> byHost, Map<String, Council> byCode) {
        boolean isFresh() {
            return System.nanoTime() - readAt < FRESH_NANOS;
        }
    }

    /** The council reached by a host name: lower case, without port. */
    public Optional<Council> byHost(String host) {
        return Optional.ofNullable(current().byHost.get(host));
    }

    public Optional<Council> byCode(String code) {
        return Optional.ofNullable(current().byCode.get(code));
    }

    /** Every council and the platform itself, whatever its status. */
    public List<Council> all() {
        return List.copyOf(current().byCode.values());
    }

    private Snapshot current() {
        Snapshot known = snapshot;
        if (known != null && (known.isFresh() || !reading.tryLock())) {
            return known;
        }
        if (known == null) {
            reading.lock();
        }
        try {
            if (snapshot == null || !snapshot.isFresh()) {
                snapshot = read();
            }
        } catch (SQLException e) {
            if (snapshot == null) {
                throw new IllegalStateException("The register of councils can't be read", e);
            }
            LOG.log(Level.WARNING, "The register of councils can't be read; going on with what is known", e);
        } finally {
            reading.unlock();
        }
        return snapshot;
    }

    private Snapshot read() throws SQLException {
        try (Connection connection = BoundPool.of(source).register()) {
            Map<String, Set<String>> hosts = readHosts(connection);
            Map<String, Council> byCode = new HashMap<>();
            Map<String, Council> byHost = new HashMap<>();
            try (PreparedStatement query = connection.prepareStatement(
                            "SELECT code, name, name_cy, kind, nation, status, level, schema_name, login_name, login_password, "
                                    + Quarantine.COLUMNS
                                    + " FROM council c WHERE login_password IS NOT NULL ORDER BY code");
                    ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    Council council = council(rows, hosts);
                    byCode.put(council.code(), council);
                    council.hosts().forEach(host -> byHost.put(host, council));
                }
            }
            return new Snapshot(System.nanoTime(), Map.copyOf(byHost), Map.copyOf(byCode));
        }
    }

    private static Council council(ResultSet row, Map<String, Set<String>> hosts) throws SQLException {
        String code = row.getString("code");
        DatabaseLogins.get()
                .learn(code, row.getString("schema_name"), row.getString("login_name"), row.getBytes("login_password"));
        return new Council(
                code,
                row.getString("name"),
                row.getString("name_cy"),
                Kind.valueOf(row.getString("kind")),
                Nation.valueOf(row.getString("nation")),
                Status.valueOf(row.getString("status")),
                SecurityLevel.valueOf(row.getString("level")),
                isQuarantined(row),
                hosts.getOrDefault(code, Set.of()));
    }

    /** The operator's own tenant only where it lacks what is needed: it is from there that the rest is put right. */
    private static boolean isQuarantined(ResultSet row) throws SQLException {
        String version = row.getString(11);
        return Kind.valueOf(row.getString("kind")) == Kind.PLATFORM
                ? !SchemaVersions.isServed(version)
                : Quarantine.of(version, row.getString(12), row.getBoolean(13), row.getString(14), null)
                        .isPresent();
    }

    private static Map<String, Set<String>> readHosts(Connection connection) throws SQLException {
        Map<String, Set<String>> hosts = new HashMap<>();
        try (PreparedStatement query = connection.prepareStatement("SELECT host, council_code FROM council_host");
                ResultSet rows = query.executeQuery()) {
            while (rows.next()) {
                hosts.computeIfAbsent(rows.getString("council_code"), code -> new HashSet<>())
                        .add(rows.getString("host"));
            }
        }
        return hosts;
    }
}
