package uk.guildhall.web.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
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
import uk.guildhall.crm.branding.Branding;
import uk.guildhall.crm.branding.Brandings;
import uk.guildhall.crm.branding.Rebranding;
import uk.guildhall.crm.council.NotFound;

/** The council's names, colours, ways to reach it, links and e-mails, for its other systems. */
@Path("/api/v1/branding")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Branding", description = "How the council presents itself")
public class BrandingResource {
    private final Brandings brandings;
    private final Rebranding rebranding;

    protected BrandingResource() {
        this(null, null);
    }

    @Inject
    public BrandingResource(Brandings brandings, Rebranding rebranding) {
        this.brandings = brandings;
        this.rebranding = rebranding;
    }

    @GET
    @Transactional
    @Requires(Permission.BRANDING_VIEW)
    @Operation(
            summary = "Read the branding",
            description = "The pictures are at /api/v1/branding/logo and /api/v1/branding/favicon.")
    @APIResponse(
            responseCode = "200",
            description = "The branding; its version is in ETag",
            content = @Content(schema = @Schema(implementation = BrandingRequest.class)))
    public Response read() {
        return answer(brandings.current().orElseThrow(NotFound::new));
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Transactional
    @Requires(Permission.BRANDING_EDIT)
    @Operation(
            summary = "Change the branding",
            description = "All of it at once: what is left out is taken away. Shown at once. The pictures stay.")
    @APIResponse(
            responseCode = "200",
            description = "The branding as changed",
            content = @Content(schema = @Schema(implementation = BrandingRequest.class)))
    public Response change(
            @HeaderParam(HttpHeaders.IF_MATCH) @Parameter(description = ApiWords.IF_MATCH) String ifMatch,
            @RequestBody(required = true) BrandingRequest request) {
        int version = brandings.current().map(Branding::version).orElse(0);
        IfMatch.require(ifMatch, version);
        return answer(rebranding.change(request.form(), version));
    }

    private Response answer(Branding known) {
        return Response.ok(BrandingRequest.of(known.known(brandings.links())))
                .tag(IfMatch.tag(known.version()))
                .build();
    }
}
