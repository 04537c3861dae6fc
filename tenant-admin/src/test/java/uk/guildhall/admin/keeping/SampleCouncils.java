package uk.guildhall.admin.keeping;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import uk.guildhall.admin.operator.CouncilTemplate;
import uk.guildhall.admin.operator.Keysets;
import uk.guildhall.admin.operator.NewBranding;
import uk.guildhall.admin.operator.NewCouncil;
import uk.guildhall.admin.operator.NewStaff;
import uk.guildhall.admin.operator.Provisioning;
import uk.guildhall.admin.operator.ProvisioningListener;
import uk.guildhall.crm.access.Role;
import uk.guildhall.crm.council.KeyEncryptionKey;
import uk.guildhall.crm.council.KeyPurpose;
import uk.guildhall.crm.council.Kind;
import uk.guildhall.crm.council.Nation;
import uk.guildhall.crm.council.SecurityLevel;
import uk.guildhall.crm.tenancy.Ids;
import uk.guildhall.migrations.Names;
import uk.guildhall.migrations.RealDatabase;

/** Councils with a few rows of everything, each with a word of its own in every text. */
final class SampleCouncils {
    static final RealDatabase DATABASE = RealDatabase.running();

    private final KeyEncryptionKey key;

    SampleCouncils(KeyEncryptionKey key) {
        this.key = key;
    }

    void make(String code, String canary) throws Exception {
        provision(code);
        // More than a page of them, with what a spreadsheet would run and what is no ASCII.
        try (Connection connection = DATABASE.admin().open()) {
            connection.setCatalog(Names.schemaOf(code));
            connection.setAutoCommit(false);
            for (int i = 0; i < 1_100; i++) {
                customer(connection, code, i, canary);
            }
            connection.commit();
        }
    }

    void provision(String code) throws Exception {
        new Provisioning(DATABASE.admin(), key, ProvisioningListener.SILENT)
                .provision(new NewCouncil(
                        code,
                        "E06000111",
                        "Council of " + code,
                        null,
                        Kind.COUNCIL,
                        Nation.ENGLAND,
                        SecurityLevel.BASELINE,
                        Set.of(code + ".example"),
                        NewBranding.plain(),
                        new CouncilTemplate(
                                List.of(new CouncilTemplate.NewTeam("highways", "Highways", null)),
                                List.of(new CouncilTemplate.NewService(
                                        "pothole",
                                        557,
                                        17,
                                        "Pothole",
                                        null,
                                        null,
                                        null,
                                        "road",
                                        "highways",
                                        5,
                                        List.of(),
                                        true))),
                        new NewStaff(
                                "ada",
                                "Ada Lane",
                                null,
                                "a long enough password",
                                Set.of(Role.TENANT_ADMIN),
                                Set.of())));
    }

    private void customer(Connection connection, String code, int i, String canary) throws SQLException {
        UUID id = id(code, i);
        run(
                connection,
                "INSERT INTO customer (id, reference, kind, given_name, family_name, date_of_birth, line1, created_at,"
                        + " updated_at) VALUES (?, ?, 'PERSON', ?, ?, '1980-02-29', ?, '2026-03-01 10:00:00.123456', NOW(6))",
                Ids.bytes(id),
                "C" + i,
                "=HYPERLINK(\"" + i + "\")",
                "Ŵyn-" + canary,
                i + " " + canary + " Street\nsecond, \"line\" \\ '");
        if (i < 3) {
            run(
                    connection,
                    "INSERT INTO customer_contact_detail VALUES (?, 0, 'PHONE', ?, 'x', TRUE)",
                    Ids.bytes(id),
                    "+44 " + canary);
            UUID secret = UUID.randomUUID();
            run(
                    connection,
                    "INSERT INTO customer_secret (id, customer_id, field, sealed, blind, updated_at)"
                            + " VALUES (?, ?, 'ni', ?, ?, NOW(6))",
                    Ids.bytes(secret),
                    Ids.bytes(id),
                    sealed(connection, code, secret, "QQ12345" + i),
                    new byte[32]);
            UUID file = UUID.randomUUID();
            run(
                    connection,
                    "INSERT INTO case_file (id, reference, customer_id, service_id, summary, details, latitude, status,"
                            + " team_id, opened_at, updated_at) SELECT ?, ?, ?, s.id, ?, '{\"where\":\"here\"}', 51.5,"
                            + " 'OPEN', s.team_id, NOW(6), NOW(6) FROM council_service s LIMIT 1",
                    Ids.bytes(file),
                    "K" + i,
                    Ids.bytes(id),
                    "Hole " + canary);
            run(
                    connection,
                    "INSERT INTO case_event (id, case_id, at, kind, text) VALUES (?, ?, NOW(6), 'OPENED', ?)",
                    Ids.bytes(UUID.randomUUID()),
                    Ids.bytes(file),
                    "-1 " + canary);
        }
    }

    private byte[] sealed(Connection connection, String code, UUID id, String plain) {
        try {
            return new Keysets(connection, key)
                    .aead(code, KeyPurpose.FIELDS)
                    .encrypt(
                            plain.getBytes(StandardCharsets.UTF_8),
                            (code + "|customer_secret|" + id + "|ni").getBytes(StandardCharsets.UTF_8));
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    static UUID id(String code, int i) {
        return UUID.nameUUIDFromBytes((code + i).getBytes(StandardCharsets.UTF_8));
    }

    /** CHECKSUM TABLE of every table. */
    static Map<String, String> checksums(String schema) throws SQLException {
        Map<String, String> checksums = new TreeMap<>();
        try (Connection connection = DATABASE.admin().open();
                Statement statement = connection.createStatement()) {
            for (String table : Snapshot.tables(connection, schema)) {
                try (ResultSet row = statement.executeQuery("CHECKSUM TABLE `" + schema + "`.`" + table + "`")) {
                    row.next();
                    checksums.put(table, row.getString(2));
                }
            }
        }
        return checksums;
    }

    static String one(String sql) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Connection connection = DATABASE.admin().open();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            while (row.next()) {
                rows.add(row.getString(1));
            }
        }
        return rows.isEmpty() ? null : String.join(",", rows);
    }

    private static void run(Connection connection, String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.executeUpdate();
        }
    }
}
