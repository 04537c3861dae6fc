package uk.guildhall.admin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
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
import uk.guildhall.crm.access.FactorReset;
import uk.guildhall.crm.access.FactorReset.Decision;
import uk.guildhall.crm.access.FactorResets;
import uk.guildhall.crm.access.Permission;
import uk.guildhall.crm.access.Requires;
import uk.guildhall.crm.access.SignedIn;
import uk.guildhall.crm.council.NotFound;
import uk.guildhall.web.kit.Flash;
import uk.guildhall.web.kit.FlashCookie;
import uk.guildhall.web.kit.Frame;
import uk.guildhall.web.kit.RecordId;
import uk.guildhall.web.kit.Shell;
import uk.guildhall.web.kit.View;

/** Where a second administrator agrees to, or refuses, what a first has asked. */
@Path("/factor-resets")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
@Requires(Permission.STAFF_EDIT)
public class FactorResetsResource {
    private final FactorResets resets;
    private final Frame frame;

    @Context
    private HttpServletRequest request;

    @Inject
    public FactorResetsResource(FactorResets resets, Frame frame) {
        this.resets = resets;
        this.frame = frame;
    }

    protected FactorResetsResource() {
        this(null, null);
    }

    @GET
    public View waiting() {
        UUID me = SignedIn.find().orElseThrow().staffId();
        return new View(
                "admin/factor-resets.jte",
                new FactorResetsPage(
                        frame.of(request, Shell.Area.ADMIN),
                        resets.waiting().stream()
                                .map(waiting -> row(waiting, me))
                                .toList()));
    }

    @POST
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response decide(@PathParam("id") String id, @FormParam("decision") @DefaultValue("") String decision) {
        boolean agreed = decision.equals("approve");
        UUID me = SignedIn.find().orElseThrow().staffId();
        if (!resets.decide(RecordId.of(id), me, agreed ? Decision.APPROVED : Decision.REFUSED)) {
            throw new NotFound();
        }
        return Response.seeOther(URI.create("/admin/factor-resets"))
                .cookie(FlashCookie.carrying(Flash.success(agreed ? "resets.done" : "resets.refused")))
                .build();
    }

    static FactorResetsPage.Request row(FactorReset waiting, UUID me) {
        return new FactorResetsPage.Request(
                waiting.id().toString(),
                waiting.staff().displayName(),
                waiting.requestedBy().displayName(),
                waiting.requestedAt(),
                waiting.awaits(me));
    }
}
