package uk.guildhall.web.desk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import uk.guildhall.crm.access.Permission;
import uk.guildhall.crm.access.Requires;
import uk.guildhall.crm.privacy.Whereabouts;
import uk.guildhall.web.kit.Frame;
import uk.guildhall.web.kit.Shell;
import uk.guildhall.web.kit.View;
import uk.guildhall.web.portal.WhereaboutsPage;

/** Where the council's data is, in full, for its staff; made from what is in force. */
@RequestScoped
@Path("/desk/data")
@Produces(MediaType.TEXT_HTML)
public class WhereaboutsResource {
    @Inject
    private Frame frame;

    @Inject
    private Whereabouts whereabouts;

    @Context
    private HttpServletRequest request;

    @GET
    @Requires(Permission.SESSION_OWN)
    @Transactional
    public View show() {
        return new View(
                "portal/data-staff.jte",
                new WhereaboutsPage(frame.of(request, Shell.Area.DESK), whereabouts.now(), true));
    }
}
