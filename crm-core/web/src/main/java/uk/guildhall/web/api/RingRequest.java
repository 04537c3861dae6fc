package uk.guildhall.web.api;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The ring that a council is put into. */
@Schema(name = "CouncilRing")
public record RingRequest(
        @Schema(description = "early, normal or late", required = true)
        String ring) {}
