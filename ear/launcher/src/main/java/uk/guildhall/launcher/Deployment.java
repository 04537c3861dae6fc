package uk.guildhall.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Whether the server's domain has the application as it was last built, so that it loads by itself and need not be
 * deployed again.
 */
record Deployment(DataFolder data, Installation installation, Path domain) {

    boolean isCurrent() throws IOException {
        return Files.exists(mark(data))
                && Files.isDirectory(domain.resolve("applications/guildhall"))
                && Files.readString(mark(data)).equals(stamp());
    }

    void done() throws IOException {
        Files.writeString(mark(data), stamp());
    }

    /** Forgets the domain; the next start makes it anew. It holds nothing that can't be made again. */
    void clear() throws IOException {
        forget(data);
        Folders.delete(domain);
    }

    /** So that the next start deploys again. */
    static void forget(DataFolder data) throws IOException {
        Files.deleteIfExists(mark(data));
    }

    private static Path mark(DataFolder data) {
        return data.run().resolve("deployed");
    }

    private String stamp() throws IOException {
        return stamp(installation.application())
                + stamp(installation.payara().glassfish().resolve("modules/glassfish.jar"));
    }

    private static String stamp(Path file) throws IOException {
        return file + " " + Files.size(file) + " " + Files.getLastModifiedTime(file) + "\n";
    }
}
