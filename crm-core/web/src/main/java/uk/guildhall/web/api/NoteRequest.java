package uk.guildhall.web.api;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Something to be remembered of a case. */
@Schema(name = "Note")
public record NoteRequest(
        @Schema(maxLength = 4000, required = true) String text,

        @Schema(description = "Whether it is marked sensitive; false unless given")
        Boolean sensitive) {

    boolean isMarked() {
        return Boolean.TRUE.equals(sensitive);
    }
}
