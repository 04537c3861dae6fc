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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
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
import uk.guildhall.crm.council.Refused;
import uk.guildhall.crm.platform.CouncilRequests;
import uk.guildhall.crm.platform.PlatformJob;
import uk.guildhall.crm.platform.RegisteredCouncil;
import uk.guildhall.crm.platform.RegisteredCouncils;
import uk.guildhall.crm.tenancy.Ids;
import uk.guildhall.crm.tenancy.Quarantine;
import uk.guildhall.web.kit.Frame;

/**
 * The councils that subscribe, for the operator's own systems, on the operator's host only. Whatever changes one is a job:
 * it is answered at once, done within seconds, and followed at its own address.
 */
@Path("/api/v1/councils")
@RequestScoped
@PlatformOnly
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Councils", description = "The councils that subscribe; on the operator's host only")
public class CouncilsResource {
    private static final String PATH = "/api/v1/councils/";
    private static final String FILED = "Filed; follow the job at Location until its state is done or failed";
    private static final String CODE = "The council's code";

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
    @Operation(summary = "List councils", description = "By code.")
    @APIResponse(
            responseCode = "200",
            description = "A page of councils",
            content = @Content(schema = @Schema(implementation = CouncilPage.class)))
    public Page<CouncilResponse> list(
            @QueryParam("q") @Parameter(description = "A part of a code, name or host name") String sought,
            @QueryParam("limit") @Parameter(description = ApiWords.LIMIT) String limit,
            @QueryParam("after") @Parameter(description = ApiWords.AFTER) String after) {
        int most = Page.limit(limit);
        if (after != null && !after.matches("[a-z0-9]{1,21}")) {
            throw Refused.because("/after", "problem.after");
        }
        return Page.of(councils.page(sought, after, most + 1), most, this::shown, RegisteredCouncil::code);
    }

