package uk.guildhall.web.api;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** To which moment a council is brought back. */
@Schema(name = "Restoration")
public record RestorationRequest(
        @Schema(description = "The name of a backup", required = true)
        String moment,

        @Schema(description = "The council's code once more", required = true)
        String confirm) {}
