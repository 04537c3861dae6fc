package uk.guildhall.web.desk;

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
import java.net.URI;
import uk.guildhall.crm.access.Fresh;
import uk.guildhall.crm.access.Permission;
import uk.guildhall.crm.access.Requires;
import uk.guildhall.crm.council.Refused;
import uk.guildhall.crm.export.Export;
import uk.guildhall.crm.export.ExportState;
import uk.guildhall.crm.export.Exports;
import uk.guildhall.web.kit.Errors;
import uk.guildhall.web.kit.Flash;
import uk.guildhall.web.kit.FlashCookie;
import uk.guildhall.web.kit.Frame;
import uk.guildhall.web.kit.RecordId;
import uk.guildhall.web.kit.View;

/** One export: how it stands, somebody else's word on it, and the file for whoever asked. */
@RequestScoped
@Path("/desk/exports/{id}")
@Produces(MediaType.TEXT_HTML)
public class ExportResource {
    @Inject
    private Frame frame;

    @Inject
    private Exports exports;

    @Inject
    private ExportSending sending;

    @Context
    private HttpServletRequest request;

    /** Whoever has nothing to do with it is told that there is none. */
    @GET
    @Requires(Permission.SESSION_OWN)
    @Transactional
    public Response show(@PathParam("id") String id) {
        ExportPage page = page(exports.get(RecordId.of(id)), "", Errors.NONE);
        Response.ResponseBuilder answer = Response.ok(new View("desk/export.jte", page));
        if (page.isOnItsWay()) {
            // Works without scripts: the browser asks again by itself until it is made.
            answer.header("Refresh", "3");
        }
        return answer.build();
    }

    /** {@code decision} is approve or refuse; the asker is told the reason. */
    @POST
    @Path("decision")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Requires(Permission.EXPORT_APPROVE)
    @Fresh
    @Transactional
    public Response decide(
            @PathParam("id") String id, @FormParam("decision") String decision, @FormParam("reason") String reason) {
        boolean agreed = "approve".equals(decision);
        try {
            Export decided = exports.decide(RecordId.of(id), agreed, reason);
            return to(decided.id().toString(), agreed ? "export.approved" : "export.refused");
        } catch (Refused refused) {
            Errors errors = FormErrors.of(refused.problems(), Frame.words(request), pointer -> pointer.substring(1));
            return Response.status(Response.Status.BAD_REQUEST)
                    .entity(new View("desk/export.jte", page(exports.get(RecordId.of(id)), reason, errors)))
                    .build();
        }
    }

    @POST
    @Path("withdrawal")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Requires(Permission.SESSION_OWN)
    @Transactional
    public Response withdraw(@PathParam("id") String id) {
        exports.withdraw(RecordId.of(id));
        return to(id, "export.withdrawn");
    }

    @GET
    @Path("file")
    @Produces({MediaType.TEXT_HTML, "application/x-ndjson", "text/csv"})
    @Requires(Permission.SESSION_OWN)
    public Response file(@PathParam("id") String id) {
        return sending.of(RecordId.of(id));
    }

    private static Response to(String id, String message) {
        return Response.seeOther(URI.create("/desk/exports/" + id))
                .cookie(FlashCookie.carrying(Flash.success(message)))
                .build();
    }

    private ExportPage page(Export one, String typed, Errors errors) {
        boolean mine = exports.isMine(one);
        return new ExportPage(
                frame.of(request, ExportsResource.area()),
                one.id().toString(),
                one.kind().code(),
                one.format().code(),
                one.askerName(),
                one.reason(),
                one.from().orElse(null),
                one.to().orElse(null),
                one.requestedAt(),
                one.rowsCounted(),
                one.isCountCut(),
                one.state().name(),
                one.rowsDone(),
                one.deciderName(),
                one.decidedAt(),
                one.isApproved(),
                one.decisionReason(),
                mine ? exports.end(one).orElse(null) : null,
                mine,
                one.state().isOpen(),
                one.state() == ExportState.WAITING && exports.isMineToDecide(one),
                typed,
                errors);
    }
}
