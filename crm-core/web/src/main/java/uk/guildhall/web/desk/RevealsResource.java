package uk.guildhall.web.desk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import uk.guildhall.crm.access.Permission;
import uk.guildhall.crm.access.Requires;
import uk.guildhall.crm.audit.Audit;
import uk.guildhall.crm.privacy.Reveal;
import uk.guildhall.crm.privacy.Reveals;
import uk.guildhall.web.kit.Frame;
import uk.guildhall.web.kit.Shell;
import uk.guildhall.web.kit.View;

/** What team leaders are told of: who had something masked shown to them, of whom, and why. */
@RequestScoped
@Path("/desk/reveals")
@Produces(MediaType.TEXT_HTML)
public class RevealsResource {
    private static final int SHOWN = 50;

    @Inject
    private Frame frame;

    @Inject
    private Reveals reveals;

    @Inject
    private Audit audit;

    @Context
    private HttpServletRequest request;

    @GET
    @Requires(Permission.REVEAL_VIEW)
    @Transactional
    public View list(@QueryParam("before") String before) {
        List<Reveal> found = reveals.told(moment(before), SHOWN + 1);
        audit.record("reveal.listed");
        String older = found.size() > SHOWN
                ? "/desk/reveals?before=" + found.get(SHOWN - 1).at()
                : null;
        return new View(
                "desk/reveals.jte",
                new RevealsPage(
                        frame.of(request, Shell.Area.DESK),
                        found.stream().limit(SHOWN).toList(),
                        older));
    }

    private static Instant moment(String before) {
        try {
            return before == null ? null : Instant.parse(before);
        } catch (DateTimeException e) {
            throw new BadRequestException(e);
        }
    }
}
