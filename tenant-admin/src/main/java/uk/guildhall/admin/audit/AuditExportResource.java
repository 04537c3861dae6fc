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
import jakarta.ws.rs.core.StreamingOutput;
import uk.guildhall.crm.access.Fresh;
import uk.guildhall.crm.access.Permission;
import uk.guildhall.crm.access.Requires;
import uk.guildhall.crm.audit.AuditTrail;
import uk.guildhall.crm.audit.ExportFile;
import uk.guildhall.crm.audit.TrailExports;
import uk.guildhall.crm.tenancy.CurrentCouncil;
import uk.guildhall.web.kit.Frame;
import uk.guildhall.web.kit.Shell;

/** The trail as a file: all of it, or what the form narrows it to. */
@RequestScoped
@Path("/audit/export")
public class AuditExportResource {
    private static final String CSV = "csv";

    @Inject
    private Frame frame;

    @Inject
    private AuditTrail trail;

    @Inject
    private TrailQuestions questions;

    @Inject
    private TrailPages pages;

    @Inject
    private TrailExports exports;

    @Context
    private HttpServletRequest request;

    /** Noted in the commit of this method; the lines follow afterwards, for as long as it takes. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces({MediaType.TEXT_HTML, "application/x-ndjson", "text/csv"})
    @Requires(Permission.AUDIT_EXPORT)
    @Transactional
    @Fresh
    public Response export(MultivaluedMap<String, String> form) {
        Shell shell = frame.of(request, Shell.Area.ADMIN);
        TrailQuestion question = questions.check(TypedTrail.of(form), trail.acts(), shell.words());
        if (question.errors().any() || question.name() != null) {
            return Response.status(Response.Status.BAD_REQUEST)
                    .type(MediaType.TEXT_HTML)
                    .entity(pages.again(shell, question))
                    .build();
        }
        boolean csv = CSV.equals(form.getFirst("format"));
        TrailExports.Begun begun =
                exports.begin(question.filter(), question.asked().asked());
        StreamingOutput lines = out -> exports.write(begun, csv ? ExportFile.csv(out) : ExportFile.jsonLines(out));
        String name = "audit-" + CurrentCouncil.get().code() + "-"
                + begun.at().toString().substring(0, 16).replace(":", "") + (csv ? ".csv" : ".jsonl");
        return Response.ok(lines, csv ? "text/csv; charset=utf-8" : "application/x-ndjson")
                .header("Content-Disposition", "attachment; filename=\"" + name + "\"")
                .build();
    }
}
