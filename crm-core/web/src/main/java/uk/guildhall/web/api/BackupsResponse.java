package uk.guildhall.web.api;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import uk.guildhall.crm.platform.BackupPlan;
import uk.guildhall.crm.platform.KeptBackup;

/** A council's backups, the newest first. */
@Schema(name = "Backups")
public record BackupsResponse(
        @Schema(description = "When it is backed up by itself; left out where it is not", nullable = true)
        BackupPlanRequest plan,

        @Schema(description = "Whether the last one failed, or came not although it was planned")
        boolean trouble,

        List<Kept> items) {

    /** One that can be brought back. */
    @Schema(name = "Backup")
    public record Kept(@Schema(description = "Its name") String moment, Instant takenAt, long rows) {}

    static BackupsResponse of(Optional<BackupPlan> plan, boolean trouble, List<KeptBackup> backups) {
        return new BackupsResponse(
                plan.map(known -> new BackupPlanRequest(known.hour(), known.keep()))
                        .orElse(null),
                trouble,
                backups.stream()
                        .map(one -> new Kept(one.moment(), one.takenAt(), one.rows()))
                        .toList());
    }
}
