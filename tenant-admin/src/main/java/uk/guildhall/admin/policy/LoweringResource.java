package uk.guildhall.admin.policy;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import uk.guildhall.crm.access.Fresh;
import uk.guildhall.crm.access.Permission;
import uk.guildhall.crm.access.Requires;
import uk.guildhall.crm.access.SignedIn;
import uk.guildhall.crm.access.Staff;
import uk.guildhall.crm.access.StaffMembers;
import uk.guildhall.crm.council.Conflict;
import uk.guildhall.crm.council.NotFound;
import uk.guildhall.crm.council.Problem;
import uk.guildhall.crm.council.Refused;
import uk.guildhall.crm.council.Stale;
import uk.guildhall.crm.governance.Governing;
import uk.guildhall.crm.governance.Governing.Outlook;
import uk.guildhall.crm.governance.PolicyRequests;
import uk.guildhall.crm.policy.Amendment;
import uk.guildhall.crm.policy.Policy;
import uk.guildhall.crm.policy.Settings;
import uk.guildhall.web.kit.Errors;
import uk.guildhall.web.kit.Flash;
import uk.guildhall.web.kit.FlashCookie;
import uk.guildhall.web.kit.Frame;
import uk.guildhall.web.kit.Option;
import uk.guildhall.web.kit.RecordId;
import uk.guildhall.web.kit.Shell;
import uk.guildhall.web.kit.View;

/** Asking that the policy become looser, and what others say to it. */
@Path("/policy")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
public class LoweringResource {
    static final String PATH = PolicyResource.PATH + "/requests";

    private final PolicyRequests requests;
    private final Governing governing;
    private final PolicyViews views;
    private final StaffMembers staff;
    private final Frame frame;

    @Context
    private HttpServletRequest request;

    @Inject
    public LoweringResource(
            PolicyRequests requests, Governing governing, PolicyViews views, StaffMembers staff, Frame frame) {
        this.requests = requests;
        this.governing = governing;
        this.views = views;
        this.staff = staff;
        this.frame = frame;
    }

    protected LoweringResource() {
        this(null, null, null, null, null);
    }

    @POST
    @Path("requests")
    @Requires(Permission.POLICY_EDIT)
    @Fresh
    public Response ask(
            @FormParam("version") String version,
            @FormParam("for") String target,
            @FormParam("setting") String key,
            @FormParam("value") String value,
            @FormParam("back") String takeBack,
            @FormParam("reason") String reason) {
        PolicyResource.ofCouncils();
        Amendment wanted = PolicyForm.amendment(target, key, takeBack == null ? value : null)
                .orElseThrow(() -> Refused.because("/for", "problem.choice"));
        try {
            requests.ask(wanted, reason, SignedIn.find().orElseThrow().staffId(), PolicyForm.version(version));
        } catch (Refused refused) {
            return again(400, wanted, reason, told(refused));
        } catch (Conflict conflict) {
            return again(409, wanted, reason, Errors.of(null, say(conflict.key())));
        } catch (Stale overtaken) {
            return again(409, wanted, reason, Errors.of(null, say("problem.policy-conflict")));
        }
        return back("policy.request.asked");
    }

    @POST
    @Path("approvals")
    @Requires(Permission.POLICY_APPROVE)
    @Fresh
    public Response approve(@FormParam("request") String id) {
        return settled(() -> requests.approve(RecordId.of(id), me().id()), "policy.request.approved");
    }

    @POST
    @Path("refusals")
    @Requires(Permission.POLICY_APPROVE)
    public Response refuse(@FormParam("request") String id) {
        return settled(() -> requests.refuse(RecordId.of(id), me()), "policy.request.refused");
    }

    @POST
    @Path("withdrawals")
    @Requires(Permission.POLICY_EDIT)
    public Response withdraw(@FormParam("request") String id) {
        return settled(() -> requests.withdraw(RecordId.of(id), me()), "policy.request.withdrawn");
    }

    @POST
    @Path("countersignatures")
    @Requires(Permission.POLICY_EDIT)
    @Fresh
    public Response countersign(
            @FormParam("request") String id, @FormParam("countersignature") String countersignature) {
        return settled(() -> requests.countersign(RecordId.of(id), countersignature), "policy.request.countersigned");
    }

    private Response settled(Runnable act, String done) {
        PolicyResource.ofCouncils();
        try {
            act.run();
        } catch (Conflict conflict) {
            return Response.seeOther(URI.create(PolicyResource.PATH))
                    .cookie(FlashCookie.carrying(Flash.warning(conflict.key())))
                    .build();
        } catch (Refused refused) {
            return Response.seeOther(URI.create(PolicyResource.PATH))
                    .cookie(FlashCookie.carrying(
                            Flash.warning(refused.problems().get(0).key())))
                    .build();
        }
        return back(done);
    }

    private static Response back(String done) {
        return Response.seeOther(URI.create(PolicyResource.PATH))
                .cookie(FlashCookie.carrying(Flash.success(done)))
                .build();
    }

    /** The page with the reason that was typed. */
    private Response again(int status, Amendment wanted, String reason, Errors errors) {
        Shell shell = frame.of(request, Shell.Area.ADMIN);
        Outlook outlook = governing.look(List.of(wanted), List.of("/value"));
        List<Option> fields = new ArrayList<>();
        fields.add(Option.of("version", "" + outlook.now().version()));
        fields.addAll(fields(outlook.amendments().get(0)));
        return Response.status(status)
                .entity(new View(
                        "admin/policy/outlook.jte",
                        new OutlookPage(
                                shell,
                                true,
                                PolicyViews.changes(outlook, views.text(shell.words())),
                                List.of(),
                                PATH,
                                fields,
                                PolicyResource.PATH,
                                false,
                                null,
                                false,
                                reason == null ? "" : reason,
                                outlook.now().number(Settings.LOWERING_WAIT),
                                needsOfficer(outlook.now()),
                                errors)))
                .build();
    }

    /** What a form sends to ask for an amendment. */
    static List<Option> fields(Amendment wanted) {
        if (wanted.isLevel()) {
            return List.of(Option.of("for", PolicyForm.LEVEL), Option.of("value", wanted.value()));
        }
        return List.of(
                Option.of("for", PolicyForm.target(wanted.where())),
                Option.of("setting", wanted.setting().key()),
                wanted.value() == null ? Option.of("back", "yes") : Option.of("value", wanted.value()));
    }

    static boolean needsOfficer(Policy policy) {
        return policy.choice(Settings.LOWERING_APPROVAL).equals("two-and-officer");
    }

    private Errors told(Refused refused) {
        Errors errors = Errors.NONE;
        for (Problem problem : refused.problems()) {
            errors = errors.and(
                    problem.pointer().equals("/reason") ? "reason" : null,
                    frame.of(request, Shell.Area.ADMIN)
                            .words()
                            .say(problem.key(), problem.args().toArray()));
        }
        return errors;
    }

    private String say(String key) {
        return Frame.words(request).say(key);
    }

    private Staff me() {
        return staff.byId(SignedIn.find().orElseThrow().staffId()).orElseThrow(NotFound::new);
    }
}
