package uk.guildhall.web.portal;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import uk.guildhall.crm.access.Open;
import uk.guildhall.crm.access.Permission;
import uk.guildhall.crm.access.Requires;
import uk.guildhall.crm.council.Kind;
import uk.guildhall.crm.privacy.Whereabouts;
import uk.guildhall.crm.tenancy.CurrentCouncil;
import uk.guildhall.web.kit.Frame;
import uk.guildhall.web.kit.Shell;
import uk.guildhall.web.kit.View;

/** Where the council's data is: in short for residents, in full for staff; made from what is in force. */
@RequestScoped
@Path("/")
@Produces(MediaType.TEXT_HTML)
public class WhereaboutsResource {
    @Inject
    private Frame frame;

    @Inject
    private Whereabouts whereabouts;

    @Context
    private HttpServletRequest request;

    @GET
    @Path("your-data")
    @Open
    @Transactional
    public View residents() {
        return page(Shell.Area.PUBLIC, false);
    }

    @GET
    @Path("desk/data")
    @Requires(Permission.SESSION_OWN)
    @Transactional
    public View staff() {
        return page(Shell.Area.DESK, true);
    }

    private View page(Shell.Area area, boolean staff) {
        if (CurrentCouncil.get().kind() == Kind.PLATFORM) {
            throw new NotFoundException();
        }
        return new View(
                staff ? "portal/data-staff.jte" : "portal/data.jte",
                new WhereaboutsPage(frame.of(request, area), whereabouts.now(), staff));
    }
}
