package uk.guildhall.admin.keeping;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.guildhall.admin.operator.Keysets;
import uk.guildhall.admin.operator.ProvisioningException;
import uk.guildhall.crm.council.KeyEncryptionKey;
import uk.guildhall.crm.council.KeyPurpose;
import uk.guildhall.migrations.MigrationListener;
import uk.guildhall.migrations.Migrator;
import uk.guildhall.migrations.RealDatabase;

class LeavingTest {
    private static final RealDatabase DATABASE = SampleCouncils.DATABASE;
    private static final AtomicInteger NUMBER = new AtomicInteger();

    @TempDir
    Path folder;

    private KeyEncryptionKey key;
    private SampleCouncils samples;
    private Backups backups;
    private String code;

    @BeforeEach
    void register() throws Exception {
        new Migrator(DATABASE.admin(), MigrationListener.SILENT).migrateControl();
        key = KeyEncryptionKey.create(folder.resolve("master.json"));
        samples = new SampleCouncils(key);
        backups = new Backups(folder.resolve("backups"));
        code = "leaver" + NUMBER.incrementAndGet();
    }

    @Test
    void everyTableIsEitherTakenOrLeftOutForAReason() throws Exception {
        samples.provision(code);
        try (Connection connection = DATABASE.admin().open()) {
            assertEquals(Set.of(), Nouns.undecided(Snapshot.tables(connection, "gh_" + code)));
        }
    }

    @Test
    void anExportHasAllThatIsTheCouncilsAndNothingOfAnothers() throws Exception {
        samples.make(code, "swallow");
        samples.make(code + "b", "magpie");
        Export.Made made = new Export(DATABASE.admin(), key, InstantSource.system()).make(code, folder.resolve("out"));
        assertEquals(List.of(), ExportCheck.problems(made.file(), made.manifestSha256()));
        Map<String, String> files = unpacked(made.file());
        files.forEach((name, content) -> assertFalse(content.contains("magpie"), name));
        assertEquals(1_100, files.get("customers.jsonl").lines().count());
        String first = files.get("customers.jsonl")
                .lines()
                .filter(line -> line.contains("\"reference\":\"C0\""))
                .findFirst()
                .orElseThrow();
        assertTrue(first.contains("\"value\":\"QQ123450\""), first);
        assertTrue(first.contains("\"givenName\":\"=HYPERLINK(\\\"0\\\")\""), first);
        assertTrue(first.contains("\"createdAt\":\"2026-03-01T10:00:00.123456Z\""), first);
        assertTrue(first.contains("\"id\":\"" + SampleCouncils.id(code, 0) + "\""), first);
        assertTrue(files.get("customers.csv").contains("\"'=HYPERLINK(\"\"0\"\")\""));
        assertTrue(files.get("customer-contact-details.csv").contains("'+44 swallow"));
        assertTrue(files.get("case-events.csv").contains("'-1 swallow"));
        assertTrue(files.get("cases.jsonl").contains("\"details\":{\"where\":\"here\"}"));
        assertFalse(files.get("staff.jsonl").contains("argon2"));
        assertFalse(String.join("", files.values()).contains("passwordHash"));
        assertTrue(files.get("README.txt").contains("customers.csv: A resident or an organisation (1100)"));
        for (Manifest.Entry entry : made.manifest().files()) {
            if (entry.name().equals("customers.csv")) {
                assertEquals(1_100, entry.rows());
            }
        }
        assertEquals(Set.of("OWNER_READ", "OWNER_WRITE"), permissions(made.file()));

        Files.write(made.file(), tampered(Files.readAllBytes(made.file())));
        assertFalse(isWhole(made), "a changed byte was not noticed");
    }

