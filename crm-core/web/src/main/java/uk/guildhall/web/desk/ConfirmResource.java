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
import uk.guildhall.crm.access.Permission;
import uk.guildhall.crm.access.Proofs;
import uk.guildhall.crm.access.Requires;
import uk.guildhall.crm.access.SignedIn;
import uk.guildhall.crm.access.factor.Passkeys;
import uk.guildhall.web.kit.Confirming;
import uk.guildhall.web.kit.Errors;
import uk.guildhall.web.kit.Flash;
import uk.guildhall.web.kit.FlashCookie;
import uk.guildhall.web.kit.FormInWaiting;
import uk.guildhall.web.kit.Frame;
import uk.guildhall.web.kit.LocalPath;
import uk.guildhall.web.kit.Shell;
import uk.guildhall.web.kit.SignInAddress;
import uk.guildhall.web.kit.Sites;
import uk.guildhall.web.kit.View;
import uk.guildhall.web.kit.Words;

/** Where somebody who is signed in proves once more who they are, and goes on from with what they typed. */
@Path(Confirming.PATH)
@RequestScoped
@Produces(MediaType.TEXT_HTML)
@Requires(Permission.SESSION_OWN)
public class ConfirmResource {
    private static final String DESK = "/desk";
    private static final int TOO_MANY = 429;

    private final Confirming confirming;
    private final Proofs proofs;
    private final FormInWaiting waiting;
    private final Frame frame;
    private final InstantSource clock;

    @Context
    private HttpServletRequest request;

    @Inject
    public ConfirmResource(
            Confirming confirming, Proofs proofs, FormInWaiting waiting, Frame frame, InstantSource clock) {
        this.confirming = confirming;
        this.proofs = proofs;
        this.waiting = waiting;
        this.frame = frame;
        this.clock = clock;
    }

    protected ConfirmResource() {
        this(null, null, null, null, null);
    }

    @GET
    public View ask(
            @QueryParam(SignInAddress.RETURN) String to, @QueryParam(Confirming.KEPT) @DefaultValue("") String kept) {
        return confirming.page(
                request, LocalPath.of(to).orElse(DESK), waiting.find(kept).isPresent() ? kept : "", Errors.NONE);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response prove(
            @FormParam("by") @DefaultValue("") String by,
            @FormParam("password") @DefaultValue("") String password,
            @FormParam("code") @DefaultValue("") String code,
            @FormParam("challenge") @DefaultValue("") String challenge,
            @FormParam("credential") @DefaultValue("") String credential,
            @FormParam("to") String wanted,
            @FormParam("kept") @DefaultValue("") String kept) {
        String to = LocalPath.of(wanted).orElse(DESK);
        SignedIn person = SignedIn.find().orElseThrow();
        Caller caller = new Caller(request.getRemoteAddr(), request.getHeader("User-Agent"));
        Proofs.Outcome outcome = switch (by) {
            case "passkey" ->
                proofs.byPasskey(person, Sites.of(request), new Passkeys.Answer(challenge, credential), caller);
            case "code" -> proofs.byCode(person, code, caller);
            default -> proofs.byPassword(person, password, caller);
        };
        Words words = Frame.words(request);
        if (outcome instanceof Proofs.Proved) {
            return goOn(to, kept);
        } else if (outcome instanceof Proofs.Wait wait) {
            String locked = words.say("signin.locked", Waits.minutes(clock, wait.until()));
            return again(TOO_MANY, to, kept, Errors.of(null, locked));
        }
        return again(
                400,
                to,
                kept,
                switch (by) {
                    case "passkey" -> Errors.of(null, words.say("second.wrongPasskey"));
                    case "code" -> Errors.of("code", words.say("second.wrongCode"));
                    default -> Errors.of("password", words.say("confirm.wrong"));
                });
    }

    /** A form can't be sent on by a redirect, so it is shown as a button. */
    private Response goOn(String to, String kept) {
        if (kept.isEmpty()) {
            return Response.seeOther(URI.create(to)).build();
        }
        Shell shell = frame.of(request, Shell.Area.PUBLIC);
        return waiting.find(kept)
                .map(form -> new ConfirmedPage(
                        shell,
                        form.place(),
                        form.page(),
                        form.type().split(";", 2)[0].strip(),
                        kept))
                .map(page -> Response.ok(new View("desk/confirmed.jte", page)).build())
                .orElseGet(() -> Response.seeOther(URI.create(DESK))
                        .cookie(FlashCookie.carrying(Flash.warning("confirm.gone")))
                        .build());
    }

    private Response again(int status, String to, String kept, Errors errors) {
        return Response.status(status)
                .entity(confirming.page(request, to, kept, errors))
                .build();
    }
}
