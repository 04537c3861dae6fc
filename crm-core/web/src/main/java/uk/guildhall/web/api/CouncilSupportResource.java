package uk.guildhall.web.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import uk.guildhall.crm.access.Permission;
import uk.guildhall.crm.access.PlatformOnly;
import uk.guildhall.crm.access.Principal;
import uk.guildhall.crm.access.Requires;
import uk.guildhall.crm.council.NotFound;
import uk.guildhall.crm.platform.RegisteredCouncils;
import uk.guildhall.crm.platform.SupportRequest;
import uk.guildhall.crm.platform.SupportRequests;

/** Asking a council for access to its data, on the operator's host only. The council grants it, at its own. */
@Path("/api/v1/councils/{code}/support")
@RequestScoped
@PlatformOnly
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Councils")
public class CouncilSupportResource {
    private static final String CODE = "The council's code";
    private static final int LISTED = 100;

    @Inject
    private RegisteredCouncils councils;

    @Inject
    private SupportRequests requests;

    @Inject
    private Idempotency idempotency;

    @GET
    @Transactional
    @Requires(Permission.COUNCIL_SUPPORT)
    @Operation(summary = "List requests for support access", description = "The newest first, 100 at most.")
    @APIResponse(
            responseCode = "200",
            description = "The requests",
            content = @Content(schema = @Schema(implementation = RequestList.class)))
    public RequestList list(@PathParam("code") @Parameter(description = CODE) String code) {
        if (councils.byCode(code).isEmpty()) {
            throw new NotFound();
        }
        return new RequestList(requests.of(code, LISTED).stream()
                .map(CouncilSupportResponse::of)
                .toList());
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Requires(Permission.COUNCIL_SUPPORT)
    @Operation(
            summary = "Ask for support access",
            description = "In the name of the token's owner, who alone can look once the council has granted it.")
    @APIResponse(
            responseCode = "201",
            description = "Asked",
            content = @Content(schema = @Schema(implementation = CouncilSupportResponse.class)))
    public Response ask(
            @PathParam("code") @Parameter(description = CODE) String code,
            @HeaderParam(Idempotency.HEADER) @Parameter(description = ApiWords.KEY) String key,
            @RequestBody(required = true) CouncilSupportRequest body) {
        String path = "/api/v1/councils/" + code + "/support";
        return idempotency.once(key, path, body, () -> {
            SupportRequest asked = requests.ask(
                    code,
                    body.reason(),
                    body.hours() == null ? null : body.hours().toString(),
                    Principal.find().orElseThrow().staffId());
            return Made.created(
                    path, null, CouncilSupportResponse.of(new SupportRequests.Standing(asked, "asked", null)));
        });
    }

    /** For the description of the API, which can't name a generic type. */
    public record RequestList(List<CouncilSupportResponse> items) {}
}
