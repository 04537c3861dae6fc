package uk.guildhall.admin.works;

import static uk.guildhall.migrations.Names.CONTROL;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import uk.guildhall.admin.keeping.BackupManifest;
import uk.guildhall.admin.keeping.Backups;

/** The register's list of backups, for the operator's pages: made equal to what lies in the folder. */
final class BackupList {
    private final Connection admin;

    BackupList(Connection admin) {
        this.admin = admin;
    }

    void settle(String council, Backups backups) throws SQLException, IOException {
        try (PreparedStatement delete =
                        admin.prepareStatement("DELETE FROM " + CONTROL + ".council_backup WHERE council_code = ?");
                PreparedStatement insert = admin.prepareStatement("INSERT INTO " + CONTROL
                        + ".council_backup (council_code, moment, schema_version, rows_kept, taken_at)"
                        + " VALUES (?, ?, ?, ?, ?)")) {
            delete.setString(1, council);
            delete.executeUpdate();
            for (String moment : backups.moments(council)) {
                BackupManifest manifest = backups.manifest(council, moment);
                insert.setString(1, council);
                insert.setString(2, moment);
                insert.setString(3, manifest.schemaVersion());
                insert.setLong(4, manifest.rows());
                insert.setTimestamp(5, Timestamp.from(Instant.parse(manifest.takenAt())));
                insert.executeUpdate();
            }
        }
    }
}
