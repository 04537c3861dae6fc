package uk.guildhall.web.api;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a program can make of a request for support access: everything but letting somebody in. */
@Schema(name = "SupportChange")
public record SupportChange(
        @Schema(description = "refused or ended", required = true)
        String standing) {}
