package uk.guildhall.web.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import uk.guildhall.crm.access.Permission;
import uk.guildhall.crm.access.PlatformOnly;
import uk.guildhall.crm.access.Requires;
import uk.guildhall.crm.council.NotFound;
import uk.guildhall.crm.platform.PlatformJobs;
import uk.guildhall.web.kit.Frame;
import uk.guildhall.web.kit.RecordId;

/** What the operator has asked to be done with councils. On the operator's own host only. */
@Path("/api/v1/jobs")
@RequestScoped
@PlatformOnly
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Councils", description = "The councils that subscribe; on the operator's host only")
public class JobsResource {
    @Inject
    private PlatformJobs jobs;

    @Context
    private HttpServletRequest request;

    @GET
    @Path("{id}")
    @Transactional
    @Requires(Permission.COUNCIL_VIEW)
    @Operation(summary = "Read how a job fares", description = "Until its state is done or failed.")
    @APIResponse(
            responseCode = "200",
            description = "The job",
            content = @Content(schema = @Schema(implementation = JobResponse.class)))
    public JobResponse read(@PathParam("id") String id) {
        return JobResponse.of(jobs.byId(RecordId.of(id)).orElseThrow(NotFound::new), Frame.words(request));
    }
}
