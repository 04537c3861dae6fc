package uk.guildhall.web.desk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import uk.guildhall.crm.access.Fresh;
import uk.guildhall.crm.access.Permission;
import uk.guildhall.crm.access.Requires;
import uk.guildhall.crm.access.SignedIn;
import uk.guildhall.crm.council.Problems;
import uk.guildhall.crm.council.Refused;
import uk.guildhall.crm.export.Export;
import uk.guildhall.crm.export.ExportKind;
import uk.guildhall.crm.export.ExportToAsk;
import uk.guildhall.crm.export.Exports;
import uk.guildhall.crm.policy.Policies;
import uk.guildhall.crm.policy.Policy;
import uk.guildhall.crm.policy.Settings;
import uk.guildhall.web.kit.Errors;
import uk.guildhall.web.kit.Frame;
import uk.guildhall.web.kit.Option;
import uk.guildhall.web.kit.Shell;
import uk.guildhall.web.kit.View;
import uk.guildhall.web.kit.Words;

/** Taking records away as a file: asking for it, and seeing what others have asked for that waits for one's word. */
@RequestScoped
@Path("/desk/exports")
@Produces(MediaType.TEXT_HTML)
public class ExportsResource {
    @Inject
    private Frame frame;

    @Inject
    private Exports exports;

    @Inject
    private Policies policies;

    @Context
    private HttpServletRequest request;

    /** For all who make exports or decide about them. */
    @GET
    @Requires(Permission.SESSION_OWN)
    @Transactional
    public Response list() {
        if (Stream.of(Permission.EXPORT_MAKE, Permission.EXPORT_APPROVE, Permission.AUDIT_EXPORT)
                .noneMatch(Permission::held)) {
            throw new ForbiddenException();
        }
        return page(Response.Status.OK, ExportsPage.Form.BLANK, Errors.NONE);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Requires(Permission.EXPORT_MAKE)
    @Fresh
    @Transactional
    public Response ask(MultivaluedMap<String, String> fields) {
        Typed typed = new Typed(fields);
        ExportsPage.Form form = new ExportsPage.Form(
                typed.orNull("what"), typed.text("from"), typed.text("to"), typed.text("format"), typed.text("reason"));
        try {
            Problems problems = new Problems();
            LocalDate from = day("/from", form.from(), problems);
            LocalDate to = day("/to", form.to(), problems);
            problems.refuseIfAny();
            Export asked = exports.ask(new ExportToAsk(form.what(), form.format(), from, to, form.reason()));
            return Response.seeOther(URI.create("/desk/exports/" + asked.id())).build();
        } catch (Refused refused) {
            Words words = Frame.words(request);
            return page(
                    Response.Status.BAD_REQUEST,
                    form,
                    FormErrors.of(refused.problems(), words, pointer -> pointer.substring(1)));
        }
    }

    private static LocalDate day(String pointer, String typed, Problems problems) {
        try {
            return typed.isBlank() ? null : LocalDate.parse(typed.strip());
        } catch (DateTimeException e) {
            problems.add(pointer, "problem.date");
            return null;
        }
    }

    private Response page(Response.Status status, ExportsPage.Form form, Errors errors) {
        Shell shell = frame.of(request, area());
        SignedIn me = SignedIn.find().orElseThrow();
        Policy policy = policies.inForce().forRoles(me.roleCodes());
        List<Export> waiting =
                Permission.held(Permission.EXPORT_APPROVE) ? exports.waitingFor(me.staffId()) : List.of();
        return Response.status(status)
                .entity(new View(
                        "desk/exports.jte",
                        new ExportsPage(
                                shell,
                                waiting.stream().map(this::row).toList(),
                                exports.mine().stream().map(this::row).toList(),
                                kinds(shell.words()),
                                policy.number(Settings.EXPORT_ROWS),
                                policy.number(Settings.EXPORT_LINK),
                                form,
                                errors)))
                .build();
    }

    /** Only what one may look at can one take away. */
    private static List<Option> kinds(Words words) {
        return Permission.held(Permission.EXPORT_MAKE)
                ? Stream.of(ExportKind.values())
                        .filter(kind -> Permission.held(kind.permission()))
                        .map(kind -> Option.of(kind.code(), words.say("export.kind." + kind.code())))
                        .toList()
                : List.of();
    }

    private ExportsPage.Row row(Export one) {
        return new ExportsPage.Row(
                one.id().toString(),
                one.kind().code(),
                one.askerName(),
                one.rowsCounted(),
                one.isCountCut(),
                one.state().name(),
                one.requestedAt(),
                exports.end(one).orElse(null));
    }

    static Shell.Area area() {
        return Permission.held(Permission.CUSTOMER_VIEW) ? Shell.Area.DESK : Shell.Area.ADMIN;
    }
}
