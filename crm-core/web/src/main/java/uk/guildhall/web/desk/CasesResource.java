package uk.guildhall.web.desk;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import uk.guildhall.crm.access.Permission;
import uk.guildhall.crm.access.Requires;
import uk.guildhall.crm.access.SignedIn;
import uk.guildhall.crm.access.Staff;
import uk.guildhall.crm.access.StaffMembers;
import uk.guildhall.crm.casework.Case;
import uk.guildhall.crm.casework.CaseFilter;
import uk.guildhall.crm.casework.CaseStatus;
import uk.guildhall.crm.casework.Cases;
import uk.guildhall.crm.council.Conflict;
import uk.guildhall.crm.council.Refused;
import uk.guildhall.crm.privacy.KeysAway;
import uk.guildhall.crm.team.Teams;
import uk.guildhall.web.kit.Errors;
import uk.guildhall.web.kit.Flash;
import uk.guildhall.web.kit.FlashCookie;
import uk.guildhall.web.kit.Frame;
import uk.guildhall.web.kit.Shell;
import uk.guildhall.web.kit.View;

/** Cases at the desk: the work list, one case, and what may be done to it. */
@RequestScoped
@Path("/desk/cases")
@Produces(MediaType.TEXT_HTML)
public class CasesResource {
    private static final int PAGE = 25;

    @Inject
    private Frame frame;

    @Inject
    private Cases cases;

    @Inject
    private CaseRows rows;

    @Inject
    private CaseViews views;

    @Inject
    private StaffMembers staff;

    @Inject
    private Teams teams;

    @Resource
    private TransactionSynchronizationRegistry transaction;

    @Context
    private HttpServletRequest request;

    @GET
    @Requires(Permission.CASE_VIEW)
    @Transactional
    public View list(
            @QueryParam("whose") String whose, @QueryParam("status") String status, @QueryParam("after") String after) {
        Shell shell = frame.of(request, Shell.Area.DESK);
        CaseListAsked asked = CaseListAsked.of(whose, status);
        UUID person = SignedIn.find().orElseThrow().staffId();
        CaseFilter filter = asked.filter(person, () -> teams.ofStaff(person));
        Case last = after == null ? null : cases.get(after);
        List<Case> found = cases.list(filter, last, PAGE + 1);
        List<Case> shown = found.subList(0, Math.min(PAGE, found.size()));
        String next = found.size() > PAGE
                ? asked.address() + "&after=" + shown.get(PAGE - 1).reference()
                : null;
        return new View(
                "desk/cases.jte",
                new CasesPage(
                        shell,
                        asked.whose(),
                        asked.status(),
                        rows.of(shown, shell.words().language()),
                        next));
    }

    @GET
    @Path("/{reference}")
    @Requires(Permission.CASE_VIEW)
    @Transactional
    public View show(@PathParam("reference") String reference) {
        Case file = cases.get(reference);
        cases.viewed(file);
        return page(file, CasePage.Typed.NOTHING, Errors.NONE);
    }

    @POST
    @Path("/{reference}/notes")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Requires(Permission.CASE_NOTE)
    @Transactional
    public Response note(
            @PathParam("reference") String reference,
            @FormParam("text") String text,
            @FormParam("sensitive") String mark) {
        boolean sensitive = "yes".equals(mark);
        Case file = cases.get(reference);
        return act(
                file,
                found -> cases.note(found, text, sensitive),
                "case.noted",
                new CasePage.Typed(text, sensitive, null, null),
                "text",
                "case.needNote");
    }

    @POST
    @Path("/{reference}/assignment")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Requires(Permission.CASE_ASSIGN)
    @Transactional
    public Response assign(
            @PathParam("reference") String reference,
            @FormParam("version") int version,
            @FormParam("owner") String owner) {
        return asSeen(reference, version, CasePage.Typed.NOTHING, file -> {
            Staff to = owner == null || owner.isBlank() ? null : views.owner(owner);
            return act(
                    file,
                    found -> cases.assign(
                            found, found.teamId(), to == null ? null : to.id(), to == null ? null : to.displayName()),
                    "case.assigned",
                    CasePage.Typed.NOTHING,
                    "owner",
                    "case.assign");
        });
    }