    @Test
    void aCouncilThatLeavesIsGoneEvenFromItsBackupsAndItsCodeIsNeverGivenAgain() throws Exception {
        samples.make(code, "swallow");
        String other = code + "b";
        samples.make(other, "magpie");
        Map<String, String> before = SampleCouncils.checksums("gh_" + other);
        String moment = backup().moment();
        Path copy = folder.resolve("copy");
        copy(backups.of(code).resolve(moment), copy.resolve(code).resolve(moment));
        byte[] wrappedPassword = passwordOf(code);

        Offboarded done = offboardedAfterCuts(code);

        assertEquals(OffboardStep.values().length, done.cuts());
        assertTrue(done.certificate().contains("    fields 1  "), done.certificate());
        assertTrue(done.certificate().contains(moment), done.certificate());
        assertNull(SampleCouncils.one(
                "SELECT schema_name FROM information_schema.schemata WHERE schema_name='gh_" + code + "'"));
        assertNull(SampleCouncils.one(
                "SELECT HEX(keyset) FROM guildhall_control.council_key WHERE council_code='" + code + "'"));
        String password = new String(key.unwrap(wrappedPassword, code + "|gh_" + code), StandardCharsets.UTF_8);
        assertThrows(
                SQLException.class, () -> DATABASE.as("gh_" + code, password).close());
        try (Connection connection = DATABASE.admin().open()) {
            assertThrows(SQLException.class, () -> new Keysets(connection, key).aead(code, KeyPurpose.BACKUP));
            new Keysets(connection, key).ensureAll();
            var others = new Keysets(connection, key).aead(other, KeyPurpose.BACKUP);
            assertThrows(KeepingException.class, () -> new Backups(copy).open(code, moment, others));
        }
        assertFalse(Files.exists(backups.of(code)));
        assertThrows(ProvisioningException.class, () -> samples.provision(code));
        assertEquals(
                code + ".example",
                SampleCouncils.one("SELECT name FROM guildhall_control.retired_code WHERE kind='HOST' AND name='" + code
                        + ".example'"));
        assertEquals(before, SampleCouncils.checksums("gh_" + other));
        assertNotEquals(
                null,
                SampleCouncils.one("SELECT certificate FROM guildhall_control.offboarding WHERE" + " council_code='"
                        + code + "' AND finished_at IS NOT NULL"));
        assertTrue(Files.exists(folder.resolve("out").resolve(code + "-certificate.json")));
        new Migrator(DATABASE.admin(), MigrationListener.SILENT).migrateAll(1);
    }

    @Test
    void leavingCanBeCalledOffUntilSomethingIsDestroyed() throws Exception {
        samples.provision(code);
        KeepingListener cutting = (step, words) -> {
            throw new Cut();
        };
        assertThrows(Cut.class, () -> offboarding(cutting).run(code, folder.resolve("out"), "Test"));
        String password = new String(key.unwrap(passwordOf(code), code + "|gh_" + code), StandardCharsets.UTF_8);
        assertThrows(
                SQLException.class, () -> DATABASE.as("gh_" + code, password).close());
        offboarding(KeepingListener.SILENT).callOff(code);
        DATABASE.as("gh_" + code, password).close();
        assertThrows(KeepingException.class, () -> offboarding(cutting).callOff(code));
        assertEquals(
                "SUSPENDED",
                SampleCouncils.one("SELECT status FROM guildhall_control.council WHERE code='" + code + "'"));
    }

    private record Offboarded(String certificate, int cuts) {}

    private Offboarded offboardedAfterCuts(String who) throws Exception {
        int cuts = 0;
        for (OffboardStep last : OffboardStep.values()) {
            KeepingListener cutting = (step, words) -> {
                if (step == last) {
                    throw new Cut();
                }
            };
            try {
                offboarding(cutting).run(who, folder.resolve("out"), "Test");
            } catch (Cut cut) {
                cuts++;
            }
        }
        return new Offboarded(offboarding(KeepingListener.SILENT).run(who, folder.resolve("out"), "Test"), cuts);
    }

    private Offboarding offboarding(KeepingListener listener) {
        return new Offboarding(DATABASE.admin(), key, backups, InstantSource.system(), listener);
    }

    private BackupManifest backup() throws Exception {
        return new Backup(DATABASE.admin(), key, backups, InstantSource.system()).take(code);
    }

    private static byte[] passwordOf(String code) throws SQLException {
        try (Connection connection = DATABASE.admin().open();
                var row = connection
                        .createStatement()
                        .executeQuery(
                                "SELECT login_password FROM guildhall_control.council WHERE code='" + code + "'")) {
            row.next();
            return row.getBytes(1);
        }
    }

    private static void copy(Path from, Path to) throws Exception {
        Files.createDirectories(to);
        try (Stream<Path> files = Files.list(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(file.getFileName()));
            }
        }
    }

    private static boolean isWhole(Export.Made made) {
        try {
            return ExportCheck.problems(made.file(), made.manifestSha256()).isEmpty();
        } catch (IOException damaged) {
            return false;
        }
    }

    private static byte[] tampered(byte[] zip) {
        zip[zip.length / 2] ^= 1;
        return zip;
    }

    private static Set<String> permissions(Path file) throws Exception {
        return Files.getPosixFilePermissions(file).stream().map(Enum::name).collect(Collectors.toSet());
    }

    private static Map<String, String> unpacked(Path file) throws Exception {
        Map<String, String> files = new TreeMap<>();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry entry : zip.stream().map(ZipEntry.class::cast).toList()) {
                try (InputStream in = zip.getInputStream(entry)) {
                    files.put(entry.getName(), new String(in.readAllBytes(), StandardCharsets.UTF_8));
                }
            }
        }
        return files;
    }

    private static final class Cut extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
