package uk.guildhall.web.api;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a case is closed or opened again, in words that the customer may be told. */
@Schema(name = "Reason")
public record ReasonRequest(
        @Schema(maxLength = 200, required = true) String reason) {}
