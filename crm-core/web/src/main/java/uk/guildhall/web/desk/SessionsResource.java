package uk.guildhall.web.desk;

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

/** Where a member of staff is signed in, and ending what shouldn't be. */
@Path("/desk/sessions")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
@Requires(Permission.SESSION_OWN)
public class SessionsResource {
    private final SignInSessions sessions;
    private final Audit audit;
    private final Frame frame;

    @Context
    private HttpServletRequest request;

    @Inject
    public SessionsResource(SignInSessions sessions, Audit audit, Frame frame) {
        this.sessions = sessions;
        this.audit = audit;
        this.frame = frame;
    }

    protected SessionsResource() {
        this(null, null, null);
    }

    @GET
    public View mine() {
        SignedIn person = SignedIn.find().orElseThrow();
        return new View(
                "desk/sessions.jte",
                new SessionsPage(
                        frame.of(request, Shell.Area.DESK),
                        sessions.liveOf(person.staffId()).stream()
                                .map(session -> row(session, person))
                                .toList()));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Transactional
    public Response end(@FormParam("session") String id) {
        SignedIn person = SignedIn.find().orElseThrow();
        SignInSession ended = sessions.endOwn(RecordId.of(id), person.staffId()).orElseThrow(NotFound::new);
        audit.record("session.ended", "session", ended.id(), null, Map.of());
        return Response.seeOther(URI.create("/desk/sessions"))
                .cookie(FlashCookie.carrying(Flash.success("sessions.ended")))
                .build();
    }

    private static SessionsPage.Session row(SignInSession session, SignedIn person) {
        return new SessionsPage.Session(
                session.id().toString(),
                session.createdAt(),
                session.lastUsedAt(),
                session.sourceIp(),
                Device.of(session.userAgent()),
                session.id().equals(person.sessionId()));
    }
}
