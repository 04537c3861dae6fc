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
import java.util.Comparator;
import uk.guildhall.crm.access.Permission;
import uk.guildhall.crm.access.Requires;
import uk.guildhall.crm.access.SignInSessions;
import uk.guildhall.crm.access.StaffMembers;
import uk.guildhall.crm.council.Council;
import uk.guildhall.crm.council.Kind;
import uk.guildhall.crm.tenancy.Councils;
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
    private final Councils councils;
    private final Frame frame;

    @Context
    private HttpServletRequest request;

    @Inject
    public HomeResource(StaffMembers staffMembers, SignInSessions sessions, Councils councils, Frame frame) {
        this.staffMembers = staffMembers;
        this.sessions = sessions;
        this.councils = councils;
        this.frame = frame;
    }

    protected HomeResource() {
        this(null, null, null, null);
    }

    /** Each of its two pages asks for a permission of its own. */
    @GET
    @Requires(Permission.SESSION_OWN)
    public View home() {
        return CurrentCouncil.get().kind() == Kind.PLATFORM ? platform() : council();
    }

    private View council() {
        require(Permission.STAFF_VIEW);
        Shell shell = frame.of(request, Shell.Area.ADMIN);
        return new View(
                "admin/home.jte",
                new AdminHomePage(
                        shell, (int) staffMembers.count(), sessions.live().size()));
    }

    private View platform() {
        require(Permission.COUNCIL_VIEW);
        return new View(
                "operator/councils.jte",
                new CouncilsPage(
                        frame.of(request, Shell.Area.OPERATOR),
                        councils.all().stream()
                                .filter(council -> council.kind() == Kind.COUNCIL)
                                .sorted(Comparator.comparing(Council::name))
                                .map(HomeResource::row)
                                .toList()));
    }

    private static CouncilsPage.Row row(Council council) {
        return new CouncilsPage.Row(
                council.code(),
                council.name(),
                council.hosts().stream().sorted().toList(),
                council.nation().name(),
                council.level().name(),
                council.status().name(),
                null);
    }

    private static void require(String permission) {
        if (!Permission.held(permission)) {
            throw new ForbiddenException();
        }
    }
}
