package uk.guildhall.admin.people;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import uk.guildhall.crm.access.CouncilRole;
import uk.guildhall.crm.access.CouncilRoles;
import uk.guildhall.crm.access.Fresh;
import uk.guildhall.crm.access.Permission;
import uk.guildhall.crm.access.Requires;
import uk.guildhall.crm.access.Role;
import uk.guildhall.crm.access.SignedIn;
import uk.guildhall.crm.council.Conflict;
import uk.guildhall.crm.council.NotFound;
import uk.guildhall.crm.council.Refused;
import uk.guildhall.crm.council.Stale;
import uk.guildhall.web.kit.Errors;
import uk.guildhall.web.kit.Flash;
import uk.guildhall.web.kit.FlashCookie;
import uk.guildhall.web.kit.Frame;
import uk.guildhall.web.kit.Option;
import uk.guildhall.web.kit.RecordId;
import uk.guildhall.web.kit.Shell;
import uk.guildhall.web.kit.View;
import uk.guildhall.web.kit.Words;

/** Who may do what: the built-in roles, and those that the council makes for itself. */
@Path("/roles")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class RolesResource {
    private static final String PATH = "/admin/roles";

    private final CouncilRoles roles;
    private final Frame frame;

    @Context
    private HttpServletRequest request;

    @Inject
    public RolesResource(CouncilRoles roles, Frame frame) {
        this.roles = roles;
        this.frame = frame;
    }

    protected RolesResource() {
        this(null, null);
    }

    @GET
    @Requires(Permission.ROLE_VIEW)
    public View matrix() {
        Shell shell = frame.of(request, Shell.Area.ADMIN);
        Words words = shell.words();
        Map<String, Integer> people = roles.people();
        List<RolesPage.Column> columns = new java.util.ArrayList<>();
        for (Role role : CouncilRoles.builtIn()) {
            columns.add(new RolesPage.Column(
                    role.code(),
                    words.sayOr("role." + role.code(), role.code()),
                    null,
                    people.getOrDefault(role.code(), 0)));
        }
        for (CouncilRole role : roles.own()) {
            columns.add(new RolesPage.Column(
                    role.code(),
                    role.nameIn(words.language()),
                    role.id().toString(),
                    people.getOrDefault(role.code(), 0)));
        }
        Map<String, Set<String>> held = roles.permissionsByRole();
        List<RolesPage.Group> groups = Permissions.byNoun().entrySet().stream()
                .map(group -> new RolesPage.Group(
                        Permissions.nounText(group.getKey(), words),
                        group.getValue().stream()
                                .map(permission -> new RolesPage.Line(
                                        Permissions.text(permission, words),
                                        columns.stream()
                                                .map(role -> held.getOrDefault(role.code(), Set.of())
                                                        .contains(permission))
                                                .toList()))
                                .toList()))
                .toList();
        return new View("people/roles.jte", new RolesPage(shell, columns, groups));
    }

    @GET
    @Path("new")
    @Requires(Permission.ROLE_EDIT)
    public View form() {
        return new View("people/role.jte", page(null, 0, "", "", List.of(), 0, null, Errors.NONE));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Requires(Permission.ROLE_EDIT)
    @Fresh
    public Response add(MultivaluedMap<String, String> fields) {
        Typed typed = new Typed(fields);
        try {
            giveOnlyWhatIsHeld(Set.of(), chosen(typed));
            roles.add(typed.text("name"), typed.text("nameCy"), chosen(typed));
            return to("role.added");
        } catch (Refused refused) {
            return again(Response.Status.BAD_REQUEST, null, typed, null, errors(refused));
        }
    }

    @GET
    @Path("{id}")
    @Requires(Permission.ROLE_VIEW)
    public View show(@PathParam("id") String id) {
        CouncilRole role = role(id);
        String cymraeg = role.nameCy() == null ? "" : role.nameCy();
        return new View(
                "people/role.jte",
                page(
                        id,
                        role.version(),
                        role.name(),
                        cymraeg,
                        List.copyOf(role.permissions()),
                        roles.people().getOrDefault(role.code(), 0),
                        null,
                        Errors.NONE));
    }

    /** {@code action} is save or remove. */
    @POST
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Requires(Permission.ROLE_EDIT)
    @Fresh
    public Response change(@PathParam("id") String id, MultivaluedMap<String, String> fields) {
        Typed typed = new Typed(fields);
        CouncilRole role = role(id);
        if (typed.text("action").equals("remove")) {
            return remove(role);
        }
        try {
            giveOnlyWhatIsHeld(role.permissions(), chosen(typed));
            roles.change(role, typed.number("version"), typed.text("name"), typed.text("nameCy"), chosen(typed));
            return to("role.changed");
        } catch (Refused refused) {
            return again(Response.Status.BAD_REQUEST, id, typed, null, errors(refused));
        } catch (Stale | jakarta.persistence.OptimisticLockException somebodyElse) {
            CouncilRole now = role(id);
            Words words = Frame.words(request);
            RolePage.Now shown = new RolePage.Now(
                    now.name(),
                    now.nameCy(),
                    new TreeSet<>(now.permissions())
                            .stream().map(held -> Permissions.text(held, words)).toList());
            Errors errors = Errors.of(null, words.say("role.stale"));
            return again(Response.Status.CONFLICT, id, typed, shown, errors);
        }
    }

    private Response remove(CouncilRole role) {
        try {
            roles.remove(role.id());
            return to("role.removed");
        } catch (Conflict held) {
            return Response.seeOther(URI.create(PATH + "/" + role.id()))
                    .cookie(FlashCookie.carrying(Flash.warning(held.key())))
                    .build();
        }
    }

    /** Whoever makes a role can't put into it, or take out of it, power over others that they don't hold. */
    private static void giveOnlyWhatIsHeld(Set<String> before, Set<String> after) {
        Set<String> changed = new HashSet<>(before);
        changed.addAll(after);
        changed.removeIf(permission -> before.contains(permission) && after.contains(permission));
        if (!CouncilRoles.mayGive(
                SignedIn.find().orElseThrow().permissions(),
                changed.stream().filter(p -> p.indexOf(':') > 0).toList())) {
            throw Refused.because("/permissions", "problem.role-beyond-you");
        }
    }

    private Response again(Response.Status status, String id, Typed typed, RolePage.Now now, Errors errors) {
        int version = now == null ? typed.number("version") : role(id).version();
        int people = id == null ? 0 : roles.people().getOrDefault(role(id).code(), 0);
        return Response.status(status)
                .entity(new View(
                        "people/role.jte",
                        page(
                                id,
                                Math.max(version, 0),
                                typed.text("name"),
                                typed.text("nameCy"),
                                typed.all("permissions"),
                                people,
                                now,
                                errors)))
                .build();
    }

    private RolePage page(
            String id,
            int version,
            String name,
            String nameCy,
            List<String> permissions,
            int people,
            RolePage.Now now,
            Errors errors) {
        Shell shell = frame.of(request, Shell.Area.ADMIN);
        Words words = shell.words();
        List<RolePage.Group> groups = Permissions.byNoun().entrySet().stream()
                .map(group -> new RolePage.Group(
                        Permissions.nounText(group.getKey(), words),
                        group.getValue().stream()
                                .map(permission -> Option.of(permission, Permissions.text(permission, words)))
                                .toList()))
                .toList();
        return new RolePage(shell, id, version, name, nameCy, permissions, groups, people, now, errors);
    }

    private Errors errors(Refused refused) {
        return Typed.errors(refused.problems(), Frame.words(request));
    }

    private static Set<String> chosen(Typed typed) {
        return new TreeSet<>(typed.all("permissions"));
    }

    private static Response to(String done) {
        return Response.seeOther(URI.create(PATH))
                .cookie(FlashCookie.carrying(Flash.success(done)))
                .build();
    }

    private CouncilRole role(String id) {
        return roles.byId(RecordId.of(id)).orElseThrow(NotFound::new);
    }
}
