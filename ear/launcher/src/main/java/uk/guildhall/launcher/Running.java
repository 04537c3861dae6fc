package uk.guildhall.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Optional;

/** What of an installation is running now, as its process ids and ports tell. */
record Running(DataFolder data) {

    Optional<ProcessHandle> server() {
        return serverProcess().find();
    }

    Optional<ProcessHandle> database() {
        return EmbeddedDatabase.process(data).find();
    }

    Optional<ProcessHandle> works() {
        return new WorksProcess(data).find();
    }

    boolean isUp() {
        return server().isPresent() && Files.exists(data.run().resolve("http.port"));
    }

    int port() throws IOException {
        return Integer.parseInt(
                Files.readString(data.run().resolve("http.port")).strip());
    }

    /** The server first, so that nothing asks a database that is gone. Answers whether anything ran. */
    boolean stop() {
        boolean server = serverProcess().stop(Duration.ofSeconds(20));
        boolean works = new WorksProcess(data).stop();
        boolean database = EmbeddedDatabase.process(data).stop(Duration.ofSeconds(60));
        return server || works || database;
    }

    private Detached serverProcess() {
        return new Detached(data.run().resolve("payara.pid"));
    }
}
