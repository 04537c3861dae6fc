package uk.guildhall.web.api;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why an operator wants to look at a council's data, and for how long. */
@Schema(name = "NewSupportRequest")
public record CouncilSupportRequest(
        @Schema(minLength = 10, maxLength = 500, required = true, description = "The council's administrators read it")
        String reason,

        @Schema(minimum = "1", maximum = "8", required = true)
        Integer hours) {}
