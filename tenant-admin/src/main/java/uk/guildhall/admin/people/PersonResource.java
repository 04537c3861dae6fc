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
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Optional;
import java.util.UUID;
import uk.guildhall.crm.access.Fresh;
import uk.guildhall.crm.access.Permission;
import uk.guildhall.crm.access.Requires;
import uk.guildhall.crm.access.Staff;
import uk.guildhall.crm.access.StaffMembers;
import uk.guildhall.crm.council.Conflict;
import uk.guildhall.crm.council.NotFound;
import uk.guildhall.crm.council.Refused;
import uk.guildhall.crm.council.Stale;
import uk.guildhall.crm.people.Giver;
import uk.guildhall.crm.people.People;
import uk.guildhall.crm.people.PersonForm;
import uk.guildhall.web.kit.Errors;
import uk.guildhall.web.kit.Flash;
import uk.guildhall.web.kit.FlashCookie;
import uk.guildhall.web.kit.Frame;
import uk.guildhall.web.kit.RecordId;
import uk.guildhall.web.kit.Shell;
import uk.guildhall.web.kit.View;

/** One person: what is known of them, and what an administrator does about it. */
@Path("/people")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class PersonResource {
    private final People people;
    private final StaffMembers staffMembers;
    private final PersonView view;
    private final PersonForms forms;
    private final StyleChoice styles;
    private final Frame frame;

    @Context
    private HttpServletRequest request;

    @Inject
    public PersonResource(
            People people,
            StaffMembers staffMembers,
            PersonView view,
            PersonForms forms,
            StyleChoice styles,
            Frame frame) {
        this.people = people;
        this.staffMembers = staffMembers;
        this.view = view;
        this.forms = forms;
        this.styles = styles;
        this.frame = frame;
    }

    protected PersonResource() {
        this(null, null, null, null, null, null);
    }

    @GET
    @Path("{id}")
    @Requires(Permission.STAFF_VIEW)
    public View show(@PathParam("id") String id) {
        return new View("people/person.jte", view.of(frame.of(request, Shell.Area.ADMIN), person(id)));
    }

    @GET
    @Path("{id}/edit")
    @Requires(Permission.STAFF_EDIT)
    public View edit(@PathParam("id") String id) {
        Staff staff = person(id);
        Shell shell = frame.of(request, Shell.Area.ADMIN);
        return new View(
                "people/person-form.jte",
                forms.page(shell, staff.id().toString(), staff.version(), forms.of(staff), Errors.NONE));
    }

    @POST
    @Path("{id}/edit")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Requires(Permission.STAFF_EDIT)
    @Fresh
    public Response change(@PathParam("id") String id, MultivaluedMap<String, String> fields) {
        Typed typed = new Typed(fields);
        PersonForm form = typed.person();
        Staff staff = person(id);
        Shell shell = frame.of(request, Shell.Area.ADMIN);
        Optional<PersonFormPage.StyleChange> shutOut =
                styles.toConfirm(staff, form.workingStyle(), request.getRemoteAddr(), typed.text("confirmed"));
        if (shutOut.isPresent()) {
            return again(
                    Response.Status.BAD_REQUEST,
                    forms.asking(shell, staff, typed.number("version"), form, shutOut.get()));
        }
        try {
            people.change(staff.id(), typed.number("version"), form, Giver.current());
            return back(id, "person.changed", true);
        } catch (Stale somebodyElse) {
            return again(Response.Status.CONFLICT, forms.stale(shell, person(id), form));
        } catch (Refused refused) {
            return again(
                    Response.Status.BAD_REQUEST,
                    typed(id, shell, form, typed, Typed.errors(refused.problems(), shell.words())));
        } catch (Conflict conflict) {
            return again(
                    Response.Status.CONFLICT,
                    typed(
                            id,
                            shell,
                            form,
                            typed,
                            Errors.of("roles", shell.words().say(conflict.key()))));
        }
    }

    /** {@code action} is disable or enable. */
    @POST
    @Path("{id}/status")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Requires(Permission.STAFF_EDIT)
    @Fresh
    public Response status(@PathParam("id") String id, @FormParam("action") String action) {
        UUID person = person(id).id();
        if ("enable".equals(action)) {
            return act(id, "person.enabled", () -> people.enable(person, Giver.current()));
        }
        return act(id, "person.disabled", () -> people.disable(person, Giver.current()));
    }

    /** {@code action} is send or withdraw. */
    @POST
    @Path("{id}/link")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Requires(Permission.STAFF_EDIT)
    @Fresh
    public Response link(@PathParam("id") String id, @FormParam("action") String action) {
        UUID person = person(id).id();
        if ("withdraw".equals(action)) {
            return act(id, "person.linkWithdrawn", () -> people.withdraw(person));
        }
        return act(id, "person.linkSent", () -> people.sendLink(person, Giver.current(), Origin.of(request)));
    }

    /** {@code session} is one of theirs, or all. */
    @POST
    @Path("{id}/sessions")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Requires(Permission.SESSION_END)
    public Response endSession(@PathParam("id") String id, @FormParam("session") String session) {
        UUID person = person(id).id();
        if ("all".equals(session)) {
            return act(id, "person.sessionsEnded", () -> people.endSessions(person));
        }
        return act(id, "sessions.ended", () -> view.endSession(RecordId.of(session), person));
    }

    private Response act(String id, String done, Runnable what) {
        try {
            what.run();
            return back(id, done, true);
        } catch (Conflict conflict) {
            return back(id, conflict.key(), false);
        }
    }

    private Response back(String id, String key, boolean done) {
        return Response.seeOther(
                        URI.create(PeopleResource.PATH + "/" + person(id).id()))
                .cookie(FlashCookie.carrying(done ? Flash.success(key) : Flash.warning(key)))
                .build();
    }

    private PersonFormPage typed(String id, Shell shell, PersonForm form, Typed typed, Errors errors) {
        return forms.page(shell, person(id).id().toString(), typed.number("version"), form, errors);
    }

    private static Response again(Response.Status status, PersonFormPage page) {
        return Response.status(status)
                .entity(new View("people/person-form.jte", page))
                .build();
    }

    private Staff person(String id) {
        return staffMembers.byId(RecordId.of(id)).orElseThrow(NotFound::new);
    }
}
