package uk.guildhall.launcher;

import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import uk.guildhall.crm.council.OuterKey;

/**
 * The works as a process of its own beside the application server: small, since it mostly waits. It knows the database's
 * administrator, which the server must not.
 */
final class WorksProcess {

    private final DataFolder data;
    private final Detached process;

    WorksProcess(DataFolder data) {
        this.data = data;
        this.process = new Detached(data.run().resolve("works.pid"));
    }

    Optional<ProcessHandle> find() {
        return process.find();
    }

    /** Starts it and doesn't wait: nobody depends on it for looking at pages. */
    void start(Installation installation, Map<String, String> environment) throws IOException {
        if (process.find().isPresent()) {
            return;
        }
        Map<String, String> own = new HashMap<>();
        for (String name : List.of(OwnDatabase.URL, OwnDatabase.USER, OwnDatabase.PASSWORD)) {
            if (environment.containsKey(name)) {
                own.put(name, environment.get(name));
            }
        }
        environment.forEach((name, value) -> {
            if (OuterKey.isAbout(name)) {
                own.put(name, value);
            }
        });
        process.start(command(installation), own, data.root(), log(), "");
    }

    /** What it is at is taken up by the next start. */
    boolean stop() {
        return process.stop(Duration.ofSeconds(10));
    }

    Path log() {
        return data.logs().resolve("works.log");
    }

    private List<String> command(Installation installation) {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin/java").toString(),
                "-Xmx96m",
                "-Xss512k",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xshare:auto",
                "-XX:+ExitOnOutOfMemoryError",
                "-Duser.timezone=UTC",
                "-Dguildhall.home=" + installation.home(),
                "-cp",
                ourselves() + File.pathSeparator + installation.libraries(),
                Guildhall.class.getName(),
                "works",
                "--data",
                data.root().toString());
    }

    private static Path ourselves() {
        try {
            return Path.of(Guildhall.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
