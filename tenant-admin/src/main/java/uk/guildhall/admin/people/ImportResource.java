package uk.guildhall.admin.people;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import uk.guildhall.crm.access.Fresh;
import uk.guildhall.crm.access.Permission;
import uk.guildhall.crm.access.Requires;
import uk.guildhall.crm.council.Conflict;
import uk.guildhall.crm.council.NotFound;
import uk.guildhall.crm.council.Refused;
import uk.guildhall.crm.people.Giver;
import uk.guildhall.crm.people.StaffFile;
import uk.guildhall.crm.people.StaffImport;
import uk.guildhall.crm.people.StaffImports;
import uk.guildhall.web.kit.Errors;
import uk.guildhall.web.kit.Flash;
import uk.guildhall.web.kit.FlashCookie;
import uk.guildhall.web.kit.FormParts;
import uk.guildhall.web.kit.Frame;
import uk.guildhall.web.kit.RecordId;
import uk.guildhall.web.kit.Shell;
import uk.guildhall.web.kit.View;
import uk.guildhall.web.kit.Words;

/** Bringing in many people at once from a file: given, looked at, then done. */
@Path("/people")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class ImportResource {
    private static final String PATH = "/admin/people/import/";

    private final StaffImports imports;
    private final ImportView view;
    private final RoleNames names;
    private final Frame frame;

    @Context
    private HttpServletRequest request;

    @Inject
    public ImportResource(StaffImports imports, ImportView view, RoleNames names, Frame frame) {
        this.imports = imports;
        this.view = view;
        this.names = names;
        this.frame = frame;
    }

    protected ImportResource() {
        this(null, null, null, null);
    }

    @GET
    @Path("import")
    @Requires(Permission.STAFF_EDIT)
    public Response form() {
        return form(Response.Status.OK, Errors.NONE);
    }

    @GET
    @Path("import/template")
    @Produces("text/csv")
    @Requires(Permission.STAFF_EDIT)
    public Response template() {
        Words words = Frame.words(request);
        return CsvFile.named(
                "staff.csv",
                String.join(",", StaffFile.COLUMNS) + "\r\n"
                        + "Alex Example,alex.example,alex.example@example.gov.uk,"
                        + words.say("role.adviser") + "; " + words.say("role.caseworker") + ",,"
                        + words.say("style.FLEXIBLE") + ",en\r\n");
    }

    @POST
    @Path("import")
    @Consumes({MediaType.MULTIPART_FORM_DATA, MediaType.APPLICATION_FORM_URLENCODED})
    @Requires(Permission.STAFF_EDIT)
    @Fresh
    public Response take(FormParts sent) {
        Words words = Frame.words(request);
        Optional<byte[]> file = sent.file("file");
        if (file.isEmpty()) {
            return form(Response.Status.BAD_REQUEST, Errors.of("file", words.say("import.needFile")));
        } else if (file.get().length > StaffFile.LARGEST) {
            return form(Response.Status.BAD_REQUEST, Errors.of("file", words.say("import.tooLarge")));
        }
        try {
            StaffImport taken = imports.take(file.get(), Giver.current(), request.getRemoteAddr());
            return Response.seeOther(URI.create(PATH + taken.id())).build();
        } catch (Refused refused) {
            return form(Response.Status.BAD_REQUEST, Typed.errors(refused.problems(), words));
        }
    }

    @GET
    @Path("import/{id}")
    @Requires(Permission.STAFF_EDIT)
    public Response show(
            @PathParam("id") String id, @QueryParam("rows") String rows, @QueryParam("after") String after) {
        StaffImport staffImport = imports.byId(RecordId.of(id)).orElseThrow(NotFound::new);
        boolean wrongOnly = "wrong".equals(rows);
        int line = after != null && after.matches("\\d{1,7}") ? Integer.parseInt(after) : 0;
        Shell shell = frame.of(request, Shell.Area.ADMIN);
        Response.ResponseBuilder answer = Response.ok(
                new View("people/import-state.jte", view.of(shell, staffImport, wrongOnly, line, Errors.NONE)));
        if (staffImport.state() == StaffImport.State.RUNNING && line == 0) {
            // Works without scripts: the browser asks again by itself until it is done.
            answer.header("Refresh", "3");
        }
        return answer.build();
    }

    /** {@code known} is update or skip; {@code invite} is yes or no. */
    @POST
    @Path("import/{id}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Requires(Permission.STAFF_EDIT)
    @Fresh
    public Response start(
            @PathParam("id") String id, @FormParam("known") String known, @FormParam("invite") String invite) {
        StaffImport staffImport = imports.byId(RecordId.of(id)).orElseThrow(NotFound::new);
        Shell shell = frame.of(request, Shell.Area.ADMIN);
        Errors errors = Errors.NONE;
        if (known == null || !List.of("update", "skip").contains(known)) {
            errors = errors.and("known", shell.words().say("problem.choice"));
        }
        if (invite == null || !List.of("yes", "no").contains(invite)) {
            errors = errors.and("invite", shell.words().say("problem.choice"));
        }
        if (errors.any()) {
            return Response.status(Response.Status.BAD_REQUEST)
                    .entity(new View("people/import-state.jte", view.of(shell, staffImport, false, 0, errors)))
                    .build();
        }
        URI page = URI.create(PATH + staffImport.id());
        try {
            imports.start(
                    staffImport.id(),
                    known.equals("update"),
                    invite.equals("yes"),
                    Origin.of(request),
                    Giver.current());
            return Response.seeOther(page).build();
        } catch (Conflict conflict) {
            return Response.seeOther(page)
                    .cookie(FlashCookie.carrying(Flash.warning(conflict.key())))
                    .build();
        }
    }

    private Response form(Response.Status status, Errors errors) {
        Shell shell = frame.of(request, Shell.Area.ADMIN);
        return Response.status(status)
                .entity(new View(
                        "people/import.jte",
                        new ImportPage(
                                shell, names.roleOptions(shell.words()), names.teamOptions(shell.words()), errors)))
                .build();
    }
}
