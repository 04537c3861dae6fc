package uk.guildhall.admin.keeping;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.zip.GZIPInputStream;
import uk.guildhall.migrations.AdminConnections;
import uk.guildhall.migrations.Migrator;

/** A schema beside the council's own, into which a backup is brought back and compared with its manifest. */
final class Staging {
    private final AdminConnections admin;
    private final String schema;

    Staging(AdminConnections admin, String schema) {
        this.admin = admin;
        this.schema = schema;
    }

    /** Makes the schema anew. Answers the number of rows; each table's content is what the manifest says. */
    long fill(Backups.Opened backup) throws SQLException, IOException, KeepingException {
        long rows = 0;
        try (Connection connection = staged();
                Statement statement = connection.createStatement()) {
            statement.execute("SET SESSION foreign_key_checks = 0");
            statement.execute("SET SESSION unique_checks = 0");
            for (BackupManifest.Table table : backup.manifest().tables()) {
                statement.execute(table.made());
            }
            for (BackupManifest.Table table : backup.manifest().tables()) {
                fill(backup, table, connection);
                rows += table.rows();
            }
        }
        return rows;
    }

    private Connection staged() throws SQLException {
        Connection connection = admin.open();
        Migrator.dropSchema(connection, schema);
        Migrator.createSchema(connection, schema);
        connection.setCatalog(schema);
        return connection;
    }

    private void fill(Backups.Opened backup, BackupManifest.Table table, Connection connection)
            throws SQLException, IOException, KeepingException {
        List<Column> columns = Column.of(connection, schema, table.name()).stream()
                .filter(column -> table.columns().contains(column.name()))
                .toList();
        TableRows rows = new TableRows(connection, schema, table.name());
        connection.setAutoCommit(false);
        try (InputStream file = new BufferedInputStream(
                        Files.newInputStream(backup.folder().resolve(table.file())), 1 << 16);
                DataInputStream in = new DataInputStream(new BufferedInputStream(
                        new GZIPInputStream(backup.cipher().decrypting(file, table.file()), 1 << 16), 1 << 16))) {
            rows.read(columns, in);
        }
        connection.commit();
        connection.setAutoCommit(true);
        TableRows.Written there = rows.write(columns, OutputStream.nullOutputStream());
        if (there.rows() != table.rows() || !there.content().equals(table.content())) {
            throw new KeepingException("Brought back, the table " + table.name() + " is not what was backed up: "
                    + there.rows() + " rows of " + table.rows());
        }
    }

    void drop() throws SQLException {
        try (Connection connection = admin.open()) {
            Migrator.dropSchema(connection, schema);
        }
    }
}
