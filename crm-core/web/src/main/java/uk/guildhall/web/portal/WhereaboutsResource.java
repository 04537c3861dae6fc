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
import uk.guildhall.crm.council.Kind;
import uk.guildhall.crm.privacy.Whereabouts;
import uk.guildhall.crm.tenancy.CurrentCouncil;
import uk.guildhall.web.kit.Frame;
import uk.guildhall.web.kit.Shell;
import uk.guildhall.web.kit.View;

/** Where the council's data is, in short, for residents; made from what is in force. */
@RequestScoped
@Path("/your-data")
@Produces(MediaType.TEXT_HTML)
public class WhereaboutsResource {
    @Inject
    private Frame frame;

    @Inject
    private Whereabouts whereabouts;

    @Context
    private HttpServletRequest request;

    @GET
    @Open
    @Transactional
    public View show() {
        if (CurrentCouncil.get().kind() == Kind.PLATFORM) {
            throw new NotFoundException();
        }
        return new View(
                "portal/data.jte", new WhereaboutsPage(frame.of(request, Shell.Area.PUBLIC), whereabouts.now(), false));
    }
}
