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
import uk.guildhall.crm.branding.Brandings;
import uk.guildhall.crm.branding.Picture;
import uk.guildhall.crm.branding.PictureKind;
import uk.guildhall.crm.tenancy.CurrentCouncil;
import uk.guildhall.web.kit.Brand;
import uk.guildhall.web.kit.BrandCss;
import uk.guildhall.web.kit.Frame;
import uk.guildhall.web.kit.LetterTile;

/**
 * The council's own look. Its address may be that of another council too, on another host, so only a browser may keep
 * it: for long where the address names what this council has now, as our pages do, and otherwise it asks again.
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
        Brand brand = frame.brand();
        return kept(BrandCss.CONTENT_TYPE, BrandCss.of(brand), brand.stylesVersion());
    }

    @GET
    @Path("brand/logo")
    @Open
    public Response logo() {
        return picture(brandings.picture(PictureKind.LOGO).orElseThrow(NotFoundException::new));
    }

    /** The one that the council has given, or its logo, or else the first letter of its name. */
    @GET
    @Path("brand/favicon")
    @Open
    public Response favicon() {
        Brand brand = frame.brand();
        return picture(brandings
                .picture(PictureKind.FAVICON)
                .or(() -> brandings.picture(PictureKind.LOGO))
                .orElseGet(() -> LetterTile.of(brand.name(), brand.brandColour())));
    }

    private Response picture(Picture picture) {
        return kept(picture.type(), picture.content(), Brand.shortened(picture.digest()));
    }

    private Response kept(String type, Object content, String version) {
        boolean named = version.equals(asked.getQueryParameters().getFirst("v"));
        EntityTag tag = new EntityTag(CurrentCouncil.get().code() + "-" + version);
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
        Response.ResponseBuilder answer = unchanged != null ? unchanged : Response.ok(content, type);
        return answer.tag(tag)
                .header("Cache-Control", named ? "private, max-age=31536000, immutable" : "private, no-cache")
                .header("Vary", "Host")
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .build();
    }
}
