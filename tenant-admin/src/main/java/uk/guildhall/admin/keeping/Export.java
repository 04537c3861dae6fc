package uk.guildhall.admin.keeping;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import uk.guildhall.admin.operator.Keysets;
import uk.guildhall.crm.council.KeyEncryptionKey;
import uk.guildhall.crm.council.KeyPurpose;
import uk.guildhall.migrations.AdminConnections;

/**
 * A council's data, all of it, in one ZIP file that another product can import: JSON Lines and CSV, read as of one moment,
 * confidential details opened, restricted people marked. It is as confidential as the council's database.
 */
public final class Export {
    private final AdminConnections admin;
    private final KeyEncryptionKey key;
    private final InstantSource clock;

    public Export(AdminConnections admin, KeyEncryptionKey key, InstantSource clock) {
        this.admin = admin;
        this.key = key;
        this.clock = clock;
    }

    /**
     * What was made.
     *
     * @param manifestSha256 stands for the whole content: the manifest has every file's
     */
    public record Made(Path file, Manifest manifest, String manifestSha256) {}

    /** Writes {@code code-moment.zip} into the folder, readable by its owner only. It appears whole or not at all. */
    public Made make(String code, Path folder) throws KeepingException, SQLException, IOException {
        Instant now = clock.instant();
        Files.createDirectories(folder);
        Path file = folder.resolve(code + "-" + Moments.written(now) + ".zip");
        Path draft = Files.createTempFile(
                folder,
                code,
                ".part",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try {
            byte[] manifest = write(code, draft, now);
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
            return new Made(file, Manifest.read(manifest), Digests.of(manifest));
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    private byte[] write(String code, Path draft, Instant now) throws KeepingException, SQLException, IOException {
        try (Connection register = admin.open();
                Parcel parcel = new Parcel(Files.newOutputStream(draft, StandardOpenOption.WRITE))) {
            Registered council = Registered.of(register, code);
            Opener opener =
                    new Opener(new Keysets(register, key).aead(code, KeyPurpose.FIELDS), code, "customer_secret");
            boolean auditWhole =
                    Trails.verify(register, key, code, council.schema(), now).isEmpty();
            try (Snapshot snapshot = Snapshot.of(admin, council.schema())) {
                Set<String> tables = snapshot.tables();
                for (Noun noun : Nouns.ALL) {
                    if (tables.contains(noun.root().table())) {
                        add(noun, tables, snapshot, opener, parcel);
                    }
                }
            }
            // Each is opened twice, for either format.
            long unreadable = opener.unreadable() / 2;
            parcel.add("README.txt", "What is here and how to read it", List.of(), out -> {
                out.write(ReadMe.of(council, now, parcel.entries(), auditWhole, unreadable));
                return 0;
            });
            byte[] manifest = new Manifest(
                            "guildhall-export",
                            1,
                            code,
                            council.name(),
                            council.gss(),
                            council.level(),
                            now.toString(),
                            council.schemaVersion(),
                            auditWhole,
                            unreadable,
                            parcel.entries())
                    .written();
            parcel.finish(manifest);
            return manifest;
        }
    }

    private static void add(Noun noun, Set<String> tables, Snapshot snapshot, Opener opener, Parcel parcel)
            throws SQLException, IOException {
        TableView root = TableView.of(snapshot, noun.root());
        Map<Noun.Part, TableView> parts = new LinkedHashMap<>();
        for (Noun.Part part : noun.parts()) {
            if (tables.contains(part.table().table())) {
                parts.put(part, TableView.of(snapshot, part.table()));
            }
        }
        JsonLines lines = new JsonLines(noun, root, parts, opener);
        List<String> inside = new ArrayList<>();
        parts.keySet().forEach(part -> inside.add(part.property()));
        String meaning = noun.root().meaning() + (inside.isEmpty() ? "" : "; inside: " + String.join(", ", inside));
        parcel.add(noun.root().file() + ".jsonl", meaning, root.fields(), out -> lines.write(snapshot, out));
        for (TableView view : lines.views()) {
            parcel.add(
                    view.table().file() + ".csv",
                    view.table().meaning(),
                    view.fields(),
                    out -> new CsvTable(view, opener).write(snapshot, out));
        }
    }
}
