package uk.guildhall.web.api;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
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
import uk.guildhall.crm.access.Requires;
import uk.guildhall.crm.casework.Case;
import uk.guildhall.crm.casework.Cases;
import uk.guildhall.crm.council.NotFound;

/** The council's cases, for its other systems. */
@Path("/api/v1/cases")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Cases", description = "What the council has promised to do")
public class CasesResource {
    private static final String PATH = "/api/v1/cases/";

    private final Cases cases;
    private final CaseOpening opening;
    private final CaseLists lists;
    private final CaseAnswers answers;
    private final Idempotency idempotency;

    protected CasesResource() {
        this(null, null, null, null, null);
    }

    @Inject
    public CasesResource(
            Cases cases, CaseOpening opening, CaseLists lists, CaseAnswers answers, Idempotency idempotency) {
        this.cases = cases;
        this.opening = opening;
        this.lists = lists;
        this.answers = answers;
        this.idempotency = idempotency;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Requires(Permission.CASE_CREATE)
    @Operation(
            summary = "Open a case",
            description = "It goes to the team of its service. A case that comes of a contact is better opened with the"
                    + " contact, in one call.")
    @APIResponse(
            responseCode = "201",
            description = "Opened",
            content = @Content(schema = @Schema(implementation = CaseResponse.class)))
    public Response open(
            @HeaderParam(Idempotency.HEADER) @Parameter(description = ApiWords.KEY) String key,
            @RequestBody(required = true) CaseRequest request) {
        return idempotency.once(key, PATH, request, () -> {
            Case opened = opening.open(request);
            return Made.created(PATH + opened.reference(), opened.version(), answers.of(opened));
        });
    }

    @GET
    @Transactional
    @Requires(Permission.CASE_VIEW)
    @Operation(summary = "List cases", description = "The open ones by what is due first, otherwise the newest first.")
    @APIResponse(
            responseCode = "200",
            description = "A page of cases",
            content = @Content(schema = @Schema(implementation = CasePage.class)))
    public Page<CaseResponse> list(
            @QueryParam("customer") @Parameter(description = "Of this customer: id or reference") String customer,
            @QueryParam("team") @Parameter(description = "Of the team with this code") String team,
            @QueryParam("owner") @Parameter(description = "Of whoever has this username") String owner,
            @QueryParam("open")
                    @Parameter(
                            description = "true for those not closed, false for the closed",
                            schema = @Schema(implementation = Boolean.class))
                    String open,
            @QueryParam("limit") @Parameter(description = ApiWords.LIMIT) String limit,
            @QueryParam("after") @Parameter(description = ApiWords.AFTER) String after) {
        return lists.page(new CaseLists.Wanted(customer, team, owner, open), limit, after);
    }

    @GET
    @Path("{ref}")
    @Transactional
    @Requires(Permission.CASE_VIEW)
    @Operation(summary = "Read a case")
    @APIResponse(
            responseCode = "200",
            description = "The case; its version is in ETag",
            content = @Content(schema = @Schema(implementation = CaseResponse.class)))
    public Response read(@PathParam("ref") @Parameter(description = ApiWords.ID) String reference) {
        Case known = get(reference);
        cases.viewed(known);
        return answer(known);
    }

    @PATCH
    @Path("{ref}")
    @Consumes({MergePatch.TYPE, MediaType.APPLICATION_JSON})
    @Transactional
    @Requires(Permission.CASE_EDIT)
    @Operation(
            summary = "Change a case",
            description =
                    "A JSON merge patch of its status, summary, details and location. A closed case must be reopened"
                            + " first.")
    @APIResponse(
            responseCode = "200",
            description = "The case as changed",
            content = @Content(schema = @Schema(implementation = CaseResponse.class)))
    public Response change(
            @PathParam("ref") @Parameter(description = ApiWords.ID) String reference,
            @HeaderParam(HttpHeaders.IF_MATCH) @Parameter(description = ApiWords.IF_MATCH) String ifMatch,
            @RequestBody(required = true, content = @Content(schema = @Schema(implementation = CaseChange.class)))
                    JsonNode patch) {
        Case known = get(reference);
        IfMatch.require(ifMatch, known.version());
        opening.change(known, MergePatch.apply(CaseChange.of(known), patch, CaseChange.class));
        return answer(known);
    }

    @GET
    @Path("{ref}/history")
    @Transactional
    @Requires(Permission.CASE_VIEW)
    @Operation(summary = "Read what happened to a case", description = "The newest first.")
    @APIResponse(
            responseCode = "200",
            description = "A page of its history",
            content = @Content(schema = @Schema(implementation = HistoryPage.class)))
    public Page<CaseEventResponse> history(
            @PathParam("ref") @Parameter(description = ApiWords.ID) String reference,
            @QueryParam("limit") @Parameter(description = ApiWords.LIMIT) String limit,
            @QueryParam("after") @Parameter(description = ApiWords.AFTER) String after) {
        int most = Page.limit(limit);
        Case known = get(reference);
        String list = "history" + known.id();
        Place place = after == null ? Place.NEWEST : Place.read(list, after);
        cases.viewed(known);
        return Page.of(
                cases.history(known, place.at(), place.id(), most + 1),
                most,
                shown -> shown.stream().map(CaseEventResponse::of).toList(),
                last -> new Place(last.at(), last.id()).word(list));
    }

    private Case get(String reference) {
        return cases.find(reference).orElseThrow(NotFound::new);
    }

    private Response answer(Case known) {
        return Response.ok(answers.of(known)).tag(IfMatch.tag(known.version())).build();
    }

    /** For the description of the API, which can't name a generic type. */
    private record CasePage(List<CaseResponse> items, String next) {}

    /** For the description of the API, which can't name a generic type. */
    private record HistoryPage(List<CaseEventResponse> items, String next) {}
}
