package uk.guildhall.admin.support;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.LongStream;
import uk.guildhall.crm.access.Fresh;
import uk.guildhall.crm.access.Permission;
import uk.guildhall.crm.access.Requires;
import uk.guildhall.crm.access.support.SupportAccess;
import uk.guildhall.crm.access.support.SupportAccesses;
import uk.guildhall.crm.audit.Audit;
import uk.guildhall.crm.audit.AuditEntry;
import uk.guildhall.crm.audit.AuditTrail;
import uk.guildhall.crm.audit.TrailFilter;
import uk.guildhall.crm.council.Conflict;
import uk.guildhall.crm.council.NotFound;
import uk.guildhall.crm.council.Refused;
import uk.guildhall.crm.tenancy.Json;
import uk.guildhall.crm.tenancy.PageKey;
import uk.guildhall.web.kit.Errors;
import uk.guildhall.web.kit.Flash;
import uk.guildhall.web.kit.FlashCookie;
import uk.guildhall.web.kit.Frame;
import uk.guildhall.web.kit.Option;
import uk.guildhall.web.kit.RecordId;
import uk.guildhall.web.kit.Shell;
import uk.guildhall.web.kit.View;

/** The council's say in who of the operator's looks at its data, and what they looked at. */
@Path("/support")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class SupportResource {
    private static final String HREF = "/admin/support";
    private static final int LISTED = 100;
    private static final int ACTS = 50;

    @Inject
    private SupportAccesses accesses;

    @Inject
    private AuditTrail trail;

    @Inject
    private Audit audit;

    @Inject
    private Frame frame;

    @Inject
    private InstantSource clock;

    @Context
    private HttpServletRequest request;

    @GET
    @Requires(Permission.SUPPORT_GRANT)
    @Transactional
    public View all() {
        return new View(
                "admin/support/list.jte",
                new SupportListPage(
                        shell(),
                        accesses.recent(LISTED).stream().map(this::row).toList(),
                        accesses.longest().toHours()));
    }

    @GET
    @Path("{id}")
    @Requires(Permission.SUPPORT_GRANT)
    @Transactional
    public View one(@PathParam("id") String id, @QueryParam("after") String after) {
        SupportAccess access = accesses.byId(RecordId.of(id)).orElseThrow(NotFound::new);
        audit.record("support.viewed", "support", access.id(), null, Map.of());
        return page(access, null, place(after), Errors.NONE);
    }

    @POST
    @Path("{id}/grant")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Requires(Permission.SUPPORT_GRANT)
    @Fresh
    @Transactional
    public Response grant(@PathParam("id") String id, @FormParam("hours") String hours) {
        UUID which = RecordId.of(id);
        SupportAccess access = accesses.byId(which).orElseThrow(NotFound::new);
        int wanted = hours != null && hours.strip().matches("[0-9]{1,3}") ? Integer.parseInt(hours.strip()) : 0;
        try {
            return settled(which, "support.grantedNow", () -> accesses.grant(which, wanted));
        } catch (Refused refused) {
            Errors errors = Errors.of(
                    "hours",
                    shell().words()
                            .say(
                                    refused.problems().get(0).key(),
                                    refused.problems().get(0).args().toArray()));
            return Response.status(Response.Status.BAD_REQUEST)
                    .entity(page(access, hours, PageKey.NEWEST, errors))
                    .build();
        }
    }

    @POST
    @Path("{id}/refusal")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Requires(Permission.SUPPORT_GRANT)
    @Transactional
    public Response refuse(@PathParam("id") String id) {
        UUID which = RecordId.of(id);
        return settled(which, "support.refusedNow", () -> accesses.refuse(which));
    }

    /** Without asking who they are again: showing somebody out must never wait. */
    @POST
    @Path("{id}/end")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Requires(Permission.SUPPORT_GRANT)
    @Transactional
    public Response end(@PathParam("id") String id) {
        UUID which = RecordId.of(id);
        return settled(which, "support.endedNow", () -> accesses.end(which));
    }

    private static Response settled(UUID id, String done, Runnable act) {
        Flash flash;
        try {
            act.run();
            flash = Flash.success(done);
        } catch (Conflict conflict) {
            flash = Flash.warning(conflict.key());
        }
        return Response.seeOther(URI.create(HREF + "/" + id))
                .cookie(FlashCookie.carrying(flash))
                .build();
    }

    private View page(SupportAccess access, String chosen, PageKey after, Errors errors) {
        TrailFilter theirs = new TrailFilter(access.id(), Set.of(), Set.of(), null, null, null);
        List<AuditEntry> found = trail.page(theirs, after, ACTS + 1);
        AuditEntry last = found.size() > ACTS ? found.get(ACTS - 1) : null;
        long most = accesses.longest().toHours();
        List<Option> hours = LongStream.rangeClosed(1, most)
                .mapToObj(hour -> Option.of("" + hour, shell().words().say("policy.unit.HOURS", hour)))
                .toList();
        return new View(
                "admin/support/access.jte",
                new SupportAccessPage(
                        shell(),
                        row(access),
                        access.hours(),
                        hours,
                        chosen == null ? "" + Math.min(access.hours(), most) : chosen,
                        access.decidedByName(),
                        access.decidedAt(),
                        access.endedBecause() == null
                                ? null
                                : access.endedBecause().name(),
                        access.endedByName(),
                        found.stream().limit(ACTS).map(SupportResource::act).toList(),
                        last == null ? null : HREF + "/" + access.id() + "?after=" + new PageKey(last.at(), last.id()),
                        errors));
    }

    private SupportListPage.Row row(SupportAccess access) {
        return new SupportListPage.Row(
                access.id().toString(),
                access.operatorName(),
                access.reason(),
                access.askedAt(),
                access.standing(accesses.longest(), clock.instant()).name(),
                access.endedAt() == null ? access.end(accesses.longest()) : access.endedAt());
    }

    private static SupportAccessPage.Act act(AuditEntry entry) {
        Map<String, Object> detail = entry.detail() == null
                ? Map.of()
                : Json.read(entry.detail(), new TypeReference<Map<String, Object>>() {});
        Object page = detail.get("page");
        return new SupportAccessPage.Act(
                entry.at(),
                entry.act(),
                page == null ? null : detail.get("method") + " " + page,
                entry.recordReference(),
                entry.actor().sourceIp());
    }

    private static PageKey place(String after) {
        try {
            return PageKey.of(after);
        } catch (IllegalArgumentException | ArithmeticException e) {
            throw new BadRequestException(e);
        }
    }

    private Shell shell() {
        return frame.of(request, Shell.Area.ADMIN);
    }
}
