package uk.guildhall.admin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import uk.guildhall.crm.access.Permission;
import uk.guildhall.crm.access.Requires;
import uk.guildhall.crm.access.SignInSessions;
import uk.guildhall.crm.access.StaffMembers;
import uk.guildhall.crm.council.Kind;
import uk.guildhall.crm.tenancy.CurrentCouncil;
import uk.guildhall.web.kit.Frame;
import uk.guildhall.web.kit.Shell;
import uk.guildhall.web.kit.View;

/** Where administration starts: a council's own on its host, the list of councils on the operator's. */
@Path("/")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class HomeResource {
    private final StaffMembers staffMembers;
    private final SignInSessions sessions;
    private final Frame frame;

    @Context
    private HttpServletRequest request;

    @Inject
    public HomeResource(StaffMembers staffMembers, SignInSessions sessions, Frame frame) {
        this.staffMembers = staffMembers;
        this.sessions = sessions;
        this.frame = frame;
    }

    protected HomeResource() {
        this(null, null, null);
    }

    /** Both of the pages that it leads to ask for a permission of their own. */
    @GET
    @Requires(Permission.SESSION_OWN)
    public Response home() {
        return CurrentCouncil.get().kind() == Kind.PLATFORM
                ? Response.seeOther(URI.create("/admin/councils")).build()
                : Response.ok(council()).build();
    }

    private View council() {
        require(Permission.STAFF_VIEW);
        Shell shell = frame.of(request, Shell.Area.ADMIN);
        return new View(
                "admin/home.jte",
                new AdminHomePage(
                        shell, staffMembers.all().size(), sessions.live().size()));
    }

    private static void require(String permission) {
        if (!Permission.held(permission)) {
            throw new ForbiddenException();
        }
    }
}
