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
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import uk.guildhall.crm.access.Permission;
import uk.guildhall.crm.access.Requires;
import uk.guildhall.crm.access.Staff;
import uk.guildhall.crm.access.StaffMembers;
import uk.guildhall.crm.casework.Case;
import uk.guildhall.crm.casework.Cases;
import uk.guildhall.crm.council.NotFound;
import uk.guildhall.crm.council.Problems;
import uk.guildhall.crm.team.Team;
import uk.guildhall.crm.team.Teams;

/** Whom a case is given to. */
@Path("/api/v1/cases/{ref}/assignment")
@ApplicationScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Cases")
public class CaseAssignmentResource {
    private final Cases cases;
    private final Teams teams;
    private final StaffMembers staff;
    private final CaseAnswers answers;
    private final Idempotency idempotency;

    protected CaseAssignmentResource() {
        this(null, null, null, null, null);
    }

    @Inject
    public CaseAssignmentResource(
            Cases cases, Teams teams, StaffMembers staff, CaseAnswers answers, Idempotency idempotency) {
        this.cases = cases;
        this.teams = teams;
        this.staff = staff;
        this.answers = answers;
        this.idempotency = idempotency;
    }

    @POST
    @Requires(Permission.CASE_ASSIGN)
    @Operation(summary = "Give a case to a team or a person")
    @APIResponse(
            responseCode = "200",
            description = "The case with its new owner",
            content = @Content(schema = @Schema(implementation = CaseResponse.class)))
    public Response assign(
            @PathParam("ref") @Parameter(description = ApiWords.ID) String reference,
            @HeaderParam(Idempotency.HEADER) @Parameter(description = ApiWords.KEY) String key,
            @RequestBody(required = true) AssignmentRequest request) {
        return idempotency.once(key, "/api/v1/cases/" + reference + "/assignment", request, () -> {
            Case known = cases.find(reference).orElseThrow(NotFound::new);
            assign(known, request);
            cases.settle();
            return Made.done(known.version(), answers.of(known));
        });
    }

    private void assign(Case known, AssignmentRequest request) {
        Problems problems = new Problems();
        Optional<Team> team = Optional.ofNullable(request.team()).flatMap(teams::byCode);
        Optional<Staff> owner =
                Optional.ofNullable(request.owner()).flatMap(staff::byUsername).filter(Staff::isActive);
        if (request.team() == null && request.owner() == null) {
            problems.add("/team", "problem.required");
        }
        if (request.team() != null && team.isEmpty()) {
            problems.add("/team", "problem.no-such-team");
        }
        if (request.owner() != null && owner.isEmpty()) {
            problems.add("/owner", "problem.no-such-staff");
        }
        problems.refuseIfAny();
        UUID to = team.map(Team::id).orElseGet(known::teamId);
        String words = owner.map(Staff::displayName)
                .or(() -> team.map(one -> one.nameIn("en")))
                .orElse(null);
        cases.assign(known, to, owner.map(Staff::id).orElse(null), words);
    }
}
