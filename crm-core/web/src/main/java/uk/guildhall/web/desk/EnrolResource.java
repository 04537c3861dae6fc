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
import uk.guildhall.crm.access.CouncilRoles;
import uk.guildhall.crm.access.Enrolment;
import uk.guildhall.crm.access.Open;
import uk.guildhall.crm.access.SecondStep;
import uk.guildhall.crm.access.SignIn;
import uk.guildhall.crm.access.Staff;
import uk.guildhall.crm.access.factor.Passkeys;
import uk.guildhall.web.desk.Pendings.Pending;
import uk.guildhall.web.kit.Device;
import uk.guildhall.web.kit.Errors;
import uk.guildhall.web.kit.Frame;
import uk.guildhall.web.kit.Shell;
import uk.guildhall.web.kit.Sites;
import uk.guildhall.web.kit.View;
import uk.guildhall.web.kit.Words;

/** Where whoever gave the right password, and lacks the second factor that the policy asks for, gets it. */
@Path(EnrolResource.PATH)
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class EnrolResource {
    static final String PATH = "/desk/sign-in/enrol";
    private static final int TOO_MANY = 429;

    private final Pendings pendings;
    private final SecondStep step;
    private final Enrolment enrolment;
    private final SignIn signIn;
    private final Frame frame;
    private final InstantSource clock;

    @Inject
    private CouncilRoles roles;

    @Context
    private HttpServletRequest request;

    @Inject
    public EnrolResource(
            Pendings pendings, SecondStep step, Enrolment enrolment, SignIn signIn, Frame frame, InstantSource clock) {
        this.pendings = pendings;
        this.step = step;
        this.enrolment = enrolment;
        this.signIn = signIn;
        this.frame = frame;
        this.clock = clock;
    }

    protected EnrolResource() {
        this(null, null, null, null, null, null);
    }

    @GET
    @Open
    public Response choose() {
        Optional<Pending> pending = pendings.of(request);
        if (pending.isEmpty()) {
            return SecondStepResource.startAgain(request);
        }
        if (!step.mayEnrol(pending.get().signIn())) {
            return Response.seeOther(URI.create(SecondStepResource.PATH)).build();
        }
        return page(200, pending.get(), Errors.NONE);
    }

    @POST
    @Open
    @Path("app")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response app(@FormParam("code") @DefaultValue("") String code, @FormParam("_csrf") String csrf) {
        Optional<Pending> pending = pendings.of(request, csrf);
        if (pending.isEmpty()) {
            return SecondStepResource.startAgain(request);
        }
        Words words = Frame.words(request);
        SignIn.Outcome outcome =
                step.enrolApp(pending.get().signIn(), code, words.say("factor.TOTP"), Pendings.caller(request));
        return answer(outcome, pending.get(), Errors.of("code", words.say("second.wrongCode")));
    }

    @POST
    @Open
    @Path("passkey")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response passkey(
            @FormParam("challenge") @DefaultValue("") String challenge,
            @FormParam("credential") @DefaultValue("") String credential,
            @FormParam("_csrf") String csrf) {
        Optional<Pending> pending = pendings.of(request, csrf);
        if (pending.isEmpty()) {
            return SecondStepResource.startAgain(request);
        }
        SignIn.Outcome outcome = step.enrolPasskey(
                pending.get().signIn(),
                Sites.of(request),
                new Passkeys.Answer(challenge, credential),
                Device.of(request.getHeader("User-Agent")),
                Pendings.caller(request));
        return answer(
                outcome, pending.get(), Errors.of(null, Frame.words(request).say("factor.passkeyFailed")));
    }

    private Response answer(SignIn.Outcome outcome, Pending pending, Errors wrong) {
        if (outcome instanceof SignIn.Welcome welcome) {
            Staff staff = pending.signIn().staff();
            RecoveryCodesPage codes = new RecoveryCodesPage(
                    frame.of(request, Shell.Area.PUBLIC),
                    enrolment.renewRecoveryCodes(staff),
                    Welcomed.next(
                            roles.permissions(welcome.staff().roleCodes()),
                            pending.signIn().returnTo()));
            return Welcomed.with(Response.ok(new View("desk/recovery-codes.jte", codes)), welcome, signIn, request)
                    .build();
        } else if (outcome instanceof SignIn.Wait wait) {
            String locked = Frame.words(request).say("signin.locked", Waits.minutes(clock, wait.until()));
            return page(TOO_MANY, pending, Errors.of(null, locked));
        }
        return step.mayEnrol(pending.signIn())
                ? page(400, pending, wrong)
                : Response.seeOther(URI.create(SecondStepResource.PATH)).build();
    }

    private Response page(int status, Pending pending, Errors errors) {
        Staff staff = pending.signIn().staff();
        Shell shell = frame.of(request, Shell.Area.PUBLIC);
        NewFactor choice = NewFactor.of(enrolment, staff, Sites.of(request), shell.council(), pending.csrf());
        return Response.status(status)
                .entity(new View("desk/enrol.jte", new EnrolPage(shell, staff.displayName(), choice, errors)))
                .build();
    }
}
