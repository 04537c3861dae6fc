package uk.guildhall.web.desk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import uk.guildhall.crm.access.Caller;
import uk.guildhall.crm.access.CouncilRoles;
import uk.guildhall.crm.access.Open;
import uk.guildhall.crm.access.PendingSignIn;
import uk.guildhall.crm.access.SecondStep;
import uk.guildhall.crm.access.SecondStep.Way;
import uk.guildhall.crm.access.SignIn;
import uk.guildhall.crm.access.factor.Passkeys;
import uk.guildhall.web.desk.Pendings.Pending;
import uk.guildhall.web.kit.Errors;
import uk.guildhall.web.kit.Flash;
import uk.guildhall.web.kit.FlashCookie;
import uk.guildhall.web.kit.Frame;
import uk.guildhall.web.kit.PendingCookie;
import uk.guildhall.web.kit.Shell;
import uk.guildhall.web.kit.SignInAddress;
import uk.guildhall.web.kit.Sites;
import uk.guildhall.web.kit.View;
import uk.guildhall.web.kit.Words;

/** Where whoever gave the right password shows the second factor. */
@Path(SecondStepResource.PATH)
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class SecondStepResource {
    static final String PATH = "/desk/sign-in/second";
    private static final int TOO_MANY = 429;

    private final Pendings pendings;
    private final SecondStep step;
    private final SignIn signIn;
    private final Frame frame;
    private final InstantSource clock;

    @Inject
    private CouncilRoles roles;

    @Context
    private HttpServletRequest request;

    @Inject
    public SecondStepResource(Pendings pendings, SecondStep step, SignIn signIn, Frame frame, InstantSource clock) {
        this.pendings = pendings;
        this.step = step;
        this.signIn = signIn;
        this.frame = frame;
        this.clock = clock;
    }

    protected SecondStepResource() {
        this(null, null, null, null, null);
    }

    @GET
    @Open
    public Response ask() {
        Optional<Pending> pending = pendings.of(request);
        if (pending.isEmpty()) {
            return startAgain(request);
        }
        return step.mayEnrol(pending.get().signIn()) ? enrol() : page(200, pending.get(), Errors.NONE);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Open
    public Response show(
            @FormParam("by") @DefaultValue("") String by,
            @FormParam("code") @DefaultValue("") String code,
            @FormParam("challenge") @DefaultValue("") String challenge,
            @FormParam("credential") @DefaultValue("") String credential,
            @FormParam("_csrf") String csrf) {
        Optional<Pending> pending = pendings.of(request, csrf);
        if (pending.isEmpty()) {
            return startAgain(request);
        }
        Words words = Frame.words(request);
        boolean passkey = by.equals("passkey");
        if (!passkey && code.isBlank()) {
            return page(400, pending.get(), Errors.of(field(by), words.say("second.needCode")));
        }
        PendingSignIn waiting = pending.get().signIn();
        Caller caller = Pendings.caller(request);
        SignIn.Outcome outcome = switch (by) {
            case "passkey" ->
                step.byPasskey(waiting, Sites.of(request), new Passkeys.Answer(challenge, credential), caller);
            case "recovery" -> step.byRecovery(waiting, code, caller);
            default -> step.byCode(waiting, code, caller);
        };
        if (outcome instanceof SignIn.Welcome welcome) {
            return welcome(welcome, waiting, by.equals("recovery"));
        } else if (outcome instanceof SignIn.Enrol) {
            return enrol();
        } else if (outcome instanceof SignIn.Wait wait) {
            long minutes = Waits.minutes(clock, wait.until());
            return page(TOO_MANY, pending.get(), Errors.of(null, words.say("signin.locked", minutes)));
        }
        return page(
                400,
                pending.get(),
                passkey
                        ? Errors.of(null, words.say("second.wrongPasskey"))
                        : Errors.of(field(by), words.say("second.wrongCode")));
    }

    private Response welcome(SignIn.Welcome welcome, PendingSignIn waiting, boolean recovered) {
        String next = Welcomed.next(roles.permissions(welcome.staff().roleCodes()), waiting.returnTo());
        Response.ResponseBuilder answer = Welcomed.with(Response.seeOther(URI.create(next)), welcome, signIn, request);
        if (recovered) {
            answer.cookie(FlashCookie.carrying(Flash.warning("second.recovered")));
        }
        return answer.build();
    }

    private Response page(int status, Pending pending, Errors errors) {
        PendingSignIn waiting = pending.signIn();
        Set<Way> ways = step.ways(waiting);
        Passkeys.Question question = ways.contains(Way.PASSKEY)
                ? step.question(waiting, Sites.of(request)).orElse(null)
                : null;
        return Response.status(status)
                .entity(new View(
                        "desk/second-step.jte",
                        new SecondStepPage(
                                frame.of(request, Shell.Area.PUBLIC),
                                pending.csrf(),
                                waiting.staff().displayName(),
                                question,
                                ways.contains(Way.PASSKEY) && question == null,
                                ways.contains(Way.CODE),
                                ways.contains(Way.RECOVERY),
                                errors)))
                .build();
    }

    private static String field(String by) {
        return by.equals("recovery") ? "recovery" : "code";
    }

    private static Response enrol() {
        return Response.seeOther(URI.create(EnrolResource.PATH)).build();
    }

    static Response startAgain(HttpServletRequest request) {
        return Response.seeOther(URI.create(SignInAddress.PATH))
                .cookie(PendingCookie.none(request))
                .build();
    }
}
