package uk.guildhall.web.api;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import uk.guildhall.crm.casework.Case;

/** A case as programs see it. */
@Schema(name = "Case", description = "Something that the council has promised to do")
public record CaseResponse(
        UUID id,

        @Schema(description = "To be read out, such as C-7K3F-92Q")
        String reference,

        @Schema(description = "The customer's id; null where they gave no name")
        UUID customer,

        @Schema(description = "The code of its service") String service,
        String summary,

        @Schema(type = SchemaType.OBJECT, description = "The answers to the service's own questions, by their codes")
        Map<String, String> details,

        CasePlace location,

        @Schema(enumeration = {"open", "in-progress", "waiting", "closed"})
        String status,

        @Schema(description = "The code of the team that answers for it")
        String team,

        @Schema(description = "The username of who works on it; null for nobody yet")
        String owner,

        Instant openedAt,

        @Schema(description = "By the service's standard; null where it promises none")
        Instant dueAt,

        Instant closedAt,
        String closingReason,

        @Schema(description = "The id of the contact that it came from")
        UUID raisedFrom,

        Instant updatedAt) {

    static CaseResponse of(Case known, CaseCodes codes) {
        return new CaseResponse(
                known.id(),
                known.reference(),
                known.customerId().orElse(null),
                codes.service(known.serviceId()),
                known.summary(),
                known.details(),
                CasePlace.of(known.location()),
                known.status().code(),
                codes.team(known.teamId()),
                known.ownerId().map(codes::username).orElse(null),
                known.openedAt(),
                known.dueAt().orElse(null),
                known.closedAt().orElse(null),
                known.closingReason().orElse(null),
                known.raisedFrom().orElse(null),
                known.updatedAt());
    }
}
