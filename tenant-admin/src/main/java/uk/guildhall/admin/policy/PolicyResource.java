package uk.guildhall.admin.policy;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
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
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import uk.guildhall.crm.access.Fresh;
import uk.guildhall.crm.access.Permission;
import uk.guildhall.crm.access.Requires;
import uk.guildhall.crm.access.SignedIn;
import uk.guildhall.crm.access.address.AddressList.Reach;
import uk.guildhall.crm.council.Kind;
import uk.guildhall.crm.council.NotFound;
import uk.guildhall.crm.council.Problem;
import uk.guildhall.crm.council.Refused;
import uk.guildhall.crm.council.SecurityLevel;
import uk.guildhall.crm.council.Stale;
import uk.guildhall.crm.governance.Foothold;
import uk.guildhall.crm.governance.Governing;
import uk.guildhall.crm.governance.Governing.Outlook;
import uk.guildhall.crm.policy.Amendment;
import uk.guildhall.crm.policy.Policies;
import uk.guildhall.crm.policy.Policy;
import uk.guildhall.crm.policy.PolicyChange;
import uk.guildhall.crm.policy.Setting;
import uk.guildhall.crm.policy.Settings;
import uk.guildhall.crm.policy.Unit;
import uk.guildhall.crm.tenancy.CurrentCouncil;
import uk.guildhall.web.kit.Errors;
import uk.guildhall.web.kit.Flash;
import uk.guildhall.web.kit.FlashCookie;
import uk.guildhall.web.kit.Frame;
import uk.guildhall.web.kit.Option;
import uk.guildhall.web.kit.Shell;
import uk.guildhall.web.kit.View;

