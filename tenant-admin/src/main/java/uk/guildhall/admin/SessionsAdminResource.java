package uk.guildhall.admin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Map;
import java.util.UUID;
import uk.guildhall.crm.access.Permission;
import uk.guildhall.crm.access.Requires;
import uk.guildhall.crm.access.SignInSession;
import uk.guildhall.crm.access.SignInSessions;
import uk.guildhall.crm.access.SignedIn;
import uk.guildhall.crm.audit.Audit;
import uk.guildhall.crm.council.NotFound;
import uk.guildhall.web.kit.Device;
import uk.guildhall.web.kit.Flash;
import uk.guildhall.web.kit.FlashCookie;
import uk.guildhall.web.kit.Frame;
import uk.guildhall.web.kit.RecordId;
import uk.guildhall.web.kit.Shell;
import uk.guildhall.web.kit.View;

/** Everybody who is signed in to the council now, and signing somebody out. */
@Path("/sessions")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class SessionsAdminResource {
    private final SignInSessions sessions;
    private final Audit audit;
    private final Frame frame;

    @Context
    private HttpServletRequest request;

    @Inject
    public SessionsAdminResource(SignInSessions sessions, Audit audit, Frame frame) {
        this.sessions = sessions;
        this.audit = audit;
        this.frame = frame;
    }

    protected SessionsAdminResource() {
        this(null, null, null);
    }

    @GET
    @Requires(Permission.SESSION_VIEW)
    public View live() {
        UUID mine = SignedIn.find().orElseThrow().sessionId();
        return new View(
                "admin/sessions.jte",
                new StaffSessionsPage(
                        frame.of(request, Shell.Area.ADMIN),
                        sessions.live().stream()
                                .map(session -> row(session, mine))
                                .toList()));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Requires(Permission.SESSION_END)
    @Transactional
    public Response end(@FormParam("session") String id) {
        SignInSession ended = sessions.end(RecordId.of(id)).orElseThrow(NotFound::new);
        audit.record("session.ended", "session", ended.id(), null, Map.of());
        return Response.seeOther(URI.create("/admin/sessions"))
                .cookie(FlashCookie.carrying(Flash.success("sessions.ended")))
                .build();
    }

    private static StaffSessionsPage.Session row(SignInSession session, UUID mine) {
        return new StaffSessionsPage.Session(
                session.id().toString(),
                session.staff().displayName(),
                session.createdAt(),
                session.lastUsedAt(),
                session.sourceIp(),
                Device.of(session.userAgent()),
                session.id().equals(mine));
    }
}
