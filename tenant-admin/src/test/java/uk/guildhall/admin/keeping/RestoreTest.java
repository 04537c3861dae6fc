package uk.guildhall.admin.keeping;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static uk.guildhall.admin.keeping.SampleCouncils.one;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.guildhall.crm.council.KeyEncryptionKey;
import uk.guildhall.crm.tenancy.Ids;
import uk.guildhall.migrations.MigrationListener;
import uk.guildhall.migrations.Migrator;
import uk.guildhall.migrations.RealDatabase;

class RestoreTest {
    private static final RealDatabase DATABASE = SampleCouncils.DATABASE;
    private static final AtomicInteger NUMBER = new AtomicInteger();

    @TempDir
    Path folder;

    private KeyEncryptionKey key;
    private SampleCouncils samples;
    private Backups backups;
    private String code;
    private String in;

    @BeforeEach
    void register() throws Exception {
        new Migrator(DATABASE.admin(), MigrationListener.SILENT).migrateControl();
        key = KeyEncryptionKey.create(folder.resolve("master.json"));
        samples = new SampleCouncils(key);
        backups = new Backups(folder.resolve("backups"));
        code = "returner" + NUMBER.incrementAndGet();
        in = "gh_" + code + ".";
    }

    @Test
    void bringsBackWhatWasLostAndNothingThatMustNotReturnHoweverOftenItIsCutOff() throws Exception {
        samples.make(code, "swallow");
        String other = code + "b";
        samples.make(other, "magpie");
        DATABASE.execute(
                "INSERT INTO " + in
                        + "sign_in_session (token_digest, id, staff_id, created_at, last_used_at, expires_at)"
                        + " SELECT UNHEX(SHA2('a', 256)), id, id, NOW(6), NOW(6), NOW(6) + INTERVAL 1 DAY FROM " + in
                        + "staff",
                "INSERT INTO " + in
                        + "api_token (token_digest, id, name, owner_id, permissions, expires_at, created_at)"
                        + " SELECT UNHEX(SHA2('a', 256)), id, 'T', id, '', NOW(6) + INTERVAL 1 DAY, NOW(6) FROM " + in
                        + "staff",
                "INSERT INTO " + in
                        + "policy_change (number, at, scope, value) VALUES (1, NOW(6), 'COUNCIL', 'BASELINE')");
        Map<String, String> customers = SampleCouncils.checksums("gh_" + code);
        String moment = new Backup(DATABASE.admin(), key, backups, InstantSource.system())
                .take(code)
                .moment();
        assertNothingReadable(backups.of(code).resolve(moment));

        byte[] erased = Ids.bytes(SampleCouncils.id(code, 1));
        String hex = HexFormat.of().formatHex(erased);
        DATABASE.execute(
                "INSERT INTO " + in + "erasure VALUES (UNHEX('" + hex + "'), NOW(6))",
                "INSERT INTO " + in
                        + "policy_change (number, at, scope, value) VALUES (2, NOW(6), 'COUNCIL', 'SENSITIVE')",
                "INSERT INTO " + in
                        + "audit_entry (id, at, actor_kind, act) VALUES (UNHEX(MD5('x')), NOW(6), 'SYSTEM', 'later')",
                "UPDATE " + in + "staff SET password_hash = 'changed since', status = 'DISABLED'",
                "DELETE FROM " + in + "staff_role",
                "DELETE FROM " + in + "case_event",
                "UPDATE " + in + "customer SET family_name = 'spoilt'");
        Map<String, String> others = SampleCouncils.checksums("gh_" + other);

        int cuts = 0;
        for (RestoreStep last : RestoreStep.values()) {
            try {
                restore((step, words) -> {
                            if (step == last) {
                                throw new Cut();
                            }
                        })
                        .run(code, moment, "Test");
            } catch (Cut cut) {
                cuts++;
                if (last.ordinal() < RestoreStep.SWAPPED.ordinal()) {
                    assertEquals("1100", one("SELECT COUNT(*) FROM " + in + "customer WHERE family_name='spoilt'"));
                }
            }
        }
        assertTrue(cuts >= RestoreStep.values().length - 1);
        assertEquals(List.of(), restore(KeepingListener.SILENT).run(code, moment, "Test"));

        assertEquals("1099", one("SELECT COUNT(*) FROM " + in + "customer WHERE family_name LIKE 'Ŵyn-swallow'"));
        assertEquals("0", one("SELECT COUNT(*) FROM " + in + "customer WHERE HEX(id) = UPPER('" + hex + "')"));
        assertEquals("2", one("SELECT COUNT(*) FROM " + in + "case_event WHERE text IS NOT NULL"));
        assertEquals("2", one("SELECT COUNT(*) FROM " + in + "customer_secret"));
        assertEquals("2", one("SELECT MAX(number) FROM " + in + "policy_change"));
        assertEquals("1", one("SELECT COUNT(*) FROM " + in + "audit_entry WHERE act = 'later'"));
        assertNotEquals("0", one("SELECT COUNT(*) FROM " + in + "audit_entry WHERE act = 'council.restored'"));
        assertEquals("0", one("SELECT COUNT(*) FROM " + in + "sign_in_session WHERE ended_at IS NULL"));
        assertEquals("0", one("SELECT COUNT(*) FROM " + in + "api_token WHERE revoked_at IS NULL"));
        assertEquals("changed since|DISABLED", one("SELECT CONCAT(password_hash, '|', status) FROM " + in + "staff"));
        assertEquals("0", one("SELECT COUNT(*) FROM " + in + "staff_role"));
        assertEquals(
                customers.get("team"), SampleCouncils.checksums("gh_" + code).get("team"));
        assertEquals(
                customers.get("council_service"),
                SampleCouncils.checksums("gh_" + code).get("council_service"));
        assertEquals("ACTIVE", one("SELECT status FROM guildhall_control.council WHERE code='" + code + "'"));
        assertEquals(others, SampleCouncils.checksums("gh_" + other));
        assertNull(one("SELECT schema_name FROM information_schema.schemata WHERE schema_name IN ('gh_old_" + code
                + "', 'gh_restore_" + code + "')"));
        assertLoginWorks();
    }

