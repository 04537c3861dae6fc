package uk.guildhall.web.desk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Optional;
import uk.guildhall.crm.access.Caller;
import uk.guildhall.crm.access.CouncilRoles;
import uk.guildhall.crm.access.Open;
import uk.guildhall.crm.access.PendingSignIn;
import uk.guildhall.crm.access.SecretToken;
import uk.guildhall.crm.access.SignIn;
import uk.guildhall.crm.access.SignedIn;
import uk.guildhall.crm.access.Staff;
import uk.guildhall.crm.council.Refused;
import uk.guildhall.crm.people.Invitations;
import uk.guildhall.web.kit.BrowserCookie;
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

/**
 * Where the link of an invitation leads. Its secret goes from the address into a cookie at once, so that neither the
 * browser's history nor what the page loads tells it on. Looking uses nothing up: mail programs look at links too.
 */
@Path("/desk/welcome")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class WelcomeResource {
    private static final String PAGE = "/desk/welcome";
    private static final String COOKIE = "welcome";
    private static final int HALF_AN_HOUR = 1800;

    private final Invitations invitations;
    private final CouncilRoles roles;
    private final SignIn signIn;
    private final Frame frame;

    @Context
    private HttpServletRequest request;

    @Inject
    public WelcomeResource(Invitations invitations, CouncilRoles roles, SignIn signIn, Frame frame) {
        this.invitations = invitations;
        this.roles = roles;
        this.signIn = signIn;
        this.frame = frame;
    }

    protected WelcomeResource() {
        this(null, null, null, null);
    }

    @GET
    @Open
    public Response show(@QueryParam("key") String key, @CookieParam(COOKIE) @DefaultValue("") String kept) {
        if (key != null) {
            return Response.seeOther(URI.create(PAGE)).cookie(kept(key)).build();
        }
        return page(Response.Status.OK, invitations.guest(new SecretToken(kept)), Errors.NONE);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Open
    public Response choose(
            @FormParam("password") @DefaultValue("") String password,
            @CookieParam(COOKIE) @DefaultValue("") String kept) {
        SecretToken secret = new SecretToken(kept);
        Optional<Staff> guest = invitations.guest(secret);
        if (guest.isEmpty()) {
            return page(Response.Status.OK, guest, Errors.NONE);
        }
        Caller caller = BrowserCookie.caller(request);
        try {
            Optional<Staff> accepted = invitations.accept(secret, password, caller);
            return accepted.isEmpty()
                    ? page(Response.Status.OK, accepted, Errors.NONE)
                    : signedIn(accepted.get(), password, caller);
        } catch (Refused refused) {
            Words words = Words.of(guest.get().language());
            Errors errors = FormErrors.of(refused.problems(), words, pointer -> pointer.substring(1));
            return page(Response.Status.BAD_REQUEST, guest, errors);
        }
    }

    /** By the front door, so that whatever else the council asks of those who sign in is asked now too. */
    private Response signedIn(Staff staff, String password, Caller caller) {
        SignedIn.find().ifPresent(signIn::out);
        PendingSignIn.Door door = new PendingSignIn.Door(Sites.of(request).host(), null);
        if (signIn.with(staff.username(), password, door, caller) instanceof SignIn.SecondFactor second) {
            return Response.seeOther(URI.create(SecondStepResource.PATH))
                    .cookie(PendingCookie.carrying(second.token(), request), kept(""))
                    .build();
        }
        return Response.seeOther(URI.create(SignInAddress.PATH))
                .cookie(kept(""), FlashCookie.carrying(Flash.success("welcome.signIn")))
                .build();
    }

    private Response page(Response.Status status, Optional<Staff> guest, Errors errors) {
        Words words = guest.map(staff -> Words.of(staff.language())).orElseGet(() -> Frame.words(request));
        Shell shell = frame.of(request, Shell.Area.PUBLIC, words);
        WelcomePage page = new WelcomePage(
                shell,
                guest.map(Staff::displayName).orElse(null),
                guest.map(Staff::username).orElse(null),
                guest.map(invitations::shortestPassword).orElse(0),
                errors);
        return Response.status(guest.isEmpty() ? Response.Status.NOT_FOUND : status)
                .entity(new View("desk/welcome.jte", page))
                .build();
    }

    private NewCookie kept(String secret) {
        return new NewCookie.Builder(COOKIE)
                .value(secret)
                .path(PAGE)
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite(NewCookie.SameSite.LAX)
                .maxAge(secret.isEmpty() ? 0 : HALF_AN_HOUR)
                .build();
    }
}
