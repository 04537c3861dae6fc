package uk.guildhall.web.api;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An act that loses something, or gives much away. */
@Schema(name = "Confirmed")
public record ConfirmedRequest(
        @Schema(description = "The council's code once more", required = true)
        String confirm) {}
