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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.InstantSource;
import uk.guildhall.crm.access.Caller;
import uk.guildhall.crm.access.Open;
import uk.guildhall.crm.access.PendingSignIn;
import uk.guildhall.crm.access.Permission;
import uk.guildhall.crm.access.Requires;
import uk.guildhall.crm.access.SignIn;
import uk.guildhall.crm.access.SignedIn;
import uk.guildhall.web.kit.Errors;
import uk.guildhall.web.kit.Flash;
import uk.guildhall.web.kit.FlashCookie;
import uk.guildhall.web.kit.Frame;
import uk.guildhall.web.kit.LocalPath;
import uk.guildhall.web.kit.PendingCookie;
import uk.guildhall.web.kit.SessionCookie;
import uk.guildhall.web.kit.Shell;
import uk.guildhall.web.kit.SignInAddress;
import uk.guildhall.web.kit.Sites;
import uk.guildhall.web.kit.View;
import uk.guildhall.web.kit.Words;

/** Where staff sign in to their council, and out. */
@Path("/desk")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class SignInResource {
    private static final String DESK = "/desk";
    private static final int TOO_MANY = 429;

    private final SignIn signIn;
    private final Frame frame;
    private final InstantSource clock;

    @Context
    private HttpServletRequest request;

    @Inject
    public SignInResource(SignIn signIn, Frame frame, InstantSource clock) {
        this.signIn = signIn;
        this.frame = frame;
        this.clock = clock;
    }

    protected SignInResource() {
        this(null, null, null);
    }

    @GET
    @Path("sign-in")
    @Open
    public Response form(@QueryParam(SignInAddress.RETURN) String returnTo) {
        if (SignedIn.find().isPresent()) {
            return Response.seeOther(URI.create(LocalPath.of(returnTo).orElse(DESK)))
                    .build();
        }
        return page(200, "", returnTo, Errors.NONE);
    }

    @POST
    @Path("sign-in")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Open
    public Response signIn(
            @FormParam("username") @DefaultValue("") String username,
            @FormParam("password") @DefaultValue("") String password,
            @FormParam(SignInAddress.RETURN) String returnTo) {
        Words words = Frame.words(request);
        Errors missing = missing(username, password, words);
        if (missing.any()) {
            return page(400, username, returnTo, missing);
        }
        Caller caller = new Caller(request.getRemoteAddr(), request.getHeader("User-Agent"));
        PendingSignIn.Door door = new PendingSignIn.Door(
                Sites.of(request).host(), LocalPath.of(returnTo).orElse(null));
        SignIn.Outcome outcome = signIn.with(username, password, door, caller);
        if (outcome instanceof SignIn.SecondFactor second) {
            return Response.seeOther(URI.create(SecondStepResource.PATH))
                    .cookie(PendingCookie.carrying(second.token(), request))
                    .build();
        } else if (outcome instanceof SignIn.Wait wait) {
            return page(
                    TOO_MANY,
                    username,
                    returnTo,
                    Errors.of(null, words.say("signin.locked", Waits.minutes(clock, wait.until()))));
        }
        return page(400, username, returnTo, Errors.of(null, words.say("signin.wrong")));
    }

    @POST
    @Path("sign-out")
    @Requires(Permission.SESSION_OWN)
    public Response signOut() {
        signIn.out(SignedIn.find().orElseThrow());
        return Response.seeOther(URI.create(SignInAddress.PATH))
                .cookie(SessionCookie.none(request), FlashCookie.carrying(Flash.success("signout.done")))
                .build();
    }

    private static Errors missing(String username, String password, Words words) {
        Errors errors = Errors.NONE;
        if (username.isBlank()) {
            errors = errors.and("username", words.say("signin.needUsername"));
        }
        if (password.isEmpty()) {
            errors = errors.and("password", words.say("signin.needPassword"));
        }
        return errors;
    }

    private Response page(int status, String username, String returnTo, Errors errors) {
        String next = LocalPath.of(returnTo).orElse("");
        Shell shell = frame.of(request, Shell.Area.PUBLIC);
        return Response.status(status)
                .entity(new View("desk/sign-in.jte", new SignInPage(shell, username, next, errors)))
                .build();
    }
}
