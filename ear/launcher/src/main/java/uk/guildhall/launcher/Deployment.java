package uk.guildhall.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Whether the server's domain has the application as it was last built, so that it loads by itself and need not be
 * deployed again.
 */
record Deployment(DataFolder data, Path ear, Path domain) {

    boolean isCurrent() throws IOException {
        return Files.exists(mark())
                && Files.isDirectory(domain.resolve("applications/guildhall"))
                && Files.readString(mark()).equals(stamp());
    }

    void done() throws IOException {
        Files.writeString(mark(), stamp());
    }

    private Path mark() {
        return data.run().resolve("deployed");
    }

    private String stamp() throws IOException {
        return ear + " " + Files.size(ear) + " " + Files.getLastModifiedTime(ear);
    }
}
