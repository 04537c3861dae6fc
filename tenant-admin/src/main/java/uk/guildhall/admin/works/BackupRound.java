package uk.guildhall.admin.works;

import static uk.guildhall.migrations.Names.CONTROL;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import uk.guildhall.crm.platform.JobKind;
import uk.guildhall.crm.platform.Reason;

/**
 * Files the backups that are due today. However often and by however many it is looked, each is filed once a day; one
 * whose hour went by while nobody looked is made up for.
 */
final class BackupRound {
    private static final ZoneId UNITED_KINGDOM = ZoneId.of("Europe/London");

    private final Connection admin;
    private final InstantSource clock;

    BackupRound(Connection admin, InstantSource clock) {
        this.admin = admin;
        this.clock = clock;
    }

    void file() throws SQLException {
        ZonedDateTime now = clock.instant().atZone(UNITED_KINGDOM);
        JobBook book = new JobBook(admin);
        try (PreparedStatement query = admin.prepareStatement("SELECT p.council_code FROM " + CONTROL
                + ".backup_plan p JOIN " + CONTROL + ".council c ON c.code = p.council_code"
                + " WHERE c.status <> 'PROVISIONING' AND p.hour_of_day <= ? ORDER BY p.council_code")) {
            query.setInt(1, now.getHour());
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    String code = rows.getString(1);
                    String word = "plan-" + code + "-" + now.toLocalDate();
                    book.fileOnce(JobKind.BACKUP, code, new Reason(null), "Backup plan", word);
                }
            }
        }
    }
}
