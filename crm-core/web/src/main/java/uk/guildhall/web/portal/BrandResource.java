package uk.guildhall.web.portal;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import uk.guildhall.crm.access.Open;
import uk.guildhall.crm.council.Branding;
import uk.guildhall.crm.council.Brandings;
import uk.guildhall.crm.tenancy.CurrentCouncil;
import uk.guildhall.web.kit.BrandCss;
import uk.guildhall.web.kit.Frame;

/**
 * The council's own look. Its address is the same for every council, so only a browser may keep it: for long where the
 * address names the version, as our pages do, and otherwise it asks again.
 */
@RequestScoped
@Path("/")
public class BrandResource {
    @Inject
    private Frame frame;

    @Inject
    private Brandings brandings;

    @Context
    private Request request;

    @Context
    private UriInfo asked;

    @GET
    @Path("brand.css")
    @Open
    public Response css() {
        return kept(
                BrandCss.CONTENT_TYPE, BrandCss.of(frame.brand()), frame.brand().version());
    }

    @GET
    @Path("brand/logo.svg")
    @Open
    public Response logo() {
        Branding branding = brandings.current().filter(b -> b.logoSvg() != null).orElseThrow(NotFoundException::new);
        return kept("image/svg+xml", branding.logoSvg(), branding.version());
    }

    private Response kept(String type, String text, long version) {
        boolean named =
                String.valueOf(version).equals(asked.getQueryParameters().getFirst("v"));
        EntityTag tag = new EntityTag(CurrentCouncil.get().code() + "-" + version + "-" + text.hashCode());
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
        Response.ResponseBuilder answer = unchanged != null ? unchanged : Response.ok(text, type);
        return answer.tag(tag)
                .header("Cache-Control", named ? "private, max-age=31536000, immutable" : "private, no-cache")
                .header("Vary", "Host")
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .build();
    }
}
