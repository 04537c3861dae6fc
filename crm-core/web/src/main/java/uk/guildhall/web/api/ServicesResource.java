package uk.guildhall.web.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import uk.guildhall.crm.access.Permission;
import uk.guildhall.crm.access.Requires;
import uk.guildhall.crm.catalogue.Catalogue;
import uk.guildhall.crm.catalogue.CouncilService;
import uk.guildhall.crm.council.NotFound;
import uk.guildhall.crm.team.Team;
import uk.guildhall.crm.team.Teams;

/** The council's catalogue, for its other systems. */
@Path("/api/v1/services")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Services", description = "What the council offers, with each service's form and standard")
public class ServicesResource {
    private static final String LIST = "services";

    private final Catalogue catalogue;
    private final Teams teams;

    protected ServicesResource() {
        this(null, null);
    }

    @Inject
    public ServicesResource(Catalogue catalogue, Teams teams) {
        this.catalogue = catalogue;
        this.teams = teams;
    }

    @GET
    @Transactional
    @Requires(Permission.SERVICE_VIEW)
    @Operation(summary = "List the services offered now", description = "In the order of their codes.")
    @APIResponse(
            responseCode = "200",
            description = "A page of services",
            content = @Content(schema = @Schema(implementation = ServicePage.class)))
    public Page<ServiceResponse> list(
            @QueryParam("limit") @Parameter(description = ApiWords.LIMIT) String limit,
            @QueryParam("after") @Parameter(description = ApiWords.AFTER) String after) {
        int most = Page.limit(limit);
        UUID last = after == null ? null : Place.read(LIST, after).id();
        List<CouncilService> offered = catalogue.offered().stream()
                .sorted(Comparator.comparing(CouncilService::code))
                .toList();
        int from = 0;
        for (int i = 0; last != null && i < offered.size(); i++) {
            from = offered.get(i).id().equals(last) ? i + 1 : from;
        }
        Map<UUID, String> codes = teamCodes();
        return Page.of(
                offered.subList(from, offered.size()),
                most,
                shown -> shown.stream()
                        .map(service -> ServiceResponse.of(service, codes))
                        .toList(),
                row -> Place.of(row.id()).word(LIST));
    }

    @GET
    @Path("{code}")
    @Transactional
    @Requires(Permission.SERVICE_VIEW)
    @Operation(summary = "Read a service", description = "Also one that is no longer offered.")
    @APIResponse(
            responseCode = "200",
            description = "The service",
            content = @Content(schema = @Schema(implementation = ServiceResponse.class)))
    public ServiceResponse read(@PathParam("code") String code) {
        return ServiceResponse.of(catalogue.byCode(code).orElseThrow(NotFound::new), teamCodes());
    }

    private Map<UUID, String> teamCodes() {
        return teams.all().stream().collect(Collectors.toMap(Team::id, Team::code));
    }

    /** For the description of the API, which can't name a generic type. */
    private record ServicePage(List<ServiceResponse> items, String next) {}
}
