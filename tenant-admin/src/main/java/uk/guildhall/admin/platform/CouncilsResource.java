package uk.guildhall.admin.platform;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import uk.guildhall.crm.access.Fresh;
import uk.guildhall.crm.access.Permission;
import uk.guildhall.crm.access.PlatformOnly;
import uk.guildhall.crm.access.Requires;
import uk.guildhall.crm.council.Conflict;
import uk.guildhall.crm.council.NotFound;
import uk.guildhall.crm.council.Refused;
import uk.guildhall.crm.platform.CouncilRequests;
import uk.guildhall.crm.platform.PlatformJobs;
import uk.guildhall.crm.platform.RegisteredBackups;
import uk.guildhall.crm.platform.RegisteredCouncil;
import uk.guildhall.crm.platform.RegisteredCouncils;
import uk.guildhall.crm.tenancy.Quarantine;
import uk.guildhall.web.kit.Errors;
import uk.guildhall.web.kit.Frame;
import uk.guildhall.web.kit.Shell;
import uk.guildhall.web.kit.View;

/** The councils of the platform: the list, one of them, and taking a new one on. */
@Path("/councils")
@RequestScoped
@PlatformOnly
@Produces(MediaType.TEXT_HTML)
public class CouncilsResource {
    private static final int ON_A_PAGE = 50;
    private static final int JOBS_SHOWN = 50;

    @Inject
    private RegisteredCouncils councils;

    @Inject
    private RegisteredBackups backups;

    @Inject
    private PlatformJobs jobs;

    @Inject
    private CouncilRequests requests;

    @Inject
    private Frame frame;

    @Context
    private HttpServletRequest request;

    @GET
    @Requires(Permission.COUNCIL_VIEW)
    @Transactional
    public View list(@QueryParam("q") String sought, @QueryParam("after") String after) {
        if (after != null && !after.matches("[a-z0-9]{1,21}")) {
            throw new BadRequestException();
        }
        String wanted = sought == null || sought.isBlank() ? null : sought.strip();
        List<RegisteredCouncil> found = councils.page(wanted, after, ON_A_PAGE + 1);
        List<RegisteredCouncil> page = found.size() > ON_A_PAGE ? found.subList(0, ON_A_PAGE) : found;
        List<String> codes = page.stream().map(RegisteredCouncil::code).toList();
        Map<String, List<String>> hosts = councils.hosts(codes);
        Map<String, Quarantine> quarantined = councils.quarantined(codes);
        Set<String> troubled = backups.troubled(codes);
        return new View(
                "operator/councils.jte",
                new CouncilsPage(
                        shell(),
                        wanted,
                        page.stream()
                                .map(council -> CouncilsPage.Row.of(
                                        council,
                                        hosts.getOrDefault(council.code(), List.of()),
                                        quarantined.get(council.code()),
                                        troubled.contains(council.code())))
                                .toList(),
                        found.size() > ON_A_PAGE ? next(page.get(ON_A_PAGE - 1).code(), wanted) : null));
    }

    @GET
    @Path("/new")
    @Requires(Permission.COUNCIL_CREATE)
    public View blank() {
        return form(TypedCouncil.blank(Once.word()), Errors.NONE);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Requires(Permission.COUNCIL_CREATE)
    @Transactional
    @Fresh
    public Response onboard(MultivaluedMap<String, String> fields) {
        TypedCouncil typed = TypedCouncil.of(fields);
        try {
            return JobsResource.filed(requests.onboard(typed.form(), Once.of(typed.once())));
        } catch (Refused refused) {
            return again(400, typed, Wrong.with(refused, shell().words(), TypedCouncil::field));
        } catch (Conflict conflict) {
            return again(409, typed, Wrong.with(conflict, shell().words(), "code"));
        }
    }

    @GET
    @Path("/{code}")
    @Requires(Permission.COUNCIL_VIEW)
    @Transactional
    public View show(@PathParam("code") String code) {
        RegisteredCouncil council = councils.byCode(code).orElseThrow(NotFound::new);
        return new View(
                "operator/council.jte",
                new CouncilPage(
                        shell(),
                        CouncilsPage.Row.of(
                                council,
                                councils.hosts(code),
                                councils.quarantine(code).orElse(null),
                                backups.troubled(List.of(code)).contains(code)),
                        council.nameCy(),
                        council.gss(),
                        council.createdAt(),
                        councils.lastMigration(code).orElse(null),
                        backups.troubled(List.of(code)).contains(code),
                        jobs.of(code, JOBS_SHOWN).stream()
                                .map(job -> new CouncilPage.Job(
                                        job.id(),
                                        job.kind().name(),
                                        job.state().name(),
                                        job.requestedBy(),
                                        job.requestedAt()))
                                .toList(),
                        Once.word()));
    }

    private Response again(int status, TypedCouncil typed, Errors errors) {
        return Response.status(status).entity(form(typed, errors)).build();
    }

    private View form(TypedCouncil typed, Errors errors) {
        return new View("operator/council-new.jte", new NewCouncilPage(shell(), typed, errors));
    }

    private Shell shell() {
        return frame.of(request, Shell.Area.OPERATOR);
    }

    private static String next(String last, String sought) {
        return "/admin/councils?after=" + last
                + (sought == null ? "" : "&q=" + URLEncoder.encode(sought, StandardCharsets.UTF_8));
    }
}
