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
import java.util.stream.Stream;
import org.eclipse.microprofile.config.ConfigProvider;
import uk.guildhall.crm.access.Permission;
import uk.guildhall.crm.access.PlatformOnly;
import uk.guildhall.crm.access.Requires;
import uk.guildhall.crm.council.NotFound;
import uk.guildhall.crm.council.Ring;
import uk.guildhall.crm.council.RingsAtStart;
import uk.guildhall.crm.platform.CouncilRequests;
import uk.guildhall.crm.platform.RegisteredCouncils;
import uk.guildhall.crm.tenancy.SchemaVersions;
import uk.guildhall.web.kit.Flash;
import uk.guildhall.web.kit.FlashCookie;
import uk.guildhall.web.kit.Frame;
import uk.guildhall.web.kit.Shell;
import uk.guildhall.web.kit.View;

/** The rings: how far the councils of each have come, and giving one its turn. */
@Path("/rings")
@RequestScoped
@PlatformOnly
@Produces(MediaType.TEXT_HTML)
public class RingsResource {
    @Inject
    private RegisteredCouncils councils;

    @Inject
    private CouncilRequests requests;

    @Inject
    private Frame frame;

    @Context
    private HttpServletRequest request;

    @GET
    @Requires(Permission.COUNCIL_VIEW)
    @Transactional
    public View show() {
        RingsAtStart start = RingsAtStart.of(ConfigProvider.getConfig()
                .getOptionalValue(RingsAtStart.NAME, String.class)
                .orElse(null));
        return new View(
                "operator/rings.jte",
                new RingsPage(
                        frame.of(request, Shell.Area.OPERATOR),
                        councils.rings(),
                        SchemaVersions.lowest(),
                        SchemaVersions.newest(),
                        Stream.of(Ring.values())
                                .filter(ring -> !start.has(ring.name()))
                                .map(Ring::name)
                                .toList(),
                        Once.word()));
    }

    @POST
    @Path("/{ring}/migration")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Requires(Permission.COUNCIL_EDIT)
    @Transactional
    public Response migrate(@PathParam("ring") String ring, @FormParam("once") String once) {
        Ring its = Stream.of(Ring.values())
                .filter(one -> one.code().equals(ring))
                .findFirst()
                .orElseThrow(NotFound::new);
        requests.migrateRing(its, null, Once.of(once));
        return Response.seeOther(URI.create("/admin/rings"))
                .cookie(FlashCookie.carrying(Flash.success("rings.filed")))
                .build();
    }
}
