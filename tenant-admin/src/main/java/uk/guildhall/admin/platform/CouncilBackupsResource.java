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
import java.util.List;
import java.util.Optional;
import uk.guildhall.crm.access.Permission;
import uk.guildhall.crm.access.PlatformOnly;
import uk.guildhall.crm.access.Requires;
import uk.guildhall.crm.council.Conflict;
import uk.guildhall.crm.council.NotFound;
import uk.guildhall.crm.council.Refused;
import uk.guildhall.crm.platform.BackupPlan;
import uk.guildhall.crm.platform.KeepingRequests;
import uk.guildhall.crm.platform.RegisteredBackups;
import uk.guildhall.crm.platform.RegisteredCouncil;
import uk.guildhall.crm.platform.RegisteredCouncils;
import uk.guildhall.web.kit.Errors;
import uk.guildhall.web.kit.Frame;
import uk.guildhall.web.kit.Shell;
import uk.guildhall.web.kit.View;

/** A council's backups: which there are, taking one, trying the newest out, and the plan by which they are taken. */
@Path("/councils")
@RequestScoped
@PlatformOnly
@Produces(MediaType.TEXT_HTML)
public class CouncilBackupsResource {
    @Inject
    private RegisteredCouncils councils;

    @Inject
    private RegisteredBackups backups;

    @Inject
    private KeepingRequests requests;

    @Inject
    private Frame frame;

    @Context
    private HttpServletRequest request;

    @GET
    @Path("/{code}/backups")
    @Requires(Permission.COUNCIL_VIEW)
    @Transactional
    public View show(@PathParam("code") String code) {
        RegisteredCouncil council = council(code);
        Optional<BackupPlan> plan = backups.plan(code);
        return page(
                council,
                plan.map(known -> "" + known.hour()).orElse(""),
                plan.map(known -> "" + known.keep()).orElse(""),
                Once.word(),
                Errors.NONE);
    }

    @POST
    @Path("/{code}/backups")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Requires(Permission.COUNCIL_EDIT)
    @Transactional
    public Response backUp(@PathParam("code") String code, @FormParam("once") String once) {
        return JobsResource.filed(requests.backUp(code, null, Once.of(once)));
    }

    @POST
    @Path("/{code}/drill")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Requires(Permission.COUNCIL_EDIT)
    @Transactional
    public Response drill(@PathParam("code") String code, @FormParam("once") String once) {
        return JobsResource.filed(requests.drill(code, null, Once.of(once)));
    }

    @POST
    @Path("/{code}/backup-plan")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Requires(Permission.COUNCIL_EDIT)
    @Transactional
    public Response plan(
            @PathParam("code") String code,
            @FormParam("hour") String hour,
            @FormParam("keep") String keep,
            @FormParam("once") String once) {
        RegisteredCouncil council = council(code);
        try {
            return JobsResource.filed(requests.plan(code, hour, keep, Once.of(once)));
        } catch (Refused refused) {
            Errors errors = Wrong.with(refused, shell().words(), pointer -> pointer.substring(1));
            return Response.status(400)
                    .entity(page(council, hour, keep, once, errors))
                    .build();
        } catch (Conflict conflict) {
            Errors errors = Wrong.with(conflict, shell().words(), "hour");
            return Response.status(409)
                    .entity(page(council, hour, keep, once, errors))
                    .build();
        }
    }

    private RegisteredCouncil council(String code) {
        return councils.byCode(code).orElseThrow(NotFound::new);
    }

    private View page(RegisteredCouncil council, String hour, String keep, String once, Errors errors) {
        String code = council.code();
        return new View(
                "operator/backups.jte",
                new BackupsPage(
                        shell(),
                        code,
                        council.name(),
                        backups.of(code),
                        backups.troubled(List.of(code)).contains(code),
                        hour,
                        keep,
                        once,
                        errors));
    }

    private Shell shell() {
        return frame.of(request, Shell.Area.OPERATOR);
    }
}
