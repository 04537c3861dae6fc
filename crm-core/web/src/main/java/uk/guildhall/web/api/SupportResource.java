package uk.guildhall.web.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import uk.guildhall.crm.access.Permission;
import uk.guildhall.crm.access.Requires;
import uk.guildhall.crm.access.support.SupportAccess;
import uk.guildhall.crm.access.support.SupportAccesses;
import uk.guildhall.crm.audit.AuditEntry;
import uk.guildhall.crm.audit.AuditTrail;
import uk.guildhall.crm.audit.TrailFilter;
import uk.guildhall.crm.council.NotFound;
import uk.guildhall.crm.council.Refused;
import uk.guildhall.crm.tenancy.Ids;
import uk.guildhall.crm.tenancy.PageKey;

/**
 * The operator's support in the council, for its other systems: they see who asked, refuse, and show out. Letting somebody
 * in is a person's word, given at {@code /admin/support}.
 */
@Path("/api/v1/support")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Support", description = "When the operator asked to look at the council's data, and what it looked at")
public class SupportResource {
    private static final String ID = "The request's id";
    private static final int LISTED = 100;

    private final SupportAccesses accesses;
    private final AuditTrail trail;
    private final InstantSource clock;

    protected SupportResource() {
        this(null, null, null);
    }

    @Inject
    public SupportResource(SupportAccesses accesses, AuditTrail trail, InstantSource clock) {
        this.accesses = accesses;
        this.trail = trail;
        this.clock = clock;
    }

    @GET
    @Transactional
    @Requires(Permission.SUPPORT_GRANT)
    @Operation(summary = "List requests for support access", description = "The newest first, 100 at most.")
    @APIResponse(
            responseCode = "200",
            description = "The requests",
            content = @Content(schema = @Schema(implementation = SupportList.class)))
    public SupportList list() {
        return new SupportList(accesses.recent(LISTED).stream().map(this::of).toList());
    }

    @GET
    @Path("{id}")
    @Transactional
    @Requires(Permission.SUPPORT_GRANT)
    @Operation(summary = "Read a request, and what support did under it", description = "The last 100 acts.")
    @APIResponse(
            responseCode = "200",
            description = "The request",
            content = @Content(schema = @Schema(implementation = SupportActs.class)))
    public SupportActs read(@PathParam("id") @Parameter(description = ID) String id) {
        SupportAccess access = accesses.byId(id(id)).orElseThrow(NotFound::new);
        TrailFilter theirs = new TrailFilter(access.id(), Set.of(), Set.of(), null, null, null);
        return new SupportActs(
                of(access),
                trail.page(theirs, PageKey.NEWEST, LISTED).stream()
                        .map(SupportAct::of)
                        .toList());
    }

    @PATCH
    @Path("{id}")
    @Consumes({MergePatch.TYPE, MediaType.APPLICATION_JSON})
    @Transactional
    @Requires(Permission.SUPPORT_GRANT)
    @Operation(
            summary = "Refuse a request, or show support out",
            description = "It works at once; what support has open is closed. No program lets anybody in.")
    @APIResponse(
            responseCode = "200",
            description = "The request as changed",
            content = @Content(schema = @Schema(implementation = SupportResponse.class)))
    public SupportResponse change(
            @PathParam("id") @Parameter(description = ID) String id,
            @RequestBody(required = true) SupportChange change) {
        UUID which = id(id);
        if (accesses.byId(which).isEmpty()) {
            throw new NotFound();
        }
        String standing = change.standing() == null ? "" : change.standing();
        return switch (standing) {
            case "refused" -> of(accesses.refuse(which));
            case "ended" -> of(accesses.end(which));
            default -> throw Refused.because("/standing", standing.isEmpty() ? "problem.required" : "problem.choice");
        };
    }

    private SupportResponse of(SupportAccess access) {
        return SupportResponse.of(access, accesses.longest(), clock.instant());
    }

    private static UUID id(String written) {
        return Ids.read(written).orElseThrow(NotFound::new);
    }

    /** For the description of the API, which can't name a generic type. */
    public record SupportList(List<SupportResponse> items) {}

    /** A request with what was done under it, the newest first. */
    @Schema(name = "SupportAccessWithActs")
    public record SupportActs(SupportResponse access, List<SupportAct> acts) {}

    /** One thing that support did or tried. */
    @Schema(name = "SupportAct")
    public record SupportAct(Instant at, String act, String reference, String detail) {
        static SupportAct of(AuditEntry entry) {
            return new SupportAct(entry.at(), entry.act(), entry.recordReference(), entry.detail());
        }
    }
}
