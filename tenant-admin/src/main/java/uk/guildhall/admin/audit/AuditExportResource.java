package uk.guildhall.admin.audit;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import uk.guildhall.crm.access.Fresh;
import uk.guildhall.crm.access.Permission;
import uk.guildhall.crm.access.Requires;
import uk.guildhall.crm.audit.AuditTrail;
import uk.guildhall.crm.council.Refused;
import uk.guildhall.crm.export.Export;
import uk.guildhall.crm.export.ExportFormat;
import uk.guildhall.crm.export.Exports;
import uk.guildhall.crm.tenancy.PageKey;
import uk.guildhall.web.kit.Errors;
import uk.guildhall.web.kit.Frame;
import uk.guildhall.web.kit.Shell;

/** Asks for the trail as a file: all of it, or what the form narrows it to. It is an export like any other. */
@RequestScoped
@Path("/audit/export")
public class AuditExportResource {
    @Inject
    private Frame frame;

    @Inject
    private AuditTrail trail;

    @Inject
    private TrailQuestions questions;

    @Inject
    private TrailPages pages;

    @Inject
    private Exports exports;

    @Context
    private HttpServletRequest request;

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces(MediaType.TEXT_HTML)
    @Requires(Permission.AUDIT_EXPORT)
    @Fresh
    @Transactional
    public Response export(MultivaluedMap<String, String> form) {
        Shell shell = frame.of(request, Shell.Area.ADMIN);
        TrailQuestion question = questions.check(TypedTrail.of(form), trail.acts(), shell.words());
        if (question.errors().any() || question.name() != null) {
            return Response.status(Response.Status.BAD_REQUEST)
                    .entity(pages.again(shell, question))
                    .build();
        }
        ExportFormat format = ExportFormat.of(form.getFirst("format")).orElse(ExportFormat.JSONL);
        try {
            Export asked =
                    exports.askTrail(question.filter(), question.asked().asked(), format, form.getFirst("reason"));
            return Response.seeOther(URI.create("/desk/exports/" + asked.id())).build();
        } catch (Refused refused) {
            String message = shell.words().say(refused.problems().get(0).key());
            return Response.status(Response.Status.BAD_REQUEST)
                    .entity(pages.list(shell, question.with(Errors.of("reason", message)), PageKey.NEWEST))
                    .build();
        }
    }
}
