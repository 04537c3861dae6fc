package uk.guildhall.web.api;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why something is done with a council. */
@Schema(name = "CouncilStanding")
public record StandingRequest(
        @Schema(maxLength = 500, description = "Kept with the job")
        String reason) {}
