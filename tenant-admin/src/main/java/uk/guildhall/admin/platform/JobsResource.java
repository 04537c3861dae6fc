package uk.guildhall.admin.platform;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import uk.guildhall.crm.access.Permission;
import uk.guildhall.crm.access.PlatformOnly;
import uk.guildhall.crm.access.Requires;
import uk.guildhall.crm.council.NotFound;
import uk.guildhall.crm.platform.CouncilRequests;
import uk.guildhall.crm.platform.PlatformJob;
import uk.guildhall.crm.platform.PlatformJobs;
import uk.guildhall.crm.platform.RegisteredBackups;
import uk.guildhall.web.kit.Flash;
import uk.guildhall.web.kit.FlashCookie;
import uk.guildhall.web.kit.Frame;
import uk.guildhall.web.kit.RecordId;
import uk.guildhall.web.kit.Shell;
import uk.guildhall.web.kit.View;

/** What operators have asked for: how it fares, and trying again what failed. */
@Path("/jobs")
@RequestScoped
@PlatformOnly
@Produces(MediaType.TEXT_HTML)
public class JobsResource {
    @Inject
    private PlatformJobs jobs;

    @Inject
    private CouncilRequests requests;

    @Inject
    private RegisteredBackups backups;

    @Inject
    private Frame frame;

    @Context
    private HttpServletRequest request;

    @GET
    @Path("/{id}")
    @Requires(Permission.COUNCIL_VIEW)
    @Transactional
    public Response show(@PathParam("id") String id, @HeaderParam("HX-Request") String part) {
        JobPage page = JobPage.of(frame.of(request, Shell.Area.OPERATOR), job(id), Once.word());
        return Response.ok(new View(part == null ? "operator/job.jte" : "operator/job-progress.jte", page))
                .header("Vary", "HX-Request")
                .build();
    }

    @POST
    @Path("/{id}/repetition")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Requires(Permission.COUNCIL_EDIT)
    @Transactional
    public Response repeat(@PathParam("id") String id, @FormParam("once") String once) {
        return filed(requests.repeat(job(id), Once.of(once)));
    }

    /** What a council that has left was given, as text to be kept. */
    @GET
    @Path("/{id}/certificate")
    @Produces(MediaType.TEXT_PLAIN + ";charset=utf-8")
    @Requires(Permission.COUNCIL_VIEW)
    @Transactional
    public Response certificate(@PathParam("id") String id) {
        PlatformJob job = job(id);
        String text = backups.certificate(job.councilCode()).orElseThrow(NotFound::new);
        return Response.ok(text)
                .header("Content-Disposition", "attachment; filename=\"" + job.councilCode() + "-certificate.txt\"")
                .header("Cache-Control", "no-store")
                .build();
    }

    /** Shows how what was just asked for fares. */
    static Response filed(PlatformJob job) {
        return Response.seeOther(URI.create("/admin/jobs/" + job.id()))
                .cookie(FlashCookie.carrying(Flash.success("job.filed")))
                .build();
    }

    private PlatformJob job(String id) {
        return jobs.byId(RecordId.of(id)).orElseThrow(NotFound::new);
    }
}
