package uk.guildhall.crm.audit;

import com.google.crypto.tink.Mac;
import com.google.crypto.tink.PublicKeySign;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import uk.guildhall.crm.council.KeyEncryptionKey;
import uk.guildhall.crm.tenancy.Ids;
import uk.guildhall.migrations.Accounts;
import uk.guildhall.migrations.MigrationListener;
import uk.guildhall.migrations.Migrator;
import uk.guildhall.migrations.RealDatabase;

/** A council's trail in a real database, sealed and digested as the application does it, for tests that attack it. */
final class SampleTrail implements AutoCloseable {
    static final Instant START = Instant.parse("2026-11-24T09:00:00Z");
    private static final String CODE = "samplewold";

    final Connection council;
    final Mac mac;
    final PublishedKey key;
    final Path digests;
    private final PublicKeySign signer;
    private long made;

    private SampleTrail(Connection council, KeyEncryptionKey outer, Path folder) {
        this.council = council;
        this.mac = outer.mac(outer.newMacKeyset("a"), "a");
        byte[] signing = outer.newSigningKeyset("s");
        this.signer = outer.signer(signing, "s");
        this.key = PublishedKey.of(outer.publicKey(signing, "s"));
        this.digests = folder.resolve("digests").resolve(CODE + ".jsonl");
    }

    /** An empty one. */
    static SampleTrail in(Path folder) throws Exception {
        RealDatabase database = RealDatabase.running();
        Migrator migrator = new Migrator(database.admin(), MigrationListener.SILENT);
        migrator.migrateControl();
        try (Connection admin = database.admin().open()) {
            Migrator.createSchema(admin, "gh_" + CODE);
            new Accounts(admin).ensure("gh_" + CODE, "only-for-tests");
        }
        database.execute("REPLACE INTO guildhall_control.council (code, name, kind, nation, status, level, schema_name,"
                + " login_name, login_password, created_at, updated_at) VALUES ('" + CODE + "', 'Samplewold',"
                + " 'COUNCIL', 'ENGLAND', 'ACTIVE', 'BASELINE', 'gh_" + CODE + "', 'gh_" + CODE
                + "', 'x', UTC_TIMESTAMP(6), UTC_TIMESTAMP(6))");
        migrator.migrateCouncil(CODE);
        Connection council = database.admin().open();
        council.setCatalog("gh_" + CODE);
        SampleTrail trail = new SampleTrail(council, KeyEncryptionKey.create(folder.resolve("key.json")), folder);
        trail.execute("DELETE FROM audit_seal", "DELETE FROM audit_entry");
        return trail;
    }

    void execute(String... statements) throws SQLException {
        for (String sql : statements) {
            try (var statement = council.createStatement()) {
                statement.execute(sql);
            }
        }
    }

    /** Entries of as many acts as are given, a second apart. */
    void acts(String... acts) throws SQLException {
        for (String act : acts) {
            Instant at = START.plusSeconds(made++);
            try (PreparedStatement insert = council.prepareStatement(
                    "INSERT INTO audit_entry (id, at, actor_kind, actor_name, act, detail) VALUES (?, ?, 'STAFF', ?, ?, ?)")) {
                insert.setBytes(1, Ids.bytes(Ids.at(at)));
                insert.setTimestamp(2, Timestamp.from(at));
                insert.setString(3, "=Siân O’Brien, adviser");
                insert.setString(4, act);
                insert.setString(5, "{\"found\":" + made + "}");
                insert.executeUpdate();
            }
        }
    }

    /** Seals what has no seal, as {@link AuditSeals} does. */
    void seal() throws SQLException {
        List<SealedEntry> all = sealed();
        long sequence = all.isEmpty() ? 0 : all.get(all.size() - 1).sequence();
        byte[] before =
                all.isEmpty() ? AuditChain.START : all.get(all.size() - 1).seal();
        AuditChain chain = new AuditChain(mac);
        for (Object[] entry :
                rows("SELECT " + AuditChain.COLUMNS + " FROM audit_entry e LEFT JOIN audit_seal s ON s.entry_id = e.id"
                        + " WHERE s.entry_id IS NULL ORDER BY e.id")) {
            before = chain.seal(++sequence, before, entry);
            try (PreparedStatement insert = council.prepareStatement(
                    "INSERT INTO audit_seal (sequence, entry_id, mac, sealed_at) VALUES (?, UNHEX(?), ?, NOW())")) {
                insert.setLong(1, sequence);
                insert.setString(2, (String) entry[0]);
                insert.setBytes(3, before);
                insert.executeUpdate();
            }
        }
    }

    /** Adds a digest of what is sealed by now, as {@link AuditDigester} does. */
    boolean digest() throws SQLException, IOException {
        List<SealedEntry> all = sealed();
        SealedEntry newest = all.get(all.size() - 1);
        RunningHash hash = hash(all);
        return new DigestFile(digests)
                .append(last -> AuditDigest.next(
                                CODE,
                                newest.sequence(),
                                all.size(),
                                newest.seal(),
                                hash.value(),
                                START.plusSeconds(made),
                                last)
                        .signed(signer));
    }

    private static RunningHash hash(List<SealedEntry> entries) {
        RunningHash hash = new RunningHash(RunningHash.START);
        entries.forEach(entry -> hash.add(entry.sequence(), entry.seal(), entry.json()));
        return hash;
    }

    /** An export of the numbers from one to another; as of picked entries if there are acts. */
    Path export(Path file, long first, long last, Set<String> acts) throws SQLException, IOException {
        TrailFilter filter = new TrailFilter(null, Set.of(), acts, null, null, null);
        ExportManifest manifest = new ExportManifest(
                CODE,
                new TrailExports.Begun(
                        filter, Map.of(), new Actor(Actor.Kind.STAFF, new UUID(1, 2), "x", null), START));
        List<SealedEntry> all = sealed();
        if (acts.isEmpty()) {
            manifest.startsAfter(hash(all.subList(0, (int) first - 1)).value());
        }
        try (var out = Files.newOutputStream(file)) {
            ExportFile lines = ExportFile.jsonLines(out);
            for (SealedEntry entry : all.subList((int) first - 1, (int) last)) {
                if (acts.isEmpty() || acts.contains(entry.fields().get("act"))) {
                    manifest.add(entry);
                    lines.add(entry);
                }
            }
            lines.end(manifest.signed(signer));
        }
        return file;
    }

    AuditVerifier.Report verify() throws SQLException, IOException {
        try (DigestCheck check = DigestCheck.of(digests, key, CODE)) {
            return AuditVerifier.verify(council, mac, check, START.plusSeconds(86_400));
        }
    }

    AuditVerifier.Report verifyWithoutDigests() throws SQLException, IOException {
        return AuditVerifier.verify(council, mac, null, START.plusSeconds(86_400));
    }

    List<SealedEntry> sealed() throws SQLException {
        return rows("SELECT s.sequence, s.mac, " + AuditChain.COLUMNS
                        + " FROM audit_seal s JOIN audit_entry e ON e.id = s.entry_id ORDER BY s.sequence")
                .stream()
                .map(SealedEntry::of)
                .toList();
    }

    private List<Object[]> rows(String sql) throws SQLException {
        List<Object[]> rows = new ArrayList<>();
        try (var statement = council.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            while (result.next()) {
                Object[] row = new Object[result.getMetaData().getColumnCount()];
                for (int i = 0; i < row.length; i++) {
                    row[i] = result.getObject(i + 1);
                }
                rows.add(row);
            }
        }
        return rows;
    }

    @Override
    public void close() throws SQLException {
        council.close();
    }
}
