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
import uk.guildhall.crm.casework.Cases;
import uk.guildhall.crm.council.NotFound;

/** A case that was closed and is open again. */
@Path("/api/v1/cases/{ref}/reopening")
@ApplicationScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Cases")
public class CaseReopeningResource {
    private final Cases cases;
    private final CaseAnswers answers;
    private final Idempotency idempotency;

    protected CaseReopeningResource() {
        this(null, null, null);
    }

    @Inject
    public CaseReopeningResource(Cases cases, CaseAnswers answers, Idempotency idempotency) {
        this.cases = cases;
        this.answers = answers;
        this.idempotency = idempotency;
    }

    @POST
    @Requires(Permission.CASE_REOPEN)
    @Operation(summary = "Open a closed case again")
    @APIResponse(
            responseCode = "200",
            description = "The case, open",
            content = @Content(schema = @Schema(implementation = CaseResponse.class)))
    public Response reopen(
            @PathParam("ref") @Parameter(description = ApiWords.ID) String reference,
            @HeaderParam(Idempotency.HEADER) @Parameter(description = ApiWords.KEY) String key,
            @RequestBody(required = true) ReasonRequest request) {
        return idempotency.once(key, "/api/v1/cases/" + reference + "/reopening", request, () -> {
            Case known = cases.find(reference).orElseThrow(NotFound::new);
            cases.reopen(known, request.reason());
            cases.settle();
            return Made.done(known.version(), answers.of(known));
        });
    }
}
