package uk.guildhall.admin.people;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import uk.guildhall.crm.access.Permission;
import uk.guildhall.crm.access.Requires;
import uk.guildhall.crm.access.Staff;
import uk.guildhall.crm.access.StaffMembers;
import uk.guildhall.crm.council.NotFound;
import uk.guildhall.crm.council.Refused;
import uk.guildhall.crm.council.Stale;
import uk.guildhall.crm.people.PeopleFilter;
import uk.guildhall.crm.people.PeopleList;
import uk.guildhall.crm.team.Team;
import uk.guildhall.crm.team.Teams;
import uk.guildhall.web.kit.Errors;
import uk.guildhall.web.kit.Flash;
import uk.guildhall.web.kit.FlashCookie;
import uk.guildhall.web.kit.Frame;
import uk.guildhall.web.kit.RecordId;
import uk.guildhall.web.kit.Shell;
import uk.guildhall.web.kit.View;

/** The council's teams: made, renamed, and who is in them. */
@Path("/teams")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
@Consumes({MediaType.APPLICATION_FORM_URLENCODED, MediaType.WILDCARD})
public class TeamsResource {
    private static final String PATH = "/admin/teams";
    private static final int SHOWN = 100;

    private final Teams teams;
    private final StaffMembers staffMembers;
    private final PeopleList people;
    private final Frame frame;

    @Context
    private HttpServletRequest request;

    @Inject
    public TeamsResource(Teams teams, StaffMembers staffMembers, PeopleList people, Frame frame) {
        this.teams = teams;
        this.staffMembers = staffMembers;
        this.people = people;
        this.frame = frame;
    }

    protected TeamsResource() {
        this(null, null, null, null);
    }

    @GET
    @Requires(Permission.STAFF_VIEW)
    public Response all() {
        return list(Response.Status.OK, "", "", List.of());
    }

    @POST
    @Requires(Permission.TEAM_EDIT)
    public Response add(
            @FormParam("name") @DefaultValue("") String name, @FormParam("nameCy") @DefaultValue("") String nameCy) {
        try {
            Team team = teams.add(name, nameCy);
            return to(team.id(), "team.added");
        } catch (Refused refused) {
            return list(Response.Status.BAD_REQUEST, name, nameCy, refused.problems());
        }
    }

    @GET
    @Path("{id}")
    @Requires(Permission.STAFF_VIEW)
    public Response show(@PathParam("id") String id) {
        Team team = team(id);
        return page(Response.Status.OK, team, team.name(), cy(team), "", Errors.NONE);
    }

    @POST
    @Path("{id}")
    @Requires(Permission.TEAM_EDIT)
    public Response rename(
            @PathParam("id") String id,
            @FormParam("name") @DefaultValue("") String name,
            @FormParam("nameCy") @DefaultValue("") String nameCy,
            @FormParam("seenName") @DefaultValue("") String seenName,
            @FormParam("seenNameCy") @DefaultValue("") String seenNameCy) {
        UUID team = team(id).id();
        var words = Frame.words(request);
        try {
            teams.rename(team, List.of(seenName, seenNameCy), name, nameCy);
            return to(team, "team.renamed");
        } catch (Refused refused) {
            return page(
                    Response.Status.BAD_REQUEST, team(id), name, nameCy, "", Typed.errors(refused.problems(), words));
        } catch (Stale somebodyElse) {
            Team now = team(id);
            String told = words.say("team.stale", now.name(), cy(now));
            return page(Response.Status.CONFLICT, now, name, nameCy, "", Errors.of("name", told));
        }
    }

    /** Puts in whoever has the username {@code add}, or takes out the person whose id is {@code remove}. */
    @POST
    @Path("{id}/members")
    @Requires(Permission.TEAM_EDIT)
    public Response members(
            @PathParam("id") String id,
            @FormParam("add") @DefaultValue("") String username,
            @FormParam("remove") @DefaultValue("") String remove) {
        Team team = team(id);
        if (!remove.isEmpty()) {
            Staff staff = staffMembers.byId(RecordId.of(remove)).orElseThrow(NotFound::new);
            teams.leave(staff.id(), team);
            return to(team.id(), "team.left");
        }
        Optional<Staff> staff = username.isBlank() ? Optional.empty() : staffMembers.byUsername(username.strip());
        if (staff.isEmpty()) {
            Errors errors = Errors.of("add", Frame.words(request).say("problem.no-such-staff"));
            return page(Response.Status.BAD_REQUEST, team, team.name(), cy(team), username, errors);
        }
        teams.enter(staff.get().id(), team);
        return to(team.id(), "team.joined");
    }

    private Response list(
            Response.Status status, String name, String nameCy, List<uk.guildhall.crm.council.Problem> problems) {
        Shell shell = frame.of(request, Shell.Area.ADMIN);
        Map<UUID, Integer> sizes = teams.sizes();
        List<TeamsPage.Row> rows = teams.all().stream()
                .map(team -> new TeamsPage.Row(
                        team.id().toString(),
                        team.code(),
                        team.name(),
                        team.nameCy(),
                        sizes.getOrDefault(team.id(), 0)))
                .toList();
        return Response.status(status)
                .entity(new View(
                        "people/teams.jte",
                        new TeamsPage(shell, rows, name, nameCy, Typed.errors(problems, shell.words()))))
                .build();
    }

    private Response page(
            Response.Status status, Team team, String name, String nameCy, String username, Errors errors) {
        Shell shell = frame.of(request, Shell.Area.ADMIN);
        PeopleFilter filter = new PeopleFilter(null, null, team.id(), null, PeopleFilter.Order.NAME);
        List<PeopleList.Row> members = people.find(filter, Optional.empty(), SHOWN + 1);
        return Response.status(status)
                .entity(new View(
                        "people/team.jte",
                        new TeamPage(
                                shell,
                                team.id().toString(),
                                team.nameIn(shell.words().language()),
                                team.code(),
                                name,
                                nameCy,
                                team.name(),
                                cy(team),
                                members.stream()
                                        .limit(SHOWN)
                                        .map(TeamsResource::member)
                                        .toList(),
                                members.size() > SHOWN ? PeopleResource.PATH + "?team=" + team.code() : null,
                                username,
                                errors)))
                .build();
    }

    private static TeamPage.Member member(PeopleList.Row row) {
        Staff staff = row.staff();
        return new TeamPage.Member(
                staff.id().toString(), staff.displayName(), staff.username(), PeopleResource.status(staff));
    }

    private static Response to(UUID team, String done) {
        return Response.seeOther(URI.create(PATH + "/" + team))
                .cookie(FlashCookie.carrying(Flash.success(done)))
                .build();
    }

    private static String cy(Team team) {
        return team.nameCy() == null ? "" : team.nameCy();
    }

    private Team team(String id) {
        return teams.byId(RecordId.of(id)).orElseThrow(NotFound::new);
    }
}
