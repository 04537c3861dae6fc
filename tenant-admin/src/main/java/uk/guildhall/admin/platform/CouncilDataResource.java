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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.function.Supplier;
import uk.guildhall.crm.access.Fresh;
import uk.guildhall.crm.access.Permission;
import uk.guildhall.crm.access.PlatformOnly;
import uk.guildhall.crm.access.Requires;
import uk.guildhall.crm.council.Conflict;
import uk.guildhall.crm.council.NotFound;
import uk.guildhall.crm.council.Refused;
import uk.guildhall.crm.platform.KeepingRequests;
import uk.guildhall.crm.platform.PlatformJob;
import uk.guildhall.crm.platform.RegisteredCouncil;
import uk.guildhall.crm.platform.RegisteredCouncils;
import uk.guildhall.web.kit.Errors;
import uk.guildhall.web.kit.Frame;
import uk.guildhall.web.kit.Shell;
import uk.guildhall.web.kit.View;

/** What is done with a council's data as a whole and can't be taken back: each asks once more, and for a fresh proof. */
@Path("/councils")
@RequestScoped
@PlatformOnly
@Produces(MediaType.TEXT_HTML)
public class CouncilDataResource {
    private static final String RESTORATION = "restoration";
    private static final String EXPORT = "export";
    private static final String DEPARTURE = "departure";

    @Inject
    private RegisteredCouncils councils;

    @Inject
    private KeepingRequests requests;

    @Inject
    private Frame frame;

    @Context
    private HttpServletRequest request;

    @GET
    @Path("/{code}/restoration")
    @Requires(Permission.COUNCIL_EDIT)
    @Transactional
    public View restoration(@PathParam("code") String code, @QueryParam("moment") String moment) {
        return blank(RESTORATION, code, moment == null ? "" : moment);
    }

    @POST
    @Path("/{code}/restoration")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Requires(Permission.COUNCIL_EDIT)
    @Fresh
    @Transactional
    public Response restore(
            @PathParam("code") String code,
            @FormParam("moment") String moment,
            @FormParam("confirm") String confirm,
            @FormParam("once") String once) {
        return filed(
                RESTORATION, code, moment, confirm, once, () -> requests.restore(code, moment, confirm, Once.of(once)));
    }

    @GET
    @Path("/{code}/export")
    @Requires(Permission.COUNCIL_EDIT)
    @Transactional
    public View handover(@PathParam("code") String code) {
        return blank(EXPORT, code, null);
    }

    @POST
    @Path("/{code}/export")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Requires(Permission.COUNCIL_EDIT)
    @Fresh
    @Transactional
    public Response export(
            @PathParam("code") String code, @FormParam("confirm") String confirm, @FormParam("once") String once) {
        return filed(EXPORT, code, null, confirm, once, () -> requests.export(code, confirm, Once.of(once)));
    }

    @GET
    @Path("/{code}/departure")
    @Requires(Permission.COUNCIL_EDIT)
    @Transactional
    public View departure(@PathParam("code") String code) {
        return blank(DEPARTURE, code, null);
    }

    @POST
    @Path("/{code}/departure")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Requires(Permission.COUNCIL_EDIT)
    @Fresh
    @Transactional
    public Response offboard(
            @PathParam("code") String code, @FormParam("confirm") String confirm, @FormParam("once") String once) {
        return filed(DEPARTURE, code, null, confirm, once, () -> requests.offboard(code, confirm, Once.of(once)));
    }

    private Response filed(
            String act, String code, String moment, String confirm, String once, Supplier<PlatformJob> filing) {
        RegisteredCouncil council = councils.byCode(code).orElseThrow(NotFound::new);
        try {
            return JobsResource.filed(filing.get());
        } catch (Refused refused) {
            Errors errors = Wrong.with(refused, shell().words(), ConfirmedActPage::field);
            return again(400, act, council, moment, confirm, once, errors);
        } catch (Conflict conflict) {
            Errors errors = Wrong.with(conflict, shell().words(), "confirm");
            return again(409, act, council, moment, confirm, once, errors);
        }
    }

    private Response again(
            int status,
            String act,
            RegisteredCouncil council,
            String moment,
            String confirm,
            String once,
            Errors errors) {
        return Response.status(status)
                .entity(page(act, council, moment, confirm, once, errors))
                .build();
    }

    private View blank(String act, String code, String moment) {
        return page(act, councils.byCode(code).orElseThrow(NotFound::new), moment, "", Once.word(), Errors.NONE);
    }

    private View page(
            String act, RegisteredCouncil council, String moment, String confirm, String once, Errors errors) {
        return new View(
                "operator/confirmed-act.jte",
                new ConfirmedActPage(shell(), act, council.code(), council.name(), moment, confirm, once, errors));
    }

    private Shell shell() {
        return frame.of(request, Shell.Area.OPERATOR);
    }
}
