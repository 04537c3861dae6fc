package uk.guildhall.admin.platform;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import uk.guildhall.crm.access.Fresh;
import uk.guildhall.crm.access.Permission;
import uk.guildhall.crm.access.PlatformOnly;
import uk.guildhall.crm.access.Requires;
import uk.guildhall.crm.access.SecretToken;
import uk.guildhall.crm.access.SignedIn;
import uk.guildhall.crm.council.Conflict;
import uk.guildhall.crm.council.NotFound;
import uk.guildhall.crm.council.Refused;
import uk.guildhall.crm.platform.RegisteredCouncil;
import uk.guildhall.crm.platform.RegisteredCouncils;
import uk.guildhall.crm.platform.SupportPass;
import uk.guildhall.crm.platform.SupportRequests;
import uk.guildhall.web.kit.Errors;
import uk.guildhall.web.kit.Flash;
import uk.guildhall.web.kit.FlashCookie;
import uk.guildhall.web.kit.Frame;
import uk.guildhall.web.kit.Option;
import uk.guildhall.web.kit.RecordId;
import uk.guildhall.web.kit.Shell;
import uk.guildhall.web.kit.View;

/** An operator asks a council for access to its data, and goes over once the council has granted it. */
@Path("/councils")
@RequestScoped
@PlatformOnly
@Produces(MediaType.TEXT_HTML)
public class CouncilSupportResource {
    private static final int LISTED = 50;

    @Inject
    private RegisteredCouncils councils;

    @Inject
    private SupportRequests requests;

    @Inject
    private Frame frame;

    @Context
    private HttpServletRequest request;

    @GET
    @Path("/{code}/support")
    @Requires(Permission.COUNCIL_SUPPORT)
    @Transactional
    public View show(@PathParam("code") String code) {
        return page(council(code), "", "1", Errors.NONE);
    }

    @POST
    @Path("/{code}/support")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Requires(Permission.COUNCIL_SUPPORT)
    @Transactional
    public Response ask(
            @PathParam("code") String code, @FormParam("reason") String reason, @FormParam("hours") String hours) {
        RegisteredCouncil council = council(code);
        try {
            requests.ask(code, reason, hours, me());
            return Response.seeOther(URI.create(href(code)))
                    .cookie(FlashCookie.carrying(Flash.success("support.askedNow")))
                    .build();
        } catch (Refused refused) {
            Errors errors = Wrong.with(refused, shell().words(), pointer -> pointer.substring(1));
            return Response.status(400)
                    .entity(page(council, reason, hours, errors))
                    .build();
        } catch (Conflict conflict) {
            Errors errors = Wrong.with(conflict, shell().words(), "reason");
            return Response.status(409)
                    .entity(page(council, reason, hours, errors))
                    .build();
        }
    }

    /** Answers with the link itself: a redirect would be kept by whatever stands between, and used up by it. */
    @POST
    @Path("/{code}/support/{id}/pass")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Requires(Permission.COUNCIL_SUPPORT)
    @Fresh
    @Transactional
    public Response pass(@PathParam("code") String code, @PathParam("id") String id) {
        RegisteredCouncil council = council(code);
        try {
            SecretToken secret = requests.pass(code, RecordId.of(id), me());
            return Response.ok(new View(
                            "operator/support-pass.jte",
                            new SupportPassPage(
                                    shell(), code, council.name(), link(code, secret), SupportPass.LASTS.toSeconds())))
                    .build();
        } catch (Conflict conflict) {
            return Response.seeOther(URI.create(href(code)))
                    .cookie(FlashCookie.carrying(Flash.warning(conflict.key())))
                    .build();
        }
    }

    /** At the council's first host name, by the same scheme and port by which the operator came here. */
    private String link(String code, SecretToken secret) {
        String host = councils.hosts(code).stream().sorted().findFirst().orElseThrow(NotFound::new);
        String asked = request.getHeader("Host");
        int colon = asked.lastIndexOf(':');
        String port = colon > asked.lastIndexOf(']') && colon > 0 ? asked.substring(colon) : "";
        return request.getScheme() + "://" + host + port + "/desk/support?key=" + secret.value();
    }

    private View page(RegisteredCouncil council, String reason, String chosen, Errors errors) {
        UUID me = me();
        return new View(
                "operator/support.jte",
                new CouncilSupportPage(
                        shell(),
                        council.code(),
                        council.name(),
                        requests.of(council.code(), LISTED).stream()
                                .map(one -> row(one, me))
                                .toList(),
                        reason,
                        hours(),
                        chosen,
                        errors));
    }

    private static CouncilSupportPage.Row row(SupportRequests.Standing one, UUID me) {
        return new CouncilSupportPage.Row(
                one.request().id().toString(),
                one.request().operatorName(),
                one.request().reason(),
                one.request().hours(),
                one.request().askedAt(),
                one.standing(),
                one.end(),
                one.request().operatorId().equals(me));
    }

    private List<Option> hours() {
        return IntStream.rangeClosed(1, SupportRequests.MOST_HOURS)
                .mapToObj(hour -> Option.of("" + hour, shell().words().say("policy.unit.HOURS", hour)))
                .toList();
    }

    private RegisteredCouncil council(String code) {
        return councils.byCode(code).orElseThrow(NotFound::new);
    }

    private static String href(String code) {
        return "/admin/councils/" + code + "/support";
    }

    private static UUID me() {
        return SignedIn.find().orElseThrow().staffId();
    }

    private Shell shell() {
        return frame.of(request, Shell.Area.OPERATOR);
    }
}
