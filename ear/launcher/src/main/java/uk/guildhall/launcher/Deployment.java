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
        return Files.exists(mark())
                && Files.isDirectory(domain.resolve("applications/guildhall"))
                && Files.readString(mark()).equals(stamp());
    }

    void done() throws IOException {
        Files.writeString(mark(), stamp());
    }

    /** Forgets the domain; the next start makes it anew. It holds nothing that can't be made again. */
    void clear() throws IOException {
        Files.deleteIfExists(mark());
        Folders.delete(domain);
    }

    private Path mark() {
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
