package uk.guildhall.admin.branding;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Base64;
import java.util.Optional;
import uk.guildhall.crm.access.Permission;
import uk.guildhall.crm.access.Requires;
import uk.guildhall.crm.branding.Branding;
import uk.guildhall.crm.branding.Brandings;
import uk.guildhall.crm.branding.Picture;
import uk.guildhall.crm.branding.PictureKind;
import uk.guildhall.crm.branding.Rebranding;
import uk.guildhall.crm.council.Problem;
import uk.guildhall.crm.council.Refused;
import uk.guildhall.crm.council.Stale;
import uk.guildhall.web.kit.Errors;
import uk.guildhall.web.kit.Flash;
import uk.guildhall.web.kit.FlashCookie;
import uk.guildhall.web.kit.FormParts;
import uk.guildhall.web.kit.Frame;
import uk.guildhall.web.kit.Shell;
import uk.guildhall.web.kit.View;
import uk.guildhall.web.kit.Words;

/** The council's logo and favicon: sent, shown from then on, taken away. */
@Path("/branding/pictures")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class PicturesResource {
    private final Brandings brandings;
    private final Rebranding rebranding;
    private final Frame frame;

    @Context
    private HttpServletRequest request;

    @Inject
    public PicturesResource(Brandings brandings, Rebranding rebranding, Frame frame) {
        this.brandings = brandings;
        this.rebranding = rebranding;
        this.frame = frame;
    }

    protected PicturesResource() {
        this(null, null, null);
    }

    @GET
    @Requires(Permission.BRANDING_EDIT)
    @Transactional
    public View show() {
        return page(Errors.NONE, null);
    }

    @POST
    @Consumes({MediaType.MULTIPART_FORM_DATA, MediaType.APPLICATION_FORM_URLENCODED})
    @Requires(Permission.BRANDING_EDIT)
    @Transactional
    public Response change(FormParts sent) {
        PictureKind kind = PictureKind.of(sent.text("kind")).orElseThrow(BadRequestException::new);
        int seen = version(sent.text("version"));
        boolean removing = sent.text("action").equals("remove");
        Picture picture = null;
        try {
            if (removing) {
                rebranding.takeAway(kind, seen);
            } else {
                picture = picture(kind, sent);
                rebranding.show(kind, picture, seen);
            }
        } catch (Refused refused) {
            return Response.status(Response.Status.BAD_REQUEST)
                    .entity(page(errors(kind, refused), null))
                    .build();
        } catch (Stale stale) {
            return conflict(kind, picture);
        }
        String said = "branding." + (removing ? "removed." : "shown.") + kind.code();
        return Response.seeOther(URI.create("/admin/branding/pictures"))
                .cookie(FlashCookie.carrying(Flash.success(said)))
                .build();
    }

    /** The file that was chosen, or the one kept by the page that told of a conflict. */
    private static Picture picture(PictureKind kind, FormParts sent) {
        Optional<byte[]> file = sent.file("file");
        if (file.isEmpty() && sent.text("kept").isEmpty()) {
            throw Refused.because("/picture", "problem.picture-none");
        }
        try {
            return Picture.of(kind, file.orElseGet(() -> Base64.getDecoder().decode(sent.text("kept"))));
        } catch (IllegalArgumentException notOurs) {
            throw new BadRequestException(notOurs);
        }
    }

    private Response conflict(PictureKind kind, Picture picture) {
        Words words = Frame.words(request);
        PicturesPage.Offered offered =
                picture == null ? null : new PicturesPage.Offered(kind.code(), picture.dataUrl());
        return Response.status(Response.Status.CONFLICT)
                .entity(page(Errors.of(kind.code(), words.say("branding.pictureConflict")), offered))
                .build();
    }

    private Errors errors(PictureKind kind, Refused refused) {
        Problem problem = refused.problems().get(0);
        return Errors.of(
                kind.code(),
                Frame.words(request).say(problem.key(), problem.args().toArray()));
    }

    private View page(Errors errors, PicturesPage.Offered offered) {
        Shell shell = frame.of(request, Shell.Area.ADMIN);
        Optional<Branding> own = brandings.current();
        return new View(
                "branding/pictures.jte",
                new PicturesPage(
                        shell,
                        own.map(Branding::version).orElse(0),
                        own.map(branding -> branding.digest(PictureKind.LOGO)).isPresent(),
                        own.map(branding -> branding.digest(PictureKind.FAVICON))
                                .isPresent(),
                        errors,
                        offered));
    }

    private static int version(String sent) {
        try {
            return Integer.parseInt(sent);
        } catch (NumberFormatException none) {
            return -1;
        }
    }
}
