package uk.guildhall.admin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import uk.guildhall.crm.access.Enrolment;
import uk.guildhall.crm.access.FactorResets;
import uk.guildhall.crm.access.Permission;
import uk.guildhall.crm.access.Requires;
import uk.guildhall.crm.access.SignedIn;
import uk.guildhall.crm.access.Staff;
import uk.guildhall.crm.access.StaffMembers;
import uk.guildhall.crm.council.NotFound;
import uk.guildhall.web.kit.Flash;
import uk.guildhall.web.kit.FlashCookie;
import uk.guildhall.web.kit.Frame;
import uk.guildhall.web.kit.RecordId;
import uk.guildhall.web.kit.Shell;
import uk.guildhall.web.kit.View;

/** A colleague who has lost the phone: taking away the second factors, so that new ones can be got. */
@Path("/staff/{id}/factors")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
@Requires(Permission.STAFF_EDIT)
public class FactorResetResource {
    private final StaffMembers staffMembers;
    private final Enrolment enrolment;
    private final FactorResets resets;
    private final Frame frame;

    @Context
    private HttpServletRequest request;

    @Inject
    public FactorResetResource(StaffMembers staffMembers, Enrolment enrolment, FactorResets resets, Frame frame) {
        this.staffMembers = staffMembers;
        this.enrolment = enrolment;
        this.resets = resets;
        this.frame = frame;
    }

    protected FactorResetResource() {
        this(null, null, null, null);
    }

    @GET
    public View look(@PathParam("id") String id) {
        Staff colleague = colleague(id);
        UUID me = SignedIn.find().orElseThrow().staffId();
        return new View(
                "admin/factor-reset.jte",
                new FactorResetPage(
                        frame.of(request, Shell.Area.ADMIN),
                        colleague.id().toString(),
                        colleague.displayName(),
                        enrolment.of(colleague).stream()
                                .map(factor -> factor.kind().name())
                                .toList(),
                        colleague.id().equals(me),
                        resets.needsTwo(colleague),
                        resets.waiting(colleague)
                                .map(waiting -> FactorResetsResource.row(waiting, me))
                                .orElse(null)));
    }

    @POST
    public Response reset(@PathParam("id") String id) {
        Staff colleague = colleague(id);
        UUID me = SignedIn.find().orElseThrow().staffId();
        Flash flash = switch (resets.ask(colleague, staffMembers.byId(me).orElseThrow())) {
            case RESET -> Flash.success("resets.done");
            case ASKED -> Flash.success("resets.asked");
            case REFUSED -> Flash.warning("resets.own");
        };
        return Response.seeOther(URI.create("/admin/staff/" + colleague.id() + "/factors"))
                .cookie(FlashCookie.carrying(flash))
                .build();
    }

    private Staff colleague(String id) {
        return staffMembers.byId(RecordId.of(id)).orElseThrow(NotFound::new);
    }
}
