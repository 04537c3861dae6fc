package uk.guildhall.web.api;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whom a case is given to. */
@Schema(name = "Assignment", description = "One of team and owner is needed")
public record AssignmentRequest(
        @Schema(description = "The code of a team; the team that has it unless given")
        String team,

        @Schema(description = "A username; null leaves it to the team")
        String owner) {}
