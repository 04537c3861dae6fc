package uk.guildhall.admin.keeping;

import com.google.crypto.tink.Aead;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The folder that holds the councils' backups: one folder for each council, in it one for each moment. */
public final class Backups {
    private static final String MOMENT = "\\d{8}T\\d{9}Z";

    private final Path root;

    public Backups(Path root) {
        this.root = root;
    }

    public Path of(String code) {
        return root.resolve(code);
    }

    /** The moments of a council's backups, oldest first. Half-written ones are not among them. */
    public List<String> moments(String code) throws IOException {
        if (!Files.isDirectory(of(code))) {
            return List.of();
        }
        try (Stream<Path> folders = Files.list(of(code))) {
            return folders.map(folder -> folder.getFileName().toString())
                    .filter(name -> name.matches(MOMENT))
                    .sorted()
                    .toList();
        }
    }

    public Optional<String> newest(String code) throws IOException {
        List<String> moments = moments(code);
        return moments.isEmpty() ? Optional.empty() : Optional.of(moments.get(moments.size() - 1));
    }

    /** A backup, its manifest checked against its seal and its files against the manifest. */
    Opened open(String code, String moment, Aead council) throws KeepingException, IOException {
        Path folder = of(code).resolve(moment);
        if (!moment.matches(MOMENT) || !Files.isRegularFile(folder.resolve(BackupManifest.FILE))) {
            throw new KeepingException("There is no backup " + moment + " of " + code);
        }
        byte[] written = Files.readAllBytes(folder.resolve(BackupManifest.FILE));
        byte[] seal = Files.readAllBytes(folder.resolve(BackupManifest.SEAL));
        if (!BackupCipher.seals(seal, written, council, code, moment)) {
            throw new KeepingException("The backup " + moment + " of " + code + " does not open: its manifest is not"
                    + " the one that was sealed, or its key is gone");
        }
        BackupManifest manifest = BackupManifest.read(written);
        for (BackupManifest.Table table : manifest.tables()) {
            check(folder.resolve(table.file()), table.sha256());
        }
        check(folder.resolve(BackupManifest.REGISTER), manifest.registerSha256());
        return new Opened(folder, manifest, BackupCipher.of(manifest.key(), council, code, moment));
    }

    record Opened(Path folder, BackupManifest manifest, BackupCipher cipher) {}

    private static void check(Path file, String sha256) throws KeepingException, IOException {
        try (var in = Digests.of(Files.newInputStream(file))) {
            byte[] piece = new byte[1 << 16];
            while (in.read(piece) >= 0) {
                // only the digest is wanted
            }
            if (!Digests.of(in).equals(sha256)) {
                throw new KeepingException(
                        "The backup is damaged: " + file.getFileName() + " is not as it was written");
            }
        }
    }

    /** What lies in a backup as its manifest says, unchecked: good enough for a list. */
    public BackupManifest manifest(String code, String moment) throws IOException {
        return BackupManifest.read(Files.readAllBytes(of(code).resolve(moment).resolve(BackupManifest.FILE)));
    }

    /** Takes away the oldest, so that so many stay. */
    public void keepNewest(String code, int most) throws IOException {
        List<String> moments = moments(code);
        for (String old : moments.subList(0, Math.max(0, moments.size() - most))) {
            Folders.delete(of(code).resolve(old));
        }
    }

    /** Takes away a council's backups, all of them. Answers how many there were. */
    int forget(String code) throws IOException {
        int backups = moments(code).size();
        Folders.delete(of(code));
        return backups;
    }
}
