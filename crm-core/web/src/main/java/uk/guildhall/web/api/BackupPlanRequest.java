package uk.guildhall.web.api;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** When a council is backed up by itself. */
@Schema(name = "BackupPlan")
public record BackupPlanRequest(
        @Schema(
                description = "Hour of the day in the time of the United Kingdom, 0 to 23; left out for never",
                nullable = true)
        Integer hour,

        @Schema(description = "How many backups stay, 1 to 400", nullable = true)
        Integer keep) {}