/** The council's data-security policy: seeing it, and making it stricter. What is looser goes on to a request. */
@Path("/policy")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class PolicyResource {
    static final String PATH = "/admin/policy";

    private final Policies policies;
    private final Governing governing;
    private final Foothold foothold;
    private final PolicyViews views;
    private final Frame frame;

    @Context
    private HttpServletRequest request;

    @Inject
    public PolicyResource(Policies policies, Governing governing, Foothold foothold, PolicyViews views, Frame frame) {
        this.policies = policies;
        this.governing = governing;
        this.foothold = foothold;
        this.views = views;
        this.frame = frame;
    }

    protected PolicyResource() {
        this(null, null, null, null, null);
    }

    @GET
    @Requires(Permission.POLICY_VIEW)
    public View policy() {
        ofCouncils();
        return new View("admin/policy/policy.jte", views.page(shell(), policies.read()));
    }

    @GET
    @Path("settings/{code}")
    @Requires(Permission.POLICY_VIEW)
    public View setting(@PathParam("code") String key) {
        ofCouncils();
        Setting setting = Settings.shown(key).orElseThrow(NotFound::new);
        Policy policy = policies.read();
        return page(setting, policy, "council", policy.value(setting), null, Errors.NONE);
    }

    @POST
    @Path("settings/{code}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Requires(Permission.POLICY_EDIT)
    @Fresh
    public Response change(
            @PathParam("code") String key,
            @FormParam("version") String version,
            @FormParam("for") String target,
            @FormParam("value") List<String> values,
            @FormParam("back") String takeBack,
            @FormParam("confirm") String confirm,
            @FormParam("mine") String mine) {
        ofCouncils();
        Setting setting = Settings.shown(key).orElseThrow(NotFound::new);
        String typed = takeBack == null ? PolicyForm.joined(values) : null;
        Policy policy = policies.read();
        Optional<Amendment> wanted = PolicyForm.amendment(target, key, typed);
        if (wanted.isEmpty()) {
            Errors errors = Errors.of("for", shell().words().say("problem.choice"));
            return answer(400, page(setting, policy, "council", typed, null, errors));
        }
        Optional<PolicyChange> other = since(PolicyForm.version(version), wanted.get());
        if (other.isPresent()) {
            return answer(409, page(setting, policy, target, typed, other.get(), conflict()));
        }
        try {
            Outlook outlook = governing.look(List.of(wanted.get()), List.of("/value"));
            if (outlook.isNothing()) {
                Errors same = Errors.of("value", shell().words().say("problem.policy-same"));
                return answer(400, page(setting, policy, target, typed, null, same));
            }
            List<Option> fields = takeBack == null
                    ? List.of(Option.of("for", target), Option.of("value", typed))
                    : List.of(Option.of("for", target), Option.of("back", "yes"));
            return decide(outlook, confirm, mine, PATH + "/settings/" + key, key, fields);
        } catch (Refused refused) {
            return answer(400, page(setting, policy, target, typed, null, told(refused)));
        } catch (Stale overtaken) {
            Policy now = policies.read();
            PolicyChange theirs =
                    since(PolicyForm.version(version), wanted.get()).orElse(null);
            return answer(409, page(setting, now, target, typed, theirs, conflict()));
        }
    }

    @POST
    @Path("level")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Requires(Permission.POLICY_EDIT)
    @Fresh
    public Response level(
            @FormParam("version") String version,
            @FormParam("level") String level,
            @FormParam("confirm") String confirm,
            @FormParam("mine") String mine) {
        ofCouncils();
        Optional<Amendment> wanted = PolicyForm.amendment(PolicyForm.LEVEL, null, level);
        if (wanted.isEmpty()) {
            return Response.seeOther(URI.create(PATH))
                    .cookie(FlashCookie.carrying(Flash.warning("policy.level.choose")))
                    .build();
        }
        if (since(PolicyForm.version(version), wanted.get()).isPresent()) {
            return overtaken();
        }
        Outlook outlook = governing.look(List.of(wanted.get()), List.of("/level"));
        if (outlook.isNothing()) {
            return Response.seeOther(URI.create(PATH)).build();
        }
        try {
            return decide(outlook, confirm, mine, PATH + "/level", null, List.of(Option.of("level", level)));
        } catch (Stale overtaken) {
            return overtaken();
        }
    }

    /** What is stricter is shown before it is done; what is looser, in any part, becomes a request. */
    private Response decide(
            Outlook outlook, String confirm, String mine, String action, String key, List<Option> chosen) {
        Shell shell = shell();
        boolean looser = outlook.isLooser();
        SignedIn person = SignedIn.find().orElseThrow();
        String ip = request.getRemoteAddr();
        boolean lacksFactor = !looser && foothold.lacksFactor(outlook.then(), person);
        Reach reach = foothold.reach(outlook.then(), person, ip);
        boolean out = !looser && reach == Reach.OUT;
        boolean knows = !out || ip.equals(mine == null ? "" : mine.strip());
        if (!looser && confirm != null && !lacksFactor && knows) {
            governing.amend(
                    outlook.amendments(), List.of("/value"), outlook.now().version());
            return Response.seeOther(URI.create(PATH))
                    .cookie(FlashCookie.carrying(Flash.success("policy.changed")))
                    .build();
        }
        List<Option> fields = Stream.concat(
                        Stream.of(Option.of("version", "" + outlook.now().version())),
                        looser ? LoweringResource.fields(outlook.amendments().get(0)).stream() : chosen.stream())
                .toList();
        return Response.status(confirm != null && !looser ? 400 : 200)
                .entity(new View(
                        "admin/policy/outlook.jte",
                        new OutlookPage(
                                shell,
                                looser,
                                PolicyViews.changes(outlook, views.text(shell.words())),
                                looser ? List.of() : PolicyViews.touched(governing.effects(outlook), shell.words()),
                                looser ? LoweringResource.PATH : action,
                                fields,
                                key == null ? PATH : PATH + "/settings/" + key,
                                lacksFactor,
                                out ? ip : null,
                                reach == Reach.EMPTY && foothold.reach(outlook.now(), person, ip) != reach,
                                looser ? "" : null,
                                outlook.now().number(Settings.LOWERING_WAIT),
                                LoweringResource.needsOfficer(outlook.now()),
                                confirm == null || knows
                                        ? Errors.NONE
                                        : Errors.of("mine", shell.words().say("problem.policy-lock-out", ip)))))
                .build();
    }

    private View page(Setting setting, Policy policy, String target, String typed, PolicyChange other, Errors errors) {
        Shell shell = shell();
        PolicyText text = views.text(shell.words());
        Policy.Effective effective = policy.effective(setting);
        String kept = typed == null ? policy.value(setting) : typed;
        return new View(
                "admin/policy/setting.jte",
                new SettingPage(
                        shell,
                        setting.key(),
                        text.name(setting),
                        text.means(setting),
                        kind(setting),
                        setting.unit() == Unit.NONE ? null : shell.words().say("policy.unitName." + setting.unit()),
                        setting.least(),
                        setting.most(),
                        text.value(setting, effective.value()),
                        text.from(effective),
                        Stream.of(SecurityLevel.values())
                                .map(level -> new SettingPage.AtLevel(
                                        level.name(), text.value(setting, setting.at(level)), level == policy.level()))
                                .toList(),
                        PolicyViews.owns(setting, policy).stream()
                                .map(own -> new SettingPage.Own(
                                        PolicyForm.target(own),
                                        text.whose(own.scope(), own.subject()),
                                        text.value(setting, policy.own(own))))
                                .toList(),
                        setting.choices().stream()
                                .map(choice -> Option.of(choice, text.choice(setting, choice)))
                                .toList(),
                        views.targets(setting, text),
                        policy.version(),
                        target,
                        parts(kept),
                        kept,
                        other == null ? null : other(setting, other, policy, text),
                        errors));
    }

    private static SettingPage.Other other(Setting setting, PolicyChange theirs, Policy policy, PolicyText text) {
        String value = theirs.setting() == null
                ? text.value(setting, policy.value(setting))
                : text.value(setting, theirs.value());
        return new SettingPage.Other(theirs.actorName(), theirs.at(), value);
    }

    private static String kind(Setting setting) {
        return switch (setting.order()) {
            case AT_LEAST, AT_MOST -> "NUMBER";
            case RANKED -> "CHOICE";
            case PROTECTED -> setting.isFixed() ? "FIXED" : "SET";
        };
    }

    private static Set<String> parts(String value) {
        return new LinkedHashSet<>(List.of(value.split(",", -1)));
    }

    /** The last change by which somebody else has overtaken what is wanted, since the version that was looked at. */
    private Optional<PolicyChange> since(int version, Amendment wanted) {
        return policies.changesSince(version).stream()
                .filter(change -> change.setting() == null
                        || wanted.isLevel()
                        || change.setting().equals(wanted.setting().key()))
                .reduce((earlier, later) -> later);
    }

    private Errors conflict() {
        return Errors.of("value", shell().words().say("problem.policy-conflict"));
    }

    private Errors told(Refused refused) {
        Errors errors = Errors.NONE;
        for (Problem problem : refused.problems()) {
            errors = errors.and(
                    "value", shell().words().say(problem.key(), problem.args().toArray()));
        }
        return errors;
    }

    private static Response overtaken() {
        return Response.seeOther(URI.create(PATH))
                .cookie(FlashCookie.carrying(Flash.warning("problem.policy-conflict")))
                .build();
    }

    private static Response answer(int status, View view) {
        return Response.status(status).entity(view).build();
    }

    private Shell shell() {
        return frame.of(request, Shell.Area.ADMIN);
    }

    /** The platform itself keeps no residents, and has no policy to choose. */
    static void ofCouncils() {
        if (CurrentCouncil.get().kind() == Kind.PLATFORM) {
            throw new NotFound();
        }
    }
}
