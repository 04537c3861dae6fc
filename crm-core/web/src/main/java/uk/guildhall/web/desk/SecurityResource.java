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
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import uk.guildhall.crm.access.Enrolment;
import uk.guildhall.crm.access.Fresh;
import uk.guildhall.crm.access.Permission;
import uk.guildhall.crm.access.Requires;
import uk.guildhall.crm.access.SignedIn;
import uk.guildhall.crm.access.Staff;
import uk.guildhall.crm.access.StaffMembers;
import uk.guildhall.crm.access.factor.Factor;
import uk.guildhall.crm.access.factor.Passkeys;
import uk.guildhall.crm.council.NotFound;
import uk.guildhall.web.kit.Device;
import uk.guildhall.web.kit.Errors;
import uk.guildhall.web.kit.Flash;
import uk.guildhall.web.kit.FlashCookie;
import uk.guildhall.web.kit.Frame;
import uk.guildhall.web.kit.RecordId;
import uk.guildhall.web.kit.Shell;
import uk.guildhall.web.kit.Sites;
import uk.guildhall.web.kit.View;

/** A member of staff's own second factors. */
@Path(SecurityResource.PATH)
@RequestScoped
@Produces(MediaType.TEXT_HTML)
@Requires(Permission.SESSION_OWN)
public class SecurityResource {
    static final String PATH = "/desk/security";

    private final Enrolment enrolment;
    private final StaffMembers staffMembers;
    private final Frame frame;

    @Context
    private HttpServletRequest request;

    @Inject
    public SecurityResource(Enrolment enrolment, StaffMembers staffMembers, Frame frame) {
        this.enrolment = enrolment;
        this.staffMembers = staffMembers;
        this.frame = frame;
    }

    protected SecurityResource() {
        this(null, null, null);
    }

    @GET
    public View mine() {
        Staff staff = staff();
        return new View(
                "desk/security.jte",
                new SecurityPage(
                        shell(),
                        enrolment.of(staff).stream().map(SecurityResource::held).toList(),
                        enrolment.recoveryCodesLeft(staff)));
    }

    @GET
    @Path("new")
    @Fresh
    public Response another() {
        return another(200, Errors.NONE);
    }

    @POST
    @Path("apps")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Fresh
    public Response addApp(@FormParam("code") @DefaultValue("") String code) {
        String name = Frame.words(request).say("factor.TOTP");
        return enrolment
                .addApp(staff(), code, name)
                .map(added -> done("factor.added"))
                .orElseGet(() ->
                        another(400, Errors.of("code", Frame.words(request).say("second.wrongCode"))));
    }

    @POST
    @Path("passkeys")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Fresh
    public Response addPasskey(
            @FormParam("challenge") @DefaultValue("") String challenge,
            @FormParam("credential") @DefaultValue("") String credential) {
        return enrolment
                .addPasskey(
                        SignedIn.find().orElseThrow(),
                        staff(),
                        Sites.of(request),
                        new Passkeys.Answer(challenge, credential),
                        Device.of(request.getHeader("User-Agent")))
                .map(added -> done("factor.added"))
                .orElseGet(
                        () -> another(400, Errors.of(null, Frame.words(request).say("factor.passkeyFailed"))));
    }

    @POST
    @Path("recovery-codes")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Fresh
    public View recoveryCodes() {
        return new View(
                "desk/recovery-codes.jte",
                new RecoveryCodesPage(
                        frame.of(request, Shell.Area.PUBLIC), enrolment.renewRecoveryCodes(staff()), PATH));
    }

    @GET
    @Path("{id}")
    public View one(@PathParam("id") String id) {
        return one(own(id), Errors.NONE);
    }

    @POST
    @Path("{id}/name")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response rename(@PathParam("id") String id, @FormParam("name") @DefaultValue("") String name) {
        Factor factor = own(id);
        if (name.isBlank()) {
            return Response.status(400)
                    .entity(one(factor, Errors.of("name", Frame.words(request).say("factor.needName"))))
                    .build();
        }
        enrolment.rename(staff(), factor, name);
        return done("factor.renamed");
    }

    @POST
    @Path("{id}/removal")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Fresh
    public Response remove(@PathParam("id") String id) {
        Factor factor = own(id);
        return enrolment.remove(staff(), factor)
                ? done("factor.removed")
                : Response.status(400).entity(one(factor, Errors.NONE)).build();
    }

    private Response another(int status, Errors errors) {
        Shell shell = shell();
        NewFactor choice = NewFactor.of(enrolment, staff(), Sites.of(request), shell.council(), shell.csrf());
        return Response.status(status)
                .entity(new View("desk/security-new.jte", new NewFactorPage(shell, choice, errors)))
                .build();
    }

    private View one(Factor factor, Errors errors) {
        return new View(
                "desk/security-factor.jte",
                new FactorPage(shell(), held(factor), enrolment.canSpare(staff(), factor), errors));
    }

    private Factor own(String id) {
        return enrolment.own(RecordId.of(id), staff()).orElseThrow(NotFound::new);
    }

    private Staff staff() {
        return staffMembers.byId(SignedIn.find().orElseThrow().staffId()).orElseThrow();
    }

    private Shell shell() {
        return frame.of(request, Shell.Area.DESK);
    }

    private static Response done(String key) {
        return Response.seeOther(URI.create(PATH))
                .cookie(FlashCookie.carrying(Flash.success(key)))
                .build();
    }

    private static SecurityPage.Held held(Factor factor) {
        return new SecurityPage.Held(
                factor.id().toString(),
                factor.kind().name(),
                factor.name(),
                factor.createdAt(),
                factor.lastUsedAt(),
                factor.host());
    }
}
