package uk.guildhall.web.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import uk.guildhall.crm.access.Permission;
import uk.guildhall.crm.access.Requires;
import uk.guildhall.crm.outbox.Outbox;
import uk.guildhall.crm.tenancy.Ids;

/** What happens in the council, for other systems to follow at their own pace. */
@Path("/api/v1/events")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Events", description = "What happens in the council, in order")
public class EventsResource {
    private final Outbox outbox;

    protected EventsResource() {
        this(null);
    }

    @Inject
    public EventsResource(Outbox outbox) {
        this.outbox = outbox;
    }

    @GET
    @Transactional
    @Requires(Permission.EVENT_VIEW)
    @Operation(
            summary = "Follow what happens",
            description =
                    "The oldest first, some seconds after they happened. At the end next is null; ask again later for"
                            + " what came after the last event that you have seen, by its id.")
    @APIResponse(
            responseCode = "200",
            description = "A page of events",
            content = @Content(schema = @Schema(implementation = EventPage.class)))
    public Page<EventResponse> after(
            @QueryParam("after")
                    @Parameter(description = "The id of the last event seen; from the beginning unless given")
                    String after,
            @QueryParam("limit") @Parameter(description = ApiWords.LIMIT) String limit) {
        int most = Page.limit(limit);
        UUID last = after == null ? null : Ids.read(after).orElseThrow(Place::unknown);
        return Page.of(
                outbox.after(last, most + 1),
                most,
                shown -> shown.stream().map(EventResponse::of).toList(),
                event -> event.id().toString());
    }

    /** For the description of the API, which can't name a generic type. */
    private record EventPage(List<EventResponse> items, String next) {}
}
