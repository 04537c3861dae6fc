package uk.guildhall.admin.platform;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
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

/** A council's ring, and bringing its schema up to date by itself. */
@Path("/councils")
@RequestScoped
@PlatformOnly
@Produces(MediaType.TEXT_HTML)
public class CouncilRingResource {
    @Inject
    private RegisteredCouncils councils;

    @Inject
    private CouncilRequests requests;

    @Inject
    private Frame frame;

    @Context
    private HttpServletRequest request;

    @GET
    @Path("/{code}/ring")
    @Requires(Permission.COUNCIL_EDIT)
    @Transactional
    public View form(@PathParam("code") String code) {
        RegisteredCouncil council = council(code);
        return page(council, council.ring().name(), Once.word(), Errors.NONE);
    }

    @POST
    @Path("/{code}/ring")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Requires(Permission.COUNCIL_EDIT)
    @Transactional
    public Response move(
            @PathParam("code") String code, @FormParam("ring") String ring, @FormParam("once") String once) {
        RegisteredCouncil council = council(code);
        try {
            return JobsResource.filed(requests.ring(code, ring, Once.of(once)));
        } catch (Refused refused) {
            Errors errors = Wrong.with(refused, shell().words(), pointer -> pointer.substring(1));
            return Response.status(400)
                    .entity(page(council, ring, once, errors))
                    .build();
        } catch (Conflict conflict) {
            Errors errors = Wrong.with(conflict, shell().words(), "ring");
            return Response.status(409)
                    .entity(page(council, ring, once, errors))
                    .build();
        }
    }

    @POST
    @Path("/{code}/migration")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Requires(Permission.COUNCIL_EDIT)
    @Transactional
    public Response migrate(@PathParam("code") String code, @FormParam("once") String once) {
        return JobsResource.filed(requests.migrate(code, null, Once.of(once)));
    }

    private RegisteredCouncil council(String code) {
        return councils.byCode(code).orElseThrow(NotFound::new);
    }

    private View page(RegisteredCouncil council, String ring, String once, Errors errors) {
        return new View("operator/ring.jte", new RingPage(shell(), council.code(), council.name(), ring, once, errors));
    }

    private Shell shell() {
        return frame.of(request, Shell.Area.OPERATOR);
    }
}
