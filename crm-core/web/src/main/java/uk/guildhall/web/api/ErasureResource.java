package uk.guildhall.web.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import uk.guildhall.crm.access.Permission;
import uk.guildhall.crm.access.Requires;
import uk.guildhall.crm.council.NotFound;
import uk.guildhall.crm.customer.Customer;
import uk.guildhall.crm.customer.Customers;
import uk.guildhall.crm.retention.Erasing;

/** The erasure of a customer. */
@Path("/api/v1/customers/{id}/erasure")
@ApplicationScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Customers")
public class ErasureResource {
    private final Customers customers;
    private final Erasing erasing;
    private final Idempotency idempotency;

    protected ErasureResource() {
        this(null, null, null);
    }

    @Inject
    public ErasureResource(Customers customers, Erasing erasing, Idempotency idempotency) {
        this.customers = customers;
        this.erasing = erasing;
        this.idempotency = idempotency;
    }

    @POST
    @Requires(Permission.CUSTOMER_ERASE)
    @Operation(
            summary = "Erase a customer",
            description =
                    "For good: the person, what was said, and what is known in confidence. Contacts and cases stay as"
                            + " things that happened, with nobody in particular. Afterwards there is no such customer (404).")
    @APIResponse(
            responseCode = "200",
            description = "Erased",
            content = @Content(schema = @Schema(implementation = Erased.class)))
    public Response erase(
            @PathParam("id") @Parameter(description = ApiWords.ID) String id,
            @HeaderParam(Idempotency.HEADER) @Parameter(description = ApiWords.KEY) String key,
            @RequestBody(required = true) ErasureRequest request) {
        return idempotency.once(key, "/api/v1/customers/" + id + "/erasure", request, () -> {
            Customer known = customers.find(id).orElseThrow(NotFound::new);
            String reference = known.reference();
            Erasing.Extent extent = erasing.erase(known, request.ground());
            return Made.done(null, new Erased(reference, extent.contacts(), extent.cases()));
        });
    }

    /** What there was of somebody. */
    @Schema(name = "Erased")
    public record Erased(String reference, long contacts, long cases) {}
}