    @Test
    void aDrillTellsWhetherTheNewestBackupComesBackAndADamagedOneIsRefused() throws Exception {
        samples.make(code, "swallow");
        Drill drill = new Drill(DATABASE.admin(), key, backups);
        assertThrows(KeepingException.class, () -> drill.run(code));
        BackupManifest manifest = new Backup(DATABASE.admin(), key, backups, InstantSource.system()).take(code);
        Drill.Report report = drill.run(code);
        assertEquals(manifest.moment(), report.moment());
        assertEquals(manifest.rows(), report.rows());
        assertEquals(List.of(), report.auditProblems());
        assertNull(
                one("SELECT schema_name FROM information_schema.schemata WHERE schema_name = 'gh_drill_" + code + "'"));
        Path file = backups.of(code).resolve(manifest.moment()).resolve("customer.bin");
        byte[] content = Files.readAllBytes(file);
        content[content.length / 2] ^= 1;
        Files.write(file, content);
        assertThrows(KeepingException.class, () -> drill.run(code));
        assertThrows(
                KeepingException.class, () -> restore(KeepingListener.SILENT).run(code, manifest.moment(), "Test"));
        assertEquals("1100", one("SELECT COUNT(*) FROM " + in + "customer"));
    }

    private Restore restore(KeepingListener listener) {
        return new Restore(DATABASE.admin(), key, backups, InstantSource.system(), listener);
    }

    private void assertLoginWorks() throws Exception {
        byte[] wrapped;
        try (Connection connection = DATABASE.admin().open();
                var row = connection
                        .createStatement()
                        .executeQuery(
                                "SELECT login_password FROM guildhall_control.council WHERE code='" + code + "'")) {
            row.next();
            wrapped = row.getBytes(1);
        }
        String password = new String(key.unwrap(wrapped, code + "|gh_" + code), StandardCharsets.UTF_8);
        try (Connection connection = DATABASE.as("gh_" + code, password)) {
            connection
                    .createStatement()
                    .executeQuery("SELECT * FROM " + in + "customer")
                    .close();
            assertThrows(
                    SQLException.class, () -> connection.createStatement().execute("DELETE FROM " + in + "erasure"));
        }
    }

    private static void assertNothingReadable(Path backup) throws Exception {
        try (Stream<Path> files = Files.list(backup)) {
            for (Path file : files.toList()) {
                String content = Files.readString(file, StandardCharsets.ISO_8859_1);
                assertFalse(content.contains("swallow"), file.toString());
            }
        }
    }

    private static final class Cut extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
