package uk.guildhall.web.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import uk.guildhall.crm.branding.Branding;
import uk.guildhall.crm.branding.Brandings;
import uk.guildhall.crm.branding.Picture;
import uk.guildhall.crm.branding.PictureKind;
import uk.guildhall.crm.branding.Rebranding;

/** What is the same about each of the council's pictures, for its other systems. */
@ApplicationScoped
class PictureAnswers {
    static final String SENT =
            "A PNG or an SVG of at most 200 KiB. It is read and written anew, so that what an SVG could do"
                    + " beyond being seen is taken out of it.";
    static final String CHANGED = "Done; the branding's new version is in ETag";

    private final Brandings brandings;
    private final Rebranding rebranding;

    protected PictureAnswers() {
        this(null, null);
    }

    @Inject
    PictureAnswers(Brandings brandings, Rebranding rebranding) {
        this.brandings = brandings;
        this.rebranding = rebranding;
    }

    /** The picture, or no content: the version of the branding is told with either. */
    Response read(PictureKind kind) {
        Optional<Picture> picture = brandings.picture(kind);
        Response.ResponseBuilder answer = picture.isEmpty()
                ? Response.noContent()
                : Response.ok(picture.get().content(), picture.get().type());
        return answer.tag(IfMatch.tag(version()))
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .build();
    }

    Response show(PictureKind kind, String ifMatch, byte[] given) {
        int version = version();
        IfMatch.require(ifMatch, version);
        return done(rebranding.show(kind, Picture.of(kind, given), version));
    }

    Response takeAway(PictureKind kind, String ifMatch) {
        int version = version();
        IfMatch.require(ifMatch, version);
        return done(rebranding.takeAway(kind, version));
    }

    private int version() {
        return brandings.current().map(Branding::version).orElse(0);
    }

    private static Response done(Branding branding) {
        return Response.noContent().tag(IfMatch.tag(branding.version())).build();
    }
}
