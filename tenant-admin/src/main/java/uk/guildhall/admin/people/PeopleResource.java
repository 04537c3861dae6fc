package uk.guildhall.admin.people;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import uk.guildhall.crm.access.Fresh;
import uk.guildhall.crm.access.Permission;
import uk.guildhall.crm.access.Requires;
import uk.guildhall.crm.access.Staff;
import uk.guildhall.crm.access.StaffMembers;
import uk.guildhall.crm.council.Refused;
import uk.guildhall.crm.people.Giver;
import uk.guildhall.crm.people.People;
import uk.guildhall.crm.people.PeopleFilter;
import uk.guildhall.crm.people.PeopleList;
import uk.guildhall.crm.people.PersonForm;
import uk.guildhall.crm.team.Teams;
import uk.guildhall.web.kit.Errors;
import uk.guildhall.web.kit.Flash;
import uk.guildhall.web.kit.FlashCookie;
import uk.guildhall.web.kit.Frame;
import uk.guildhall.web.kit.Shell;
import uk.guildhall.web.kit.View;
import uk.guildhall.web.kit.Words;

/** Everybody who works at the council: found, listed, exported, and somebody new invited. */
@Path("/people")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class PeopleResource {
    static final String PATH = "/admin/people";
    private static final int PAGE = 25;

    private final PeopleList list;
    private final People people;
    private final StaffMembers staffMembers;
    private final Teams teams;
    private final RoleNames names;
    private final PersonForms forms;
    private final PeopleExport export;
    private final Frame frame;

    @Context
    private HttpServletRequest request;

    @Inject
    public PeopleResource(
            PeopleList list,
            People people,
            StaffMembers staffMembers,
            Teams teams,
            RoleNames names,
            PersonForms forms,
            PeopleExport export,
            Frame frame) {
        this.list = list;
        this.people = people;
        this.staffMembers = staffMembers;
        this.teams = teams;
        this.names = names;
        this.forms = forms;
        this.export = export;
        this.frame = frame;
    }

    protected PeopleResource() {
        this(null, null, null, null, null, null, null, null);
    }

    @GET
    @Requires(Permission.STAFF_VIEW)
    public View find(
            @QueryParam("q") String text,
            @QueryParam("role") String role,
            @QueryParam("team") String team,
            @QueryParam("status") String status,
            @QueryParam("sort") String order,
            @QueryParam("after") String after) {
        Shell shell = frame.of(request, Shell.Area.ADMIN);
        PeoplePage.Asked asked = PeopleAsked.tidy(text, role, team, status, order);
        PeopleFilter filter = PeopleAsked.filter(asked, teams);
        UUID lastId = Typed.orNull(after);
        Optional<Staff> last = lastId == null ? Optional.empty() : staffMembers.byId(lastId);
        List<PeopleList.Row> found = list.find(filter, last, PAGE + 1);
        boolean more = found.size() > PAGE;
        List<PeopleList.Row> shown = more ? found.subList(0, PAGE) : found;
        String query = PeopleAsked.query(asked);
        Words words = shell.words();
        Map<String, String> roleNames = names.roles(words);
        return new View(
                "people/people.jte",
                new PeoplePage(
                        shell,
                        asked,
                        names.roleOptions(words),
                        names.teamOptions(words),
                        shown.stream().map(row -> row(row, roleNames, words)).toList(),
                        list.count(filter),
                        query,
                        more ? next(query, shown.get(PAGE - 1)) : null));
    }

    @GET
    @Path("export")
    @Produces("text/csv")
    @Requires(Permission.STAFF_VIEW)
    @Fresh
    public Response export(
            @QueryParam("q") String text,
            @QueryParam("role") String role,
            @QueryParam("team") String team,
            @QueryParam("status") String status,
            @QueryParam("sort") String order) {
        PeoplePage.Asked asked = PeopleAsked.tidy(text, role, team, status, order);
        return CsvFile.named("people.csv", export.of(PeopleAsked.filter(asked, teams), Frame.words(request)));
    }

    @GET
    @Path("new")
    @Requires(Permission.STAFF_EDIT)
    public View invite() {
        Shell shell = frame.of(request, Shell.Area.ADMIN);
        return new View("people/person-form.jte", forms.page(shell, null, 0, PersonForm.empty("en"), Errors.NONE));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Requires(Permission.STAFF_EDIT)
    @Fresh
    public Response invite(MultivaluedMap<String, String> fields) {
        PersonForm form = new Typed(fields).person();
        try {
            Staff invited = people.invite(form, Giver.current(), Origin.of(request));
            return Response.seeOther(URI.create(PATH + "/" + invited.id()))
                    .cookie(FlashCookie.carrying(Flash.success("person.invited")))
                    .build();
        } catch (Refused refused) {
            Shell shell = frame.of(request, Shell.Area.ADMIN);
            Errors errors = Typed.errors(refused.problems(), shell.words());
            return Response.status(Response.Status.BAD_REQUEST)
                    .entity(new View("people/person-form.jte", forms.page(shell, null, 0, form, errors)))
                    .build();
        }
    }

    private static String next(String query, PeopleList.Row last) {
        return PATH + "?" + (query.isEmpty() ? "" : query + "&") + "after="
                + last.staff().id();
    }

    private static PeoplePage.Row row(PeopleList.Row row, Map<String, String> roleNames, Words words) {
        Staff staff = row.staff();
        return new PeoplePage.Row(
                staff.id().toString(),
                staff.displayName(),
                staff.username(),
                staff.roleCodes().stream()
                        .map(code -> roleNames.getOrDefault(code, code))
                        .sorted()
                        .toList(),
                RoleNames.names(row.teams(), words),
                status(staff),
                row.lastUse());
    }

    static String status(Staff staff) {
        if (!staff.isActive()) {
            return "DISABLED";
        }
        return staff.hasPassword() ? "ACTIVE" : "INVITED";
    }
}
