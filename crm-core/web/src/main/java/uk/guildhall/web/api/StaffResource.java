package uk.guildhall.web.api;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
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
import uk.guildhall.crm.council.NotFound;
import uk.guildhall.crm.council.Refused;
import uk.guildhall.crm.people.Giver;
import uk.guildhall.crm.people.People;
import uk.guildhall.crm.people.PeopleFilter;
import uk.guildhall.crm.people.PeopleList;
import uk.guildhall.crm.tenancy.Ids;

/** The council's staff, for the systems that know who comes and who leaves. */
@Path("/api/v1/staff")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Staff", description = "Who works at the council, and whether they can come in")
public class StaffResource {
    private static final String LIST = "staff";

    private final PeopleList list;
    private final People people;
    private final StaffMembers staffMembers;

    protected StaffResource() {
        this(null, null, null);
    }

    @Inject
    public StaffResource(PeopleList list, People people, StaffMembers staffMembers) {
        this.list = list;
        this.people = people;
        this.staffMembers = staffMembers;
    }

    @GET
    @Transactional
    @Requires(Permission.STAFF_VIEW)
    @Operation(
            summary = "List the staff",
            description = "By name; with q, those whose name, username or e-mail has it.")
    @APIResponse(
            responseCode = "200",
            description = "A page of staff",
            content = @Content(schema = @Schema(implementation = StaffPage.class)))
    public Page<StaffResponse> list(
            @QueryParam("q") @Parameter(description = "Part of a name, a username or an e-mail address") String text,
            @QueryParam("limit") @Parameter(description = ApiWords.LIMIT) String limit,
            @QueryParam("after") @Parameter(description = ApiWords.AFTER) String after) {
        int most = Page.limit(limit);
        Optional<Staff> last = after == null
                ? Optional.empty()
                : Optional.of(staffMembers.byId(Place.read(LIST, after).id()).orElseThrow(Place::unknown));
        PeopleFilter filter = new PeopleFilter(
                text == null || text.isBlank() ? null : text.strip(), null, null, null, PeopleFilter.Order.NAME);
        return Page.of(
                list.find(filter, last, most + 1),
                most,
                rows -> rows.stream().map(StaffResponse::of).toList(),
                row -> Place.of(row.staff().id()).word(LIST));
    }

    @GET
    @Path("{id}")
    @Transactional
    @Requires(Permission.STAFF_VIEW)
    @Operation(summary = "Read a member of staff")
    @APIResponse(
            responseCode = "200",
            description = "The member of staff; the version is in ETag",
            content = @Content(schema = @Schema(implementation = StaffResponse.class)))
    public Response read(@PathParam("id") @Parameter(description = "Their id") String id) {
        return answer(find(id));
    }

    @PATCH
    @Path("{id}")
    @Consumes({MergePatch.TYPE, MediaType.APPLICATION_JSON})
    @Transactional
    @Requires(Permission.STAFF_EDIT)
    @Operation(
            summary = "Shut a member of staff out, or let them in again",
            description =
                    "Disabling ends their sessions and revokes their tokens at once. The last administrator and the"
                            + " owner of the token itself can't be disabled (409).")
    @APIResponse(
            responseCode = "200",
            description = "The member of staff as changed",
            content = @Content(schema = @Schema(implementation = StaffResponse.class)))
    public Response change(
            @PathParam("id") @Parameter(description = "Their id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Parameter(description = ApiWords.IF_MATCH) String ifMatch,
            @RequestBody(required = true, content = @Content(schema = @Schema(implementation = StaffRequest.class)))
                    JsonNode patch) {
        Staff known = find(id);
        IfMatch.require(ifMatch, known.version());
        StaffRequest now = new StaffRequest(known.status().name().toLowerCase(Locale.ROOT));
        StaffRequest wanted = MergePatch.apply(now, patch, StaffRequest.class);
        if (!List.of("active", "disabled").contains(String.valueOf(wanted.status()))) {
            throw Refused.because("/status", "problem.choice");
        } else if (wanted.status().equals("disabled")) {
            people.disable(known.id(), Giver.current());
        } else {
            people.enable(known.id(), Giver.current());
        }
        return answer(find(id));
    }

    private Staff find(String id) {
        return Ids.read(id).flatMap(staffMembers::byId).orElseThrow(NotFound::new);
    }

    private Response answer(Staff staff) {
        PeopleList.Row row = list.one(staff);
        return Response.ok(StaffResponse.of(row))
                .tag(IfMatch.tag(staff.version()))
                .build();
    }

    /** For the description of the API, which can't name a generic type. */
    private record StaffPage(List<StaffResponse> items, String next) {}
}
