package uk.guildhall.admin.keeping;

import static uk.guildhall.migrations.Names.CONTROL;

import com.google.crypto.tink.Aead;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestOutputStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import uk.guildhall.admin.operator.Keysets;
import uk.guildhall.crm.council.KeyEncryptionKey;
import uk.guildhall.crm.council.KeyPurpose;
import uk.guildhall.crm.tenancy.Json;
import uk.guildhall.migrations.AdminConnections;

/**
 * A council as it stands at one moment, written beside the database while the council goes on working: a file for each
 * table, compressed and encrypted, and its keysets from the register, wrapped as they lie there.
 */
public final class Backup {
    private final AdminConnections admin;
    private final KeyEncryptionKey key;
    private final Backups backups;
    private final InstantSource clock;

    public Backup(AdminConnections admin, KeyEncryptionKey key, Backups backups, InstantSource clock) {
        this.admin = admin;
        this.key = key;
        this.backups = backups;
        this.clock = clock;
    }

    /** Takes one; it is there whole or not at all. */
    public BackupManifest take(String code) throws KeepingException, SQLException, IOException {
        try (Connection register = admin.open()) {
            Registered council = Registered.of(register, code);
            Keysets keysets = new Keysets(register, key);
            keysets.ensure(code); // a council may be older than the purpose
            Aead wrapping = keysets.aead(code, KeyPurpose.BACKUP);
            Folders.make(backups.of(code));
            Path draft = Files.createTempDirectory(backups.of(code), "draft");
            try {
                BackupManifest manifest = write(council, register, wrapping, draft);
                Files.move(draft, backups.of(code).resolve(manifest.moment()), StandardCopyOption.ATOMIC_MOVE);
                return manifest;
            } finally {
                Folders.delete(draft);
            }
        }
    }

    private BackupManifest write(Registered council, Connection register, Aead wrapping, Path draft)
            throws SQLException, IOException {
        List<BackupManifest.Table> tables = new ArrayList<>();
        try (Snapshot snapshot = Snapshot.of(admin, council.schema())) {
            Instant now = clock.instant();
            String moment = Moments.written(now);
            BackupCipher cipher = BackupCipher.fresh(wrapping, council.code(), moment);
            for (String table : snapshot.tables()) {
                tables.add(write(table, snapshot, cipher, draft));
            }
            BackupManifest manifest = new BackupManifest(
                    "guildhall-backup",
                    1,
                    council.code(),
                    moment,
                    now.toString(),
                    council.schemaVersion(),
                    cipher.wrapped(),
                    writeRegister(council, register, cipher, draft),
                    List.copyOf(tables));
            byte[] written = manifest.written();
            Files.write(draft.resolve(BackupManifest.FILE), written);
            Files.write(draft.resolve(BackupManifest.SEAL), cipher.sealOf(written));
            return manifest;
        }
    }

    private static BackupManifest.Table write(String table, Snapshot snapshot, BackupCipher cipher, Path draft)
            throws SQLException, IOException {
        String file = table + ".bin";
        List<Column> columns = Column.of(snapshot.connection(), snapshot.schema(), table);
        DigestOutputStream onDisk = Digests.of(Files.newOutputStream(draft.resolve(file)));
        TableRows.Written written;
        try (OutputStream out = new GZIPOutputStream(cipher.encrypting(onDisk, file), 1 << 16)) {
            written = new TableRows(snapshot.connection(), snapshot.schema(), table).write(columns, out);
        }
        return new BackupManifest.Table(
                table,
                file,
                made(snapshot, table),
                columns.stream().map(Column::name).toList(),
                written.rows(),
                written.content(),
                Digests.of(onDisk));
    }

    private static String made(Snapshot snapshot, String table) throws SQLException {
        try (Statement statement = snapshot.connection().createStatement();
                ResultSet row = statement.executeQuery("SHOW CREATE TABLE `" + table + "`")) {
            row.next();
            return row.getString(2);
        }
    }

    /** The keysets too: what was encrypted under a version that has been replaced since needs that version. */
    private static String writeRegister(Registered council, Connection register, BackupCipher cipher, Path draft)
            throws SQLException, IOException {
        Map<String, String> keysets = new LinkedHashMap<>();
        try (PreparedStatement query = register.prepareStatement("SELECT purpose, version, HEX(keyset) FROM " + CONTROL
                + ".council_key WHERE council_code = ? AND purpose <> 'backup'")) {
            query.setString(1, council.code());
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    keysets.put(row.getString(1) + "|" + row.getInt(2), row.getString(3));
                }
            }
        }
        DigestOutputStream onDisk = Digests.of(Files.newOutputStream(draft.resolve(BackupManifest.REGISTER)));
        try (OutputStream out = cipher.encrypting(onDisk, BackupManifest.REGISTER)) {
            out.write(Json.write(keysets).getBytes(StandardCharsets.UTF_8));
        }
        return Digests.of(onDisk);
    }
}
