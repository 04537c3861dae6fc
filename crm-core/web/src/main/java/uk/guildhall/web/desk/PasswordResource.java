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
import uk.guildhall.crm.access.Caller;
import uk.guildhall.crm.access.PasswordChange;
import uk.guildhall.crm.access.Permission;
import uk.guildhall.crm.access.Requires;
import uk.guildhall.crm.access.SignedIn;
import uk.guildhall.crm.council.Refused;
import uk.guildhall.web.kit.Errors;
import uk.guildhall.web.kit.Flash;
import uk.guildhall.web.kit.FlashCookie;
import uk.guildhall.web.kit.Frame;
import uk.guildhall.web.kit.Shell;
import uk.guildhall.web.kit.View;
import uk.guildhall.web.kit.Words;

/** Where a member of staff chooses another password. */
@Path("/desk/security/password")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
@Requires(Permission.SESSION_OWN)
public class PasswordResource {
    private static final int TOO_MANY = 429;

    private final PasswordChange change;
    private final Frame frame;
    private final InstantSource clock;

    @Context
    private HttpServletRequest request;

    @Inject
    public PasswordResource(PasswordChange change, Frame frame, InstantSource clock) {
        this.change = change;
        this.frame = frame;
        this.clock = clock;
    }

    protected PasswordResource() {
        this(null, null, null);
    }

    @GET
    public Response form() {
        return page(200, Errors.NONE);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response choose(
            @FormParam("present") @DefaultValue("") String present,
            @FormParam("password") @DefaultValue("") String password) {
        Words words = Frame.words(request);
        Errors missing = Errors.NONE;
        if (present.isEmpty()) {
            missing = missing.and("present", words.say("password.needPresent"));
        }
        if (password.isEmpty()) {
            missing = missing.and("password", words.say("password.needNew"));
        }
        return missing.any() ? page(400, missing) : chosen(present, password, words);
    }

    private Response chosen(String present, String password, Words words) {
        Caller caller = new Caller(request.getRemoteAddr(), request.getHeader("User-Agent"));
        try {
            PasswordChange.Outcome outcome = change.change(SignedIn.find().orElseThrow(), present, password, caller);
            if (outcome instanceof PasswordChange.Changed changed) {
                return Response.seeOther(URI.create("/desk/security"))
                        .cookie(FlashCookie.carrying(
                                Flash.success("password.changed." + (changed.sessionsEnded() > 0 ? "ended" : "only"))))
                        .build();
            } else if (outcome instanceof PasswordChange.Wait wait) {
                long minutes = Waits.minutes(clock, wait.until());
                return page(TOO_MANY, Errors.of(null, words.say("signin.locked", minutes)));
            }
            return page(400, Errors.of("present", words.say("password.wrong")));
        } catch (Refused refused) {
            return page(400, FormErrors.of(refused.problems(), words, pointer -> pointer.substring(1)));
        }
    }

    private Response page(int status, Errors errors) {
        return Response.status(status)
                .entity(new View(
                        "desk/password.jte",
                        new PasswordPage(
                                frame.of(request, Shell.Area.DESK),
                                change.isOutgrown(SignedIn.find().orElseThrow()),
                                change.shortest(SignedIn.find().orElseThrow()),
                                errors)))
                .build();
    }
}
