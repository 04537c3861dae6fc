package uk.guildhall.web.portal;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import uk.guildhall.crm.access.Open;
import uk.guildhall.crm.catalogue.Catalogue;
import uk.guildhall.crm.council.Kind;
import uk.guildhall.crm.tenancy.CurrentCouncil;
import uk.guildhall.web.kit.Frame;
import uk.guildhall.web.kit.Shell;
import uk.guildhall.web.kit.View;
import uk.guildhall.web.kit.Words;

/** The page that residents see first: what the council can help with and every way to reach it. */
@RequestScoped
@Path("/")
@Produces(MediaType.TEXT_HTML)
public class PortalResource {
    private static final int A_YEAR = 365 * 24 * 60 * 60;

    @Inject
    private Frame frame;

    @Inject
    private Catalogue catalogue;

    @Context
    private HttpServletRequest request;

    @GET
    @Open
    public Response home(@QueryParam("lang") String language) {
        if (CurrentCouncil.get().kind() == Kind.PLATFORM) {
            return Response.seeOther(URI.create("/admin")).build();
        }
        if (language != null) {
            return chosen(language);
        }
        Shell shell = frame.of(request, Shell.Area.PUBLIC);
        String read = shell.words().language();
        List<PortalPage.Offer> offers = catalogue.offered().stream()
                .map(service -> new PortalPage.Offer(service.nameIn(read), service.descriptionIn(read)))
                .toList();
        return Response.ok(new View("portal/home.jte", new PortalPage(shell, offers)))
                .build();
    }

    private static Response chosen(String language) {
        NewCookie cookie = new NewCookie.Builder(Frame.LANGUAGE_COOKIE)
                .value(Words.WELSH.equals(language) ? Words.WELSH : Words.ENGLISH)
                .path("/")
                .maxAge(A_YEAR)
                .sameSite(NewCookie.SameSite.LAX)
                .build();
        return Response.seeOther(URI.create("/")).cookie(cookie).build();
    }
}
