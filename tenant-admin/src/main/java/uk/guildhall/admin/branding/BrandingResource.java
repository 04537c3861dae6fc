package uk.guildhall.admin.branding;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import uk.guildhall.crm.access.Permission;
import uk.guildhall.crm.access.Requires;
import uk.guildhall.crm.branding.Branding;
import uk.guildhall.crm.branding.BrandingForm;
import uk.guildhall.crm.branding.Brandings;
import uk.guildhall.crm.branding.Rebranding;
import uk.guildhall.crm.council.Refused;
import uk.guildhall.crm.council.Stale;
import uk.guildhall.crm.tenancy.CurrentCouncil;
import uk.guildhall.web.kit.Brand;
import uk.guildhall.web.kit.BrandCss;
import uk.guildhall.web.kit.Errors;
import uk.guildhall.web.kit.Flash;
import uk.guildhall.web.kit.FlashCookie;
import uk.guildhall.web.kit.Frame;
import uk.guildhall.web.kit.Shell;
import uk.guildhall.web.kit.View;

/** The council's names, colours, ways to reach it, links and e-mails: typed, looked at, saved. */
@Path("/branding")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class BrandingResource {
    private static final BrandingForm NOTHING = new BrandingForm(
            null,
            null,
            null,
            null,
            Brand.PLAIN_COLOUR,
            Brand.PLAIN_COLOUR,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            List.of(),
            null,
            null,
            null,
            null);

    private final Brandings brandings;
    private final Rebranding rebranding;
    private final Frame frame;

    @Context
    private HttpServletRequest request;

    @Inject
    public BrandingResource(Brandings brandings, Rebranding rebranding, Frame frame) {
        this.brandings = brandings;
        this.rebranding = rebranding;
        this.frame = frame;
    }

    protected BrandingResource() {
        this(null, null, null);
    }

    @GET
    @Requires(Permission.BRANDING_EDIT)
    @Transactional
    public View show() {
        BrandingForm saved = saved();
        int rows = Math.min(TypedBranding.MOST_LINKS, saved.footerLinks().size() + 1);
        return page(version(), saved, rows, Errors.NONE, false);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Requires(Permission.BRANDING_EDIT)
    @Transactional
    public Response change(MultivaluedMap<String, String> fields) {
        TypedBranding typed = new TypedBranding(fields);
        String action = typed.action();
        if (action.equals("preview") || action.equals("add-link")) {
            int rows = typed.rows() + (action.equals("add-link") ? 1 : 0);
            return Response.ok(again(typed, Math.min(TypedBranding.MOST_LINKS, rows)))
                    .build();
        } else if (action.startsWith("use-")) {
            String field = action.substring("use-".length());
            BrandingPreview preview = preview(frame.of(request, Shell.Area.ADMIN), typed.form());
            if (preview.offered(field) != null) {
                typed.set(field, preview.offered(field));
            }
            return Response.ok(again(typed, typed.rows())).build();
        } else if (action.startsWith("take-")) {
            typed.take(action.substring("take-".length()), saved());
            return Response.ok(again(typed, typed.rows())).build();
        }
        return save(typed);
    }

    private Response save(TypedBranding typed) {
        try {
            rebranding.change(typed.form(), typed.version());
            return Response.seeOther(URI.create("/admin/branding"))
                    .cookie(FlashCookie.carrying(Flash.success("branding.saved")))
                    .build();
        } catch (Refused refused) {
            Errors errors = TypedBranding.errors(refused.problems(), Frame.words(request));
            return Response.status(Response.Status.BAD_REQUEST)
                    .entity(page(typed.version(), typed.form(), typed.rows(), errors, typed.comparing()))
                    .build();
        } catch (Stale stale) {
            // What was typed stays, upon the new version: a second Save then overwrites knowingly.
            return Response.status(Response.Status.CONFLICT)
                    .entity(page(version(), typed.form(), typed.rows(), Errors.NONE, true))
                    .build();
        }
    }

    /** The part of the page that shows what is being typed. */
    @POST
    @Path("/preview")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Requires(Permission.BRANDING_EDIT)
    @Transactional
    public View preview(MultivaluedMap<String, String> fields) {
        return new View(
                "branding/preview.jte", preview(frame.of(request, Shell.Area.ADMIN), new TypedBranding(fields).form()));
    }

    /** Colours for the preview alone: our pages hold no styles of their own. */
    @GET
    @Path("/preview.css")
    @Produces(BrandCss.CONTENT_TYPE)
    @Requires(Permission.BRANDING_EDIT)
    public Response previewStyles(@QueryParam("brand") String brand, @QueryParam("accent") String accent) {
        return Response.ok(BrandCss.of(".desk-preview", "#" + brand, "#" + accent), BrandCss.CONTENT_TYPE)
                .header("Cache-Control", "private, max-age=600")
                .header("Vary", "Host")
                .build();
    }

    private View again(TypedBranding typed, int rows) {
        return page(typed.version(), typed.form(), rows, Errors.NONE, typed.comparing());
    }

    private View page(int version, BrandingForm form, int rows, Errors errors, boolean comparing) {
        Shell shell = frame.of(request, Shell.Area.ADMIN);
        return new View(
                "branding/branding.jte",
                new BrandingPage(
                        shell,
                        CurrentCouncil.get(),
                        version,
                        form,
                        rows,
                        errors,
                        comparing ? conflicts(form) : List.of(),
                        preview(shell, form)));
    }

    private List<BrandingPage.Conflict> conflicts(BrandingForm typed) {
        BrandingForm saved = saved();
        return typed.differencesFrom(saved).stream()
                .map(part -> new BrandingPage.Conflict(part, saved.part(part), typed.part(part)))
                .toList();
    }

    private static BrandingPreview preview(Shell shell, BrandingForm form) {
        return BrandingPreview.of(shell.words(), shell.brand(), CurrentCouncil.get(), form);
    }

    private BrandingForm saved() {
        return brandings.current().map(own -> own.known(brandings.links())).orElse(NOTHING);
    }

    private int version() {
        return brandings.current().map(Branding::version).orElse(0);
    }
}
