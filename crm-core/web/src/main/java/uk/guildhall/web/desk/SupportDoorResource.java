package uk.guildhall.web.desk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.DefaultValue;
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
import uk.guildhall.crm.access.Open;
import uk.guildhall.crm.access.SecretToken;
import uk.guildhall.crm.access.SignIn;
import uk.guildhall.crm.access.SignedIn;
import uk.guildhall.crm.access.support.SupportAccess;
import uk.guildhall.crm.access.support.SupportEntry;
import uk.guildhall.crm.access.support.SupportSessions;
import uk.guildhall.web.kit.BrowserCookie;
import uk.guildhall.web.kit.Flash;
import uk.guildhall.web.kit.FlashCookie;
import uk.guildhall.web.kit.Frame;
import uk.guildhall.web.kit.SessionCookie;
import uk.guildhall.web.kit.Shell;
import uk.guildhall.web.kit.SignInAddress;
import uk.guildhall.web.kit.View;

/**
 * Where the link leads by which an operator comes over, and by which support leaves. The link's secret goes from the
 * address into a cookie at once; only the button on the page uses it up.
 */
@Path("/desk/support")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class SupportDoorResource {
    private static final String PAGE = "/desk/support";
    private static final String COOKIE = "support";
    private static final int A_MINUTE = 60;

    @Inject
    private SupportEntry entry;

    @Inject
    private SupportSessions sessions;

    @Inject
    private SignIn signIn;

    @Inject
    private Frame frame;

    @Context
    private HttpServletRequest request;

    @GET
    @Open
    public Response show(@QueryParam("key") String key, @CookieParam(COOKIE) @DefaultValue("") String kept) {
        if (key != null) {
            return Response.seeOther(URI.create(PAGE)).cookie(kept(key)).build();
        }
        return page(entry.guest(new SecretToken(kept)));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Open
    public Response enter(@CookieParam(COOKIE) @DefaultValue("") String kept) {
        Optional<SecretToken> session = entry.enter(new SecretToken(kept), BrowserCookie.caller(request));
        if (session.isEmpty()) {
            return page(Optional.empty());
        }
        // A browser keeps one session: whoever was signed in here before is signed out.
        SignedIn.find().ifPresent(this::out);
        return Response.seeOther(URI.create("/desk"))
                .cookie(SessionCookie.carrying(session.get(), request), kept(""))
                .build();
    }

    @POST
    @Path("departure")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Open
    public Response leave() {
        Optional<SignedIn> support = SignedIn.find().filter(SignedIn::isSupport);
        if (support.isEmpty()) {
            return Response.seeOther(URI.create(SignInAddress.PATH)).build();
        }
        sessions.leave(support.get());
        return Response.seeOther(URI.create(SignInAddress.PATH))
                .cookie(SessionCookie.none(request), FlashCookie.carrying(Flash.success("signout.done")))
                .build();
    }

    private void out(SignedIn person) {
        if (person.isSupport()) {
            sessions.leave(person);
        } else {
            signIn.out(person);
        }
    }

    private Response page(Optional<SupportAccess> guest) {
        SupportDoorPage page = new SupportDoorPage(
                frame.of(request, Shell.Area.PUBLIC),
                guest.map(SupportAccess::operatorName).orElse(null),
                guest.map(SupportAccess::endsAt).orElse(null));
        return Response.status(guest.isEmpty() ? Response.Status.NOT_FOUND : Response.Status.OK)
                .entity(new View("desk/support.jte", page))
                .build();
    }

    private NewCookie kept(String secret) {
        return new NewCookie.Builder(COOKIE)
                .value(secret)
                .path(PAGE)
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite(NewCookie.SameSite.LAX)
                .maxAge(secret.isEmpty() ? 0 : A_MINUTE)
                .build();
    }
}
