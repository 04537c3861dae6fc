package uk.guildhall.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import uk.guildhall.admin.works.KeepingPlaces;
import uk.guildhall.crm.council.OuterKey;

/** The folder that holds all that an installation keeps: the database, the keys, the server's domain, the logs. */
public record DataFolder(Path root) {

    private static final long NEEDED_BYTES = 2L << 30;

    public DataFolder {
        root = root.toAbsolutePath().normalize();
    }

    public Path database() {
        return root.resolve("database");
    }

    public Path payara() {
        return root.resolve("payara");
    }

    public Path keys() {
        return root.resolve("keys");
    }

    public Path masterKey() {
        return keys().resolve("master.json");
    }

    /** The key that every other one is wrapped under: in the token that the environment names, or in a file here. */
    public OuterKey outerKey() throws IOException {
        return OuterKey.of(System.getenv(), masterKey());
    }

    /** The councils' backups, encrypted. */
    public Path backups() {
        return root.resolve("backups");
    }

    /** What councils are handed, in clear. */
    public Path handovers() {
        return root.resolve("handovers");
    }

    /** What the works writes beside the database. */
    KeepingPlaces keeping() {
        return new KeepingPlaces(backups(), handovers());
    }

    /** The digests of the audit trails, which the database must not reach. */
    public Path digests() {
        String elsewhere = System.getenv("GUILDHALL_DIGESTS_FOLDER");
        return elsewhere == null ? root.resolve("digests") : Path.of(elsewhere);
    }

    /** Files that wait to be fetched, encrypted. */
    public Path exports() {
        String elsewhere = System.getenv("GUILDHALL_EXPORTS_FOLDER");
        return elsewhere == null ? root.resolve("exports") : Path.of(elsewhere);
    }

    public Path run() {
        return root.resolve("run");
    }

    public Path logs() {
        return root.resolve("logs");
    }

    /** What the demo's users and programs sign in with. */
    public Path demo() {
        return root.resolve("demo.json");
    }

    /** Makes the folders, the whole readable by its owner only. */
    void make() throws IOException, CannotStart {
        Files.createDirectories(root);
        if (Files.getFileStore(root).getUsableSpace() < NEEDED_BYTES) {
            throw new CannotStart("Less than 2 GB is free where " + root + " lies; free some space or choose --data.");
        }
        for (Path folder : new Path[] {root, database(), payara(), keys(), run(), logs()}) {
            Files.createDirectories(folder);
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        }
    }
}