    @GET
    @Path("{code}")
    @Transactional
    @Requires(Permission.COUNCIL_VIEW)
    @Operation(summary = "Read a council")
    @APIResponse(
            responseCode = "200",
            description = "The council",
            content = @Content(schema = @Schema(implementation = CouncilResponse.class)))
    public CouncilResponse read(@PathParam("code") @Parameter(description = CODE) String code) {
        RegisteredCouncil council = councils.byCode(code).orElseThrow(NotFound::new);
        return CouncilResponse.of(
                council, councils.hosts(code), councils.quarantine(code).orElse(null));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Requires(Permission.COUNCIL_CREATE)
    @Operation(summary = "Take a council on", description = "Ready within seconds. May be repeated until it is done.")
    @APIResponse(
            responseCode = "202",
            description = FILED,
            content = @Content(schema = @Schema(implementation = JobResponse.class)))
    public Response onboard(
            @HeaderParam(Idempotency.HEADER) @Parameter(description = ApiWords.KEY) String key,
            @RequestBody(required = true) NewCouncilRequest body) {
        return filed(key, "", "", body, once -> requests.onboard(body.form(), once));
    }

    @POST
    @Path("{code}/suspension")
    @Consumes(MediaType.APPLICATION_JSON)
    @Requires(Permission.COUNCIL_EDIT)
    @Operation(
            summary = "Suspend a council",
            description = "Its users and programs are answered 503; nothing of it is lost.")
    @APIResponse(
            responseCode = "202",
            description = FILED,
            content = @Content(schema = @Schema(implementation = JobResponse.class)))
    public Response suspend(
            @PathParam("code") @Parameter(description = CODE) String code,
            @HeaderParam(Idempotency.HEADER) @Parameter(description = ApiWords.KEY) String key,
            @RequestBody(required = true) StandingRequest body) {
        return filed(key, code, "/suspension", body, once -> requests.suspend(code, body.reason(), once));
    }

    @POST
    @Path("{code}/resumption")
    @Consumes(MediaType.APPLICATION_JSON)
    @Requires(Permission.COUNCIL_EDIT)
    @Operation(summary = "Open a suspended council again")
    @APIResponse(
            responseCode = "202",
            description = FILED,
            content = @Content(schema = @Schema(implementation = JobResponse.class)))
    public Response resume(
            @PathParam("code") @Parameter(description = CODE) String code,
            @HeaderParam(Idempotency.HEADER) @Parameter(description = ApiWords.KEY) String key,
            @RequestBody(required = true) StandingRequest body) {
        return filed(key, code, "/resumption", body, once -> requests.resume(code, body.reason(), once));
    }

    @POST
    @Path("{code}/hosts")
    @Consumes(MediaType.APPLICATION_JSON)
    @Requires(Permission.COUNCIL_EDIT)
    @Operation(summary = "Give a council other host names", description = "All at once; one at least stays.")
    @APIResponse(
            responseCode = "202",
            description = FILED,
            content = @Content(schema = @Schema(implementation = JobResponse.class)))
    public Response moveHosts(
            @PathParam("code") @Parameter(description = CODE) String code,
            @HeaderParam(Idempotency.HEADER) @Parameter(description = ApiWords.KEY) String key,
            @RequestBody(required = true) HostsRequest body) {
        return filed(key, code, "/hosts", body, once -> requests.moveHosts(code, body.add(), body.remove(), once));
    }

    @POST
    @Path("{code}/ring")
    @Consumes(MediaType.APPLICATION_JSON)
    @Requires(Permission.COUNCIL_EDIT)
    @Operation(summary = "Put a council into another ring", description = "It decides when its schema is migrated.")
    @APIResponse(
            responseCode = "202",
            description = FILED,
            content = @Content(schema = @Schema(implementation = JobResponse.class)))
    public Response ring(
            @PathParam("code") @Parameter(description = CODE) String code,
            @HeaderParam(Idempotency.HEADER) @Parameter(description = ApiWords.KEY) String key,
            @RequestBody(required = true) RingRequest body) {
        return filed(key, code, "/ring", body, once -> requests.ring(code, body.ring(), once));
    }

    @POST
    @Path("{code}/migration")
    @Consumes(MediaType.APPLICATION_JSON)
    @Requires(Permission.COUNCIL_EDIT)
    @Operation(
            summary = "Bring a council's schema up to date",
            description = "As after what made it fail is put right; it is served again within seconds.")
    @APIResponse(
            responseCode = "202",
            description = FILED,
            content = @Content(schema = @Schema(implementation = JobResponse.class)))
    public Response migrate(
            @PathParam("code") @Parameter(description = CODE) String code,
            @HeaderParam(Idempotency.HEADER) @Parameter(description = ApiWords.KEY) String key,
            @RequestBody(required = true) StandingRequest body) {
        return filed(key, code, "/migration", body, once -> requests.migrate(code, body.reason(), once));
    }

    /** What is sent again under a key is answered from what was kept, so each act has a word of its own. */
    private Response filed(String key, String code, String act, Record body, Function<String, PlatformJob> filing) {
        UUID once = Ids.next();
        return idempotency.once(key, PATH + code + act, body, () -> {
            PlatformJob job = filing.apply("api-" + once);
            return new Made(202, "/api/v1/jobs/" + job.id(), null, JobResponse.of(job, Frame.words(request)));
        });
    }

    private List<CouncilResponse> shown(List<RegisteredCouncil> page) {
        List<String> codes = page.stream().map(RegisteredCouncil::code).toList();
        Map<String, List<String>> hosts = councils.hosts(codes);
        Map<String, Quarantine> quarantined = councils.quarantined(codes);
        return page.stream()
                .map(council -> CouncilResponse.of(
                        council, hosts.getOrDefault(council.code(), List.of()), quarantined.get(council.code())))
                .toList();
    }

    /** For the description of the API, which can't name a generic type. */
    private record CouncilPage(List<CouncilResponse> items, String next) {}
}
