package uk.guildhall.admin.platform;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.transaction.Transactional;
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
import java.util.List;
import uk.guildhall.crm.access.Fresh;
import uk.guildhall.crm.access.Permission;
import uk.guildhall.crm.access.PlatformOnly;
import uk.guildhall.crm.access.Requires;
import uk.guildhall.crm.council.Conflict;
import uk.guildhall.crm.council.NotFound;
import uk.guildhall.crm.council.Refused;
import uk.guildhall.crm.platform.CouncilRequests;
import uk.guildhall.crm.platform.RegisteredCouncil;
import uk.guildhall.crm.platform.RegisteredCouncils;
import uk.guildhall.web.kit.Errors;
import uk.guildhall.web.kit.Frame;
import uk.guildhall.web.kit.Shell;
import uk.guildhall.web.kit.View;

/** The host names by which a council is reached: some added, some taken away, in one step. */
@Path("/councils/{code}/hosts")
@RequestScoped
@PlatformOnly
@Produces(MediaType.TEXT_HTML)
public class CouncilHostsResource {
    @Inject
    private RegisteredCouncils councils;

    @Inject
    private CouncilRequests requests;

    @Inject
    private Frame frame;

    @Context
    private HttpServletRequest request;

    @GET
    @Requires(Permission.COUNCIL_EDIT)
    @Transactional
    public View form(@PathParam("code") String code) {
        return page(council(code), "", List.of(), Once.word(), Errors.NONE);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Requires(Permission.COUNCIL_EDIT)
    @Transactional
    @Fresh
    public Response move(@PathParam("code") String code, MultivaluedMap<String, String> fields) {
        RegisteredCouncil council = council(code);
        String add = fields.getFirst("add") == null ? "" : fields.getFirst("add");
        List<String> remove = fields.getOrDefault("remove", List.of());
        String once = fields.getFirst("once");
        try {
            return JobsResource.filed(requests.moveHosts(code, TypedCouncil.lines(add), remove, Once.of(once)));
        } catch (Refused refused) {
            Errors errors = Wrong.with(refused, shell().words(), pointer -> pointer.split("/", -1)[1]);
            return Response.status(400)
                    .entity(page(council, add, remove, once, errors))
                    .build();
        } catch (Conflict conflict) {
            Errors errors = Wrong.with(conflict, shell().words(), "add");
            return Response.status(409)
                    .entity(page(council, add, remove, once, errors))
                    .build();
        }
    }

    private RegisteredCouncil council(String code) {
        return councils.byCode(code).orElseThrow(NotFound::new);
    }

    private View page(RegisteredCouncil council, String add, List<String> remove, String once, Errors errors) {
        return new View(
                "operator/hosts.jte",
                new HostsPage(
                        shell(),
                        council.code(),
                        council.name(),
                        councils.hosts(council.code()),
                        add,
                        remove,
                        once,
                        errors));
    }

    private Shell shell() {
        return frame.of(request, Shell.Area.OPERATOR);
    }
}
