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

/** Suspending a council, which asks once more, and opening it again. */
@Path("/councils")
@RequestScoped
@PlatformOnly
@Produces(MediaType.TEXT_HTML)
public class CouncilStandingResource {
    @Inject
    private RegisteredCouncils councils;

    @Inject
    private CouncilRequests requests;

    @Inject
    private Frame frame;

    @Context
    private HttpServletRequest request;

    @GET
    @Path("/{code}/suspension")
    @Requires(Permission.COUNCIL_EDIT)
    @Transactional
    public View ask(@PathParam("code") String code) {
        return page(council(code), "", "", Once.word(), Errors.NONE);
    }

    @POST
    @Path("/{code}/suspension")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Requires(Permission.COUNCIL_EDIT)
    @Transactional
    @Fresh
    public Response suspend(
            @PathParam("code") String code,
            @FormParam("confirm") String confirm,
            @FormParam("reason") String reason,
            @FormParam("once") String once) {
        RegisteredCouncil council = council(code);
        String typed = confirm == null ? "" : confirm.strip();
        try {
            if (!typed.equals(code)) {
                throw Refused.because("/confirm", "problem.confirm-code", code);
            }
            return JobsResource.filed(requests.suspend(code, reason, Once.of(once)));
        } catch (Refused refused) {
            Errors errors = Wrong.with(refused, shell().words(), pointer -> pointer.substring(1));
            return Response.status(400)
                    .entity(page(council, typed, reason, once, errors))
                    .build();
        } catch (Conflict conflict) {
            Errors errors = Wrong.with(conflict, shell().words(), "confirm");
            return Response.status(409)
                    .entity(page(council, typed, reason, once, errors))
                    .build();
        }
    }

    @POST
    @Path("/{code}/resumption")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Requires(Permission.COUNCIL_EDIT)
    @Transactional
    @Fresh
    public Response resume(@PathParam("code") String code, @FormParam("once") String once) {
        return JobsResource.filed(requests.resume(code, null, Once.of(once)));
    }

    private RegisteredCouncil council(String code) {
        return councils.byCode(code).orElseThrow(NotFound::new);
    }

    private View page(RegisteredCouncil council, String confirm, String reason, String once, Errors errors) {
        return new View(
                "operator/suspension.jte",
                new SuspensionPage(shell(), council.code(), council.name(), confirm, reason, once, errors));
    }

    private Shell shell() {
        return frame.of(request, Shell.Area.OPERATOR);
    }
}
