package uk.guildhall.web.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import uk.guildhall.crm.access.Permission;
import uk.guildhall.crm.access.PlatformOnly;
import uk.guildhall.crm.access.Requires;
import uk.guildhall.crm.council.NotFound;
import uk.guildhall.crm.council.Ring;
import uk.guildhall.crm.platform.CouncilRequests;
import uk.guildhall.crm.platform.RegisteredCouncils;
import uk.guildhall.crm.tenancy.Ids;
import uk.guildhall.crm.tenancy.SchemaVersions;
import uk.guildhall.web.kit.Frame;

/** The rings in which councils are given the changes of a new release. On the operator's own host only. */
@Path("/api/v1/rings")
@RequestScoped
@PlatformOnly
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Councils", description = "The councils that subscribe; on the operator's host only")
public class RingsResource {
    private static final String PATH = "/api/v1/rings";

    @Inject
    private CouncilRequests requests;

    @Inject
    private RegisteredCouncils councils;

    @Inject
    private Idempotency idempotency;

    @Context
    private HttpServletRequest request;

    @GET
    @Transactional
    @Requires(Permission.COUNCIL_VIEW)
    @Operation(summary = "See how far the rings have come")
    @APIResponse(
            responseCode = "200",
            description = "The rings",
            content = @Content(schema = @Schema(implementation = Rings.class)))
    public Rings list() {
        return new Rings(
                SchemaVersions.lowest(),
                SchemaVersions.newest(),
                councils.rings().stream().map(RingResponse::of).toList());
    }

    @POST
    @Path("{ring}/migration")
    @Consumes(MediaType.APPLICATION_JSON)
    @Requires(Permission.COUNCIL_EDIT)
    @Operation(
            summary = "Bring the councils of a ring up to date",
            description = "Each by a job of its own; one that fails keeps no other waiting.")
    @APIResponse(
            responseCode = "202",
            description = "Filed; follow each job until its state is done or failed",
            content = @Content(schema = @Schema(implementation = Filed.class)))
    public Response migrate(
            @PathParam("ring") @Parameter(description = "early, normal or late") String ring,
            @HeaderParam(Idempotency.HEADER) @Parameter(description = ApiWords.KEY) String key,
            @RequestBody(required = true) StandingRequest body) {
        Ring its = Stream.of(Ring.values())
                .filter(one -> one.code().equals(ring))
                .findFirst()
                .orElseThrow(NotFound::new);
        UUID once = Ids.next();
        return idempotency.once(key, PATH + "/" + ring + "/migration", body, () -> {
            List<JobResponse> jobs = requests.migrateRing(its, body.reason(), "api-" + once).stream()
                    .map(job -> JobResponse.of(job, Frame.words(request)))
                    .toList();
            return new Made(202, PATH, null, new Filed(jobs));
        });
    }

    /** The jobs that were filed. */
    @Schema(name = "RingMigration")
    public record Filed(List<JobResponse> jobs) {}

    /** All rings, and what this release serves. */
    @Schema(name = "Rings")
    public record Rings(
            @Schema(description = "The lowest version of a schema that this release serves")
            String lowest,

            @Schema(description = "The version that it brings")
            String newest,

            List<RingResponse> items) {}
}
