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
import java.util.function.Function;
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
import uk.guildhall.crm.platform.KeepingRequests;
import uk.guildhall.crm.platform.PlatformJob;
import uk.guildhall.crm.platform.RegisteredBackups;
import uk.guildhall.crm.platform.RegisteredCouncils;
import uk.guildhall.crm.tenancy.Ids;
import uk.guildhall.web.kit.Frame;

/** A council's data as a whole, for the operator's own systems: kept, tried out, brought back, handed out, destroyed. */
@Path("/api/v1/councils")
@RequestScoped
@PlatformOnly
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Councils", description = "The councils that subscribe; on the operator's host only")
public class CouncilDataResource {
    private static final String PATH = "/api/v1/councils/";
    private static final String FILED = "Filed; follow the job at Location until its state is done or failed";
    private static final String CODE = "The council's code";

    @Inject
    private KeepingRequests requests;

    @Inject
    private RegisteredCouncils councils;

    @Inject
    private RegisteredBackups backups;

    @Inject
    private Idempotency idempotency;

    @Context
    private HttpServletRequest request;

    @GET
    @Path("{code}/backups")
    @Transactional
    @Requires(Permission.COUNCIL_VIEW)
    @Operation(summary = "List a council's backups", description = "The newest first.")
    @APIResponse(
            responseCode = "200",
            description = "The backups",
            content = @Content(schema = @Schema(implementation = BackupsResponse.class)))
    public BackupsResponse list(@PathParam("code") @Parameter(description = CODE) String code) {
        if (councils.byCode(code).isEmpty()) {
            throw new NotFound();
        }
        return BackupsResponse.of(
                backups.plan(code), backups.troubled(List.of(code)).contains(code), backups.of(code));
    }

    @POST
    @Path("{code}/backups")
    @Consumes(MediaType.APPLICATION_JSON)
    @Requires(Permission.COUNCIL_EDIT)
    @Operation(
            summary = "Back a council up",
            description = "Encrypted, into the backups of the installation; the council goes on working.")
    @APIResponse(
            responseCode = "202",
            description = FILED,
            content = @Content(schema = @Schema(implementation = JobResponse.class)))
    public Response backUp(
            @PathParam("code") @Parameter(description = CODE) String code,
            @HeaderParam(Idempotency.HEADER) @Parameter(description = ApiWords.KEY) String key,
            @RequestBody(required = true) StandingRequest body) {
        return filed(key, code, "/backups", body, once -> requests.backUp(code, body.reason(), once));
    }

    @POST
    @Path("{code}/backup-plan")
    @Consumes(MediaType.APPLICATION_JSON)
    @Requires(Permission.COUNCIL_EDIT)
    @Operation(summary = "Say when a council is backed up by itself", description = "Daily; without an hour, no more.")
    @APIResponse(
            responseCode = "202",
            description = FILED,
            content = @Content(schema = @Schema(implementation = JobResponse.class)))
    public Response plan(
            @PathParam("code") @Parameter(description = CODE) String code,
            @HeaderParam(Idempotency.HEADER) @Parameter(description = ApiWords.KEY) String key,
            @RequestBody(required = true) BackupPlanRequest body) {
        return filed(
                key,
                code,
                "/backup-plan",
                body,
                once -> requests.plan(code, text(body.hour()), text(body.keep()), once));
    }

    @POST
    @Path("{code}/drill")
    @Consumes(MediaType.APPLICATION_JSON)
    @Requires(Permission.COUNCIL_EDIT)
    @Operation(
            summary = "Try a council's newest backup out",
            description = "It is brought back beside the council and compared.")
    @APIResponse(
            responseCode = "202",
            description = FILED,
            content = @Content(schema = @Schema(implementation = JobResponse.class)))
    public Response drill(
            @PathParam("code") @Parameter(description = CODE) String code,
            @HeaderParam(Idempotency.HEADER) @Parameter(description = ApiWords.KEY) String key,
            @RequestBody(required = true) StandingRequest body) {
        return filed(key, code, "/drill", body, once -> requests.drill(code, body.reason(), once));
    }

    @POST
    @Path("{code}/restoration")
    @Consumes(MediaType.APPLICATION_JSON)
    @Requires(Permission.COUNCIL_EDIT)
    @Operation(summary = "Bring a council back to the moment of a backup", description = "What was done since is lost.")
    @APIResponse(
            responseCode = "202",
            description = FILED,
            content = @Content(schema = @Schema(implementation = JobResponse.class)))
    public Response restore(
            @PathParam("code") @Parameter(description = CODE) String code,
            @HeaderParam(Idempotency.HEADER) @Parameter(description = ApiWords.KEY) String key,
            @RequestBody(required = true) RestorationRequest body) {
        return filed(
                key, code, "/restoration", body, once -> requests.restore(code, body.moment(), body.confirm(), once));
    }

    @POST
    @Path("{code}/export")
    @Consumes(MediaType.APPLICATION_JSON)
    @Requires(Permission.COUNCIL_EDIT)
    @Operation(
            summary = "Write all that a council has in open formats",
            description = "Confidential details in clear; it stays on the machine of the installation.")
    @APIResponse(
            responseCode = "202",
            description = FILED,
            content = @Content(schema = @Schema(implementation = JobResponse.class)))
    public Response export(
            @PathParam("code") @Parameter(description = CODE) String code,
            @HeaderParam(Idempotency.HEADER) @Parameter(description = ApiWords.KEY) String key,
            @RequestBody(required = true) ConfirmedRequest body) {
        return filed(key, code, "/export", body, once -> requests.export(code, body.confirm(), once));
    }

    @POST
    @Path("{code}/departure")
    @Consumes(MediaType.APPLICATION_JSON)
    @Requires(Permission.COUNCIL_EDIT)
    @Operation(
            summary = "Let a council go",
            description = "Handed over, then destroyed here for good. It must be suspended.")
    @APIResponse(
            responseCode = "202",
            description = FILED,
            content = @Content(schema = @Schema(implementation = JobResponse.class)))
    public Response offboard(
            @PathParam("code") @Parameter(description = CODE) String code,
            @HeaderParam(Idempotency.HEADER) @Parameter(description = ApiWords.KEY) String key,
            @RequestBody(required = true) ConfirmedRequest body) {
        return filed(key, code, "/departure", body, once -> requests.offboard(code, body.confirm(), once));
    }

    private Response filed(String key, String code, String act, Record body, Function<String, PlatformJob> filing) {
        UUID once = Ids.next();
        return idempotency.once(key, PATH + code + act, body, () -> {
            PlatformJob job = filing.apply("api-" + once);
            return new Made(202, "/api/v1/jobs/" + job.id(), null, JobResponse.of(job, Frame.words(request)));
        });
    }

    private static String text(Integer number) {
        return number == null ? null : number.toString();
    }
}
