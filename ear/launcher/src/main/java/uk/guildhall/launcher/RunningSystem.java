package uk.guildhall.launcher;

import java.io.IOException;
import java.nio.file.Path;
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
