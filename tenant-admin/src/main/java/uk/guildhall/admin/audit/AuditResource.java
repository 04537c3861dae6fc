package uk.guildhall.admin.audit;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import uk.guildhall.crm.access.Permission;
import uk.guildhall.crm.access.Requires;
import uk.guildhall.crm.audit.AuditEntry;
import uk.guildhall.crm.audit.AuditTrail;
import uk.guildhall.crm.audit.SealedEntries;
import uk.guildhall.crm.council.NotFound;
import uk.guildhall.crm.tenancy.PageKey;
import uk.guildhall.web.kit.Frame;
import uk.guildhall.web.kit.RecordId;
import uk.guildhall.web.kit.Shell;
import uk.guildhall.web.kit.View;

/** The council's audit trail: narrowed by a form, page by page, entry by entry. */
@RequestScoped
@Path("/audit")
@Produces(MediaType.TEXT_HTML)
public class AuditResource {
    @Inject
    private Frame frame;

    @Inject
    private AuditTrail trail;

    @Inject
    private SealedEntries sealed;

    @Inject
    private TrailQuestions questions;

    @Inject
    private TrailPages pages;

    @Context
    private HttpServletRequest request;

    @Context
    private UriInfo asked;

    @GET
    @Requires(Permission.AUDIT_VIEW)
    @Transactional
    public Response list(@QueryParam("after") String after) {
        Shell shell = frame.of(request, Shell.Area.ADMIN);
        TrailQuestion question =
                questions.check(TypedTrail.of(asked.getQueryParameters()), trail.acts(), shell.words());
        return question.errors().any() || question.name() != null
                ? again(shell, question)
                : Response.ok(pages.list(shell, question, place(after))).build();
    }

    /** What was typed may be a name, which never goes into an address: it is answered here, or led on by codes. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Requires(Permission.AUDIT_VIEW)
    @Transactional
    public Response ask(MultivaluedMap<String, String> form) {
        Shell shell = frame.of(request, Shell.Area.ADMIN);
        TrailQuestion question = questions.check(TypedTrail.of(form), trail.acts(), shell.words());
        return question.errors().any() || question.name() != null
                ? again(shell, question)
                : Response.seeOther(URI.create(question.asked().address())).build();
    }

    @GET
    @Path("/entry")
    @Requires(Permission.AUDIT_VIEW)
    @Transactional
    public View entry(@QueryParam("id") String id) {
        AuditEntry entry = trail.entry(RecordId.of(id)).orElseThrow(NotFound::new);
        return pages.entry(
                frame.of(request, Shell.Area.ADMIN),
                entry,
                sealed.number(entry.id()).orElse(null));
    }

    private Response again(Shell shell, TrailQuestion question) {
        return Response.status(question.errors().any() ? Response.Status.BAD_REQUEST : Response.Status.OK)
                .entity(pages.again(shell, question))
                .build();
    }

    static PageKey place(String after) {
        try {
            return PageKey.of(after);
        } catch (IllegalArgumentException | ArithmeticException e) {
            throw new BadRequestException(e);
        }
    }
}
