package uk.guildhall.web.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import uk.guildhall.crm.access.Permission;
import uk.guildhall.crm.access.Requires;
import uk.guildhall.crm.casework.Case;
import uk.guildhall.crm.casework.CaseEvent;
import uk.guildhall.crm.casework.Cases;
import uk.guildhall.crm.council.NotFound;

/** What staff and other systems remember of a case. */
@Path("/api/v1/cases/{ref}/notes")
@ApplicationScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Cases")
public class CaseNotesResource {
    private final Cases cases;
    private final Idempotency idempotency;

    protected CaseNotesResource() {
        this(null, null);
    }

    @Inject
    public CaseNotesResource(Cases cases, Idempotency idempotency) {
        this.cases = cases;
        this.idempotency = idempotency;
    }

    @POST
    @Requires(Permission.CASE_NOTE)
    @Operation(summary = "Add a note to a case")
    @APIResponse(
            responseCode = "201",
            description = "The note",
            content = @Content(schema = @Schema(implementation = CaseEventResponse.class)))
    public Response add(
            @PathParam("ref") @Parameter(description = ApiWords.ID) String reference,
            @HeaderParam(Idempotency.HEADER) @Parameter(description = ApiWords.KEY) String key,
            @RequestBody(required = true) NoteRequest request) {
        return idempotency.once(key, "/api/v1/cases/" + reference + "/notes", request, () -> {
            Case known = cases.find(reference).orElseThrow(NotFound::new);
            CaseEvent note = cases.note(known, request.text(), request.isMarked());
            cases.settle();
            return Made.created("/api/v1/cases/" + known.reference() + "/history", null, CaseEventResponse.of(note));
        });
    }
}
