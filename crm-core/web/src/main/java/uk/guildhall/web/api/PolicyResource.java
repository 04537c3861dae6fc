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
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import uk.guildhall.crm.access.Permission;
import uk.guildhall.crm.access.Principal;
import uk.guildhall.crm.access.Requires;
import uk.guildhall.crm.governance.Governing;
import uk.guildhall.crm.governance.PolicyRequest;
import uk.guildhall.crm.governance.PolicyRequests;
import uk.guildhall.crm.governance.PolicyVoter;
import uk.guildhall.crm.policy.Policies;
import uk.guildhall.crm.policy.Policy;

/** The council's data-security policy, for its other systems: they can make it stricter, and ask that it become looser. */
@Path("/api/v1/policy")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Policy", description = "How strictly the council protects its data")
public class PolicyResource {
    private static final String REQUESTS = "/api/v1/policy/requests";

    private final Policies policies;
    private final Governing governing;
    private final PolicyRequests requests;
    private final Idempotency idempotency;

    protected PolicyResource() {
        this(null, null, null, null);
    }

    @Inject
    public PolicyResource(Policies policies, Governing governing, PolicyRequests requests, Idempotency idempotency) {
        this.policies = policies;
        this.governing = governing;
        this.requests = requests;
        this.idempotency = idempotency;
    }

    @GET
    @Transactional
    @Requires(Permission.POLICY_VIEW)
    @Operation(summary = "Read the policy in force")
    @APIResponse(
            responseCode = "200",
            description = "The policy",
            content = @Content(schema = @Schema(implementation = PolicyResponse.class)))
    public Response read() {
        return answer(policies.read());
    }

    @PATCH
    @Consumes({MergePatch.TYPE, MediaType.APPLICATION_JSON})
    @Transactional
    @Requires(Permission.POLICY_EDIT)
    @Operation(
            summary = "Make the policy stricter",
            description = "A JSON merge patch of the level and the council's own values. It works at once: sessions and"
                    + " tokens that no longer comply end. What would be looser in any part is refused (409); ask for it"
                    + " at /api/v1/policy/requests.")
    @APIResponse(
            responseCode = "200",
            description = "The policy as changed",
            content = @Content(schema = @Schema(implementation = PolicyResponse.class)))
    public Response change(
            @HeaderParam(HttpHeaders.IF_MATCH) @Parameter(description = ApiWords.IF_MATCH) String ifMatch,
            @RequestBody(required = true, content = @Content(schema = @Schema(implementation = PolicyPatch.class)))
                    JsonNode patch) {
        Policy now = policies.read();
        IfMatch.require(ifMatch, now.version());
        PolicyPatch.Steps steps =
                MergePatch.apply(PolicyPatch.of(now), patch, PolicyPatch.class).steps(now);
        governing.amend(steps.amendments(), steps.pointers(), now.version());
        return answer(policies.read());
    }

    @GET
    @Path("requests")
    @Transactional
    @Requires(Permission.POLICY_VIEW)
    @Operation(
            summary = "List requests for less protection",
            description = "All that are pending and the last that are settled, 50 at most of these.")
    @APIResponse(
            responseCode = "200",
            description = "The requests, pending ones first",
            content = @Content(schema = @Schema(implementation = RequestList.class)))
    public RequestList requests() {
        List<PolicyRequest> all = requests.recent();
        Map<UUID, List<PolicyVoter>> voters = requests.voters(all);
        Policy policy = policies.read();
        return new RequestList(all.stream()
                .map(one -> LoweringResponse.of(one, voters.getOrDefault(one.id(), List.of()), policy))
                .toList());
    }

    @POST
    @Path("requests")
    @Consumes(MediaType.APPLICATION_JSON)
    @Requires(Permission.POLICY_EDIT)
    @Operation(
            summary = "Ask for less protection",
            description = "Two administrators approve or refuse it on their own pages, never a program; then it waits.")
    @APIResponse(
            responseCode = "201",
            description = "Asked",
            content = @Content(schema = @Schema(implementation = LoweringResponse.class)))
    public Response ask(
            @HeaderParam(Idempotency.HEADER) @Parameter(description = ApiWords.KEY) String key,
            @RequestBody(required = true) LoweringRequest request) {
        return idempotency.once(key, REQUESTS, request, () -> {
            Policy policy = policies.read();
            PolicyRequest asked = requests.ask(
                    request.amendment(),
                    request.reason(),
                    Principal.find().orElseThrow().staffId(),
                    policy.version());
            return Made.created(REQUESTS, null, LoweringResponse.of(asked, List.of(), policy));
        });
    }

    private static Response answer(Policy policy) {
        return Response.ok(PolicyResponse.of(policy))
                .tag(IfMatch.tag(policy.version()))
                .build();
    }

    /** For the description of the API, which can't name a generic type. */
    public record RequestList(List<LoweringResponse> items) {}
}
