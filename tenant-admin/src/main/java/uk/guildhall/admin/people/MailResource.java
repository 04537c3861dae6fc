package uk.guildhall.admin.people;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import uk.guildhall.crm.access.Permission;
import uk.guildhall.crm.access.Requires;
import uk.guildhall.crm.correspondence.Mail;
import uk.guildhall.crm.correspondence.MailState;
import uk.guildhall.crm.correspondence.Mails;
import uk.guildhall.crm.correspondence.Postman;
import uk.guildhall.web.kit.Flash;
import uk.guildhall.web.kit.FlashCookie;
import uk.guildhall.web.kit.Frame;
import uk.guildhall.web.kit.Shell;
import uk.guildhall.web.kit.View;

/** How the e-mail that the council sends to its people fares. */
@Path("/mail")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class MailResource {
    private static final int SHOWN = 50;

    private final Mails mails;
    private final Frame frame;

    @Context
    private HttpServletRequest request;

    @Inject
    public MailResource(Mails mails, Frame frame) {
        this.mails = mails;
        this.frame = frame;
    }

    protected MailResource() {
        this(null, null);
    }

    @GET
    @Requires(Permission.STAFF_VIEW)
    public View show() {
        Map<MailState, Long> counts = mails.counts();
        List<MailPage.Row> rows = Stream.of(MailState.FAILED, MailState.WAITING, MailState.SENT)
                .flatMap(state -> mails.newest(state, SHOWN).stream())
                .map(MailResource::row)
                .toList();
        return new View(
                "people/mail.jte",
                new MailPage(
                        frame.of(request, Shell.Area.ADMIN),
                        Postman.hasServer(),
                        counts.getOrDefault(MailState.WAITING, 0L),
                        counts.getOrDefault(MailState.SENT, 0L),
                        counts.getOrDefault(MailState.FAILED, 0L),
                        rows));
    }

    /** Tries those that wait now. */
    @POST
    @Requires(Permission.STAFF_EDIT)
    public Response hurry() {
        mails.hurry();
        return Response.seeOther(URI.create("/admin/mail"))
                .cookie(FlashCookie.carrying(Flash.success("mail.hurried")))
                .build();
    }

    private static MailPage.Row row(Mail mail) {
        return new MailPage.Row(
                mail.recipient(),
                mail.kind(),
                mail.state().name(),
                mail.reason(),
                mail.attempts(),
                mail.createdAt(),
                mail.state() == MailState.WAITING ? mail.nextAttemptAt() : mail.sentAt());
    }
}
