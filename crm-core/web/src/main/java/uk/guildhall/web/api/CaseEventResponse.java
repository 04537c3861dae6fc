package uk.guildhall.web.api;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import uk.guildhall.crm.casework.CaseEvent;

/** One thing that happened to a case. */
@Schema(name = "CaseEvent")
public record CaseEventResponse(
        UUID id,
        Instant at,

        @Schema(enumeration = {"opened", "note", "assigned", "status", "closed", "reopened", "changed"})
        String kind,

        @Schema(description = "The name of who did it") String by,

        @Schema(description = "The note, the reason or the new owner; empty where the kind says all")
        String text,

        @Schema(description = "Whether it is marked sensitive")
        boolean sensitive) {

    static CaseEventResponse of(CaseEvent happened) {
        return new CaseEventResponse(
                happened.id(),
                happened.at(),
                happened.kind().code(),
                happened.actorName(),
                happened.text(),
                happened.isSensitive());
    }
}