    @POST
    @Path("/{reference}/status")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Requires(Permission.CASE_EDIT)
    @Transactional
    public Response move(
            @PathParam("reference") String reference,
            @FormParam("version") int version,
            @FormParam("status") String status) {
        return asSeen(reference, version, CasePage.Typed.NOTHING, file -> {
            CaseStatus to = CaseStatus.of(status).orElseThrow(BadRequestException::new);
            return act(
                    file,
                    found -> cases.move(found, to),
                    "case.moved",
                    CasePage.Typed.NOTHING,
                    "status",
                    "case.status");
        });
    }

    @POST
    @Path("/{reference}/closure")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Requires(Permission.CASE_CLOSE)
    @Transactional
    public Response close(
            @PathParam("reference") String reference,
            @FormParam("version") int version,
            @FormParam("reason") String reason) {
        CasePage.Typed typed = new CasePage.Typed(null, false, reason, null);
        return asSeen(
                reference,
                version,
                typed,
                file -> act(
                        file, found -> cases.close(found, reason), "case.closed", typed, "reason", "case.needReason"));
    }

    @POST
    @Path("/{reference}/reopening")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Requires(Permission.CASE_REOPEN)
    @Transactional
    public Response reopen(
            @PathParam("reference") String reference, @FormParam("version") int version, @FormParam("why") String why) {
        CasePage.Typed typed = new CasePage.Typed(null, false, null, why);
        return asSeen(
                reference,
                version,
                typed,
                file -> act(file, found -> cases.reopen(found, why), "case.reopened", typed, "why", "case.needWhy"));
    }

    /** Does it, or shows the page again with what was typed and what is wrong with it. */
    private Response act(
            Case file, Consumer<Case> act, String done, CasePage.Typed typed, String field, String missing) {
        var words = frame.of(request, Shell.Area.DESK).words();
        try {
            act.accept(file);
        } catch (Refused refused) {
            UnaryOperator<String> here = pointer -> field;
            Errors errors = FormErrors.of(refused.problems(), words, here);
            boolean empty = refused.problems().get(0).key().equals("problem.required");
            return again(file, typed, empty ? Errors.of(field, words.say(missing)) : errors);
        } catch (Conflict conflict) {
            return again(file, typed, Errors.of(field, words.say(conflict.key())));
        } catch (KeysAway away) {
            // Nothing of it may reach the database, the case's new time included.
            transaction.setRollbackOnly();
            return again(file, typed, Errors.of(field, words.say("confidential.awaySave")), 503);
        }
        return Response.seeOther(URI.create("/desk/cases/" + file.reference()))
                .cookie(FlashCookie.carrying(Flash.success(done, file.reference())))
                .build();
    }

    /** Does it to the case as the person saw it; where somebody else changed it meanwhile, shows it as it is now. */
    private Response asSeen(String reference, int version, CasePage.Typed typed, Function<Case, Response> act) {
        Case file = cases.get(reference);
        if (file.version() == version) {
            return act.apply(file);
        }
        var words = frame.of(request, Shell.Area.DESK).words();
        return again(file, typed, Errors.of(null, words.say("case.stale")));
    }

    private Response again(Case file, CasePage.Typed typed, Errors errors) {
        return again(file, typed, errors, 400);
    }

    private Response again(Case file, CasePage.Typed typed, Errors errors, int status) {
        return Response.status(status).entity(page(file, typed, errors)).build();
    }

    private View page(Case file, CasePage.Typed typed, Errors errors) {
        Shell shell = frame.of(request, Shell.Area.DESK);
        return new View("desk/case.jte", views.of(shell, file, typed, errors));
    }
}
