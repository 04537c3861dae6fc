package uk.guildhall.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import uk.guildhall.migrations.AdminConnections;

/** A whole Guildhall that runs on this machine: a database, an application server, the application. Closing stops it. */
public final class RunningSystem implements AutoCloseable {

    private final DataFolder data;
    private final int httpPort;
    private final int adminPort;
    private final Database database;
    private final Runnable stop;

    RunningSystem(DataFolder data, int httpPort, int adminPort, Database database, Runnable stop) {
        this.data = data;
        this.httpPort = httpPort;
        this.adminPort = adminPort;
        this.database = database;
        this.stop = stop;
    }

    /**
     * Starts one and returns when it is ready.
     *
     * @param dataFolder where it keeps everything; made if it isn't there
     * @param port of the HTTP listener; 0 takes a free one
     * @throws CannotStart if it can't be started; nothing is left running
     */
    public static RunningSystem start(Path dataFolder, int port, StartOptions options)
            throws CannotStart, InterruptedException, IOException {
        int chosen = port == 0 ? Ports.free() : port;
        return new SystemStart(Installation.find(), new DataFolder(dataFolder), chosen, options).run();
    }

    /** The one that runs on this folder already, if any. Closing it leaves it running. */
    public static Optional<RunningSystem> attached(Path dataFolder) throws CannotStart, IOException {
        Running running = new Running(new DataFolder(dataFolder));
        if (!running.isUp()) {
            return Optional.empty();
        }
        String adminPort = Files.readString(running.data().run().resolve("payara.port"));
        return Optional.of(new RunningSystem(
                running.data(),
                running.port(),
                Integer.parseInt(adminPort.strip()),
                RunningDatabase.of(running.data()),
                () -> {}));
    }

    /** The application server's process. */
    public Optional<ProcessHandle> server() {
        return new Running(data).server();
    }

    /** The embedded database's process; empty where the database is the user's own. */
    public Optional<ProcessHandle> databaseServer() {
        return new Running(data).database();
    }

    /** Puts something small beside Guildhall on the same application server, for measurements. */
    public void deployBeside(String name, Path war) throws IOException, InterruptedException, CannotStart {
        new PayaraAdmin(adminPort).deployAt("/" + name, name, war);
    }

    public void undeploy(String name) throws IOException, InterruptedException {
        new PayaraAdmin(adminPort).undeploy(name);
    }

    public DataFolder data() {
        return data;
    }

    public int httpPort() {
        return httpPort;
    }

    /** The port of Payara's administration, by which tests may deploy. */
    public int adminPort() {
        return adminPort;
    }

    /** The database's administrator, for tests that look behind the application's back. */
    public AdminConnections admin() {
        return database.admin();
    }

    /** The JDBC URL as the application has it; it names no schema. */
    public String databaseUrl() {
        return database.url();
    }

    @Override
    public void close() {
        stop.run();
    }
}
