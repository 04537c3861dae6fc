package uk.guildhall.admin.retention;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import uk.guildhall.crm.access.Fresh;
import uk.guildhall.crm.access.Permission;
import uk.guildhall.crm.access.Requires;
import uk.guildhall.crm.access.SignedIn;
import uk.guildhall.crm.access.StaffMembers;
import uk.guildhall.crm.retention.RetentionRuns;
import uk.guildhall.web.kit.Flash;
import uk.guildhall.web.kit.FlashCookie;

/** Whether what is past its time goes each month by itself. */
@RequestScoped
@Path("/retention/plan")
@Produces(MediaType.TEXT_HTML)
public class PlanResource {
    @Inject
    private RetentionRuns runs;

    @Inject
    private StaffMembers staffMembers;

    /** {@code monthly} is yes or no. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Requires(Permission.RETENTION_RUN)
    @Fresh
    @Transactional
    public Response plan(@FormParam("monthly") String monthly) {
        boolean wanted = "yes".equals(monthly);
        runs.plan(
                wanted,
                staffMembers.byId(SignedIn.find().orElseThrow().staffId()).orElseThrow());
        return Response.seeOther(URI.create("/admin/retention"))
                .cookie(FlashCookie.carrying(Flash.success(wanted ? "retention.planned" : "retention.unplanned")))
                .build();
    }
}
