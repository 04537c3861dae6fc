package uk.guildhall.admin.platform;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.transaction.Transactional;
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
import java.util.UUID;
import uk.guildhall.admin.people.Origin;
import uk.guildhall.crm.access.Fresh;
import uk.guildhall.crm.access.Permission;
import uk.guildhall.crm.access.PlatformOnly;
import uk.guildhall.crm.access.Requires;
import uk.guildhall.crm.access.SignedIn;
import uk.guildhall.crm.access.Staff;
import uk.guildhall.crm.council.Conflict;
import uk.guildhall.crm.council.Refused;
import uk.guildhall.crm.people.Giver;
import uk.guildhall.crm.people.Officers;
import uk.guildhall.web.kit.Errors;
import uk.guildhall.web.kit.Flash;
import uk.guildhall.web.kit.FlashCookie;
import uk.guildhall.web.kit.Frame;
import uk.guildhall.web.kit.RecordId;
import uk.guildhall.web.kit.Shell;
import uk.guildhall.web.kit.View;

/** The operator's data-protection officers: invited, sent their link again, shut out. */
@Path("/officers")
@RequestScoped
@PlatformOnly
@Produces(MediaType.TEXT_HTML)
@Requires(Permission.COUNCIL_OFFICER)
public class OfficersResource {
    private static final String HREF = "/admin/officers";

    @Inject
    private Officers officers;

    @Inject
    private Frame frame;

    @Context
    private HttpServletRequest request;

    @GET
    @Transactional
    public View all() {
        return page("", "", Errors.NONE);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Fresh
    public Response invite(
            @FormParam("name") @DefaultValue("") String name, @FormParam("email") @DefaultValue("") String email) {
        try {
            officers.invite(name, email, SignedIn.find().orElseThrow().staffId(), Origin.of(request));
        } catch (Refused refused) {
            Errors errors = Wrong.with(refused, shell().words(), pointer -> pointer.substring(1));
            return Response.status(400).entity(page(name, email, errors)).build();
        }
        return done(Flash.success("officers.invited"));
    }

    /** {@code action} is disable or send. */
    @POST
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Fresh
    public Response change(@PathParam("id") String id, @FormParam("action") String action) {
        UUID officer = RecordId.of(id);
        try {
            if ("disable".equals(action)) {
                officers.disable(officer, Giver.current());
                return done(Flash.success("person.disabled"));
            }
            officers.sendLink(officer, Giver.current(), Origin.of(request));
            return done(Flash.success("person.linkSent"));
        } catch (Conflict conflict) {
            return done(Flash.warning(conflict.key()));
        }
    }

    private View page(String name, String email, Errors errors) {
        return new View(
                "operator/officers.jte",
                new OfficersPage(
                        shell(),
                        officers.all().stream().map(OfficersResource::row).toList(),
                        name,
                        email,
                        errors));
    }

    private static OfficersPage.Row row(Staff officer) {
        String able = officer.hasPassword() ? "ACTIVE" : "INVITED";
        return new OfficersPage.Row(
                officer.id().toString(),
                officer.displayName(),
                officer.email(),
                officer.isActive() ? able : "DISABLED",
                officer.createdAt());
    }

    private static Response done(Flash flash) {
        return Response.seeOther(URI.create(HREF))
                .cookie(FlashCookie.carrying(flash))
                .build();
    }

    private Shell shell() {
        return frame.of(request, Shell.Area.OPERATOR);
    }
}
