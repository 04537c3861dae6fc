package uk.guildhall.web.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.EnumSet;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import uk.guildhall.crm.access.Permission;
import uk.guildhall.crm.access.Requires;
import uk.guildhall.crm.audit.Audit;
import uk.guildhall.crm.council.NotFound;
import uk.guildhall.crm.customer.Confidential;
import uk.guildhall.crm.customer.Customer;
import uk.guildhall.crm.customer.Customers;
import uk.guildhall.crm.privacy.Guarded;

/** What the council knows of a customer in confidence, for systems that may have it. */
@Path("/api/v1/customers/{id}/confidential")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Customers")
public class ConfidentialResource {
    private final Customers customers;
    private final Confidential confidential;
    private final Audit audit;

    protected ConfidentialResource() {
        this(null, null, null);
    }

    @Inject
    public ConfidentialResource(Customers customers, Confidential confidential, Audit audit) {
        this.customers = customers;
        this.confidential = confidential;
        this.audit = audit;
    }

    @GET
    @Transactional
    @Requires(Permission.CUSTOMER_REVEAL)
    @Operation(summary = "Read what is known of a customer in confidence", description = "Audited as a reveal.")
    @APIResponse(
            responseCode = "200",
            description = "What is known",
            content = @Content(schema = @Schema(implementation = ConfidentialDetails.class)))
    @APIResponse(responseCode = "503", description = "The keys can't be reached now")
    public ConfidentialDetails read(@PathParam("id") @Parameter(description = ApiWords.ID) String id) {
        Customer known = customers.find(id).orElseThrow(NotFound::new);
        Set<Guarded> all = EnumSet.copyOf(Confidential.FIELDS);
        audit.record(
                "customer.revealed",
                "customer",
                known.id(),
                known.reference(),
                java.util.Map.of("fields", "bank,ni,special"));
        return ConfidentialDetails.of(confidential.open(known.id(), all));
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Transactional
    @Requires(Permission.CUSTOMER_EDIT)
    @Operation(
            summary = "Replace what is known of a customer in confidence",
            description = "All three: what is null or left out is taken away. Nothing of it is answered.")
    @APIResponse(responseCode = "204", description = "Replaced")
    @APIResponse(responseCode = "503", description = "It can't be encrypted now; nothing was changed")
    public Response replace(
            @PathParam("id") @Parameter(description = ApiWords.ID) String id,
            @RequestBody(required = true) ConfidentialDetails given) {
        Customer known = customers.find(id).orElseThrow(NotFound::new);
        confidential.change(known, given.given());
        return Response.noContent().build();
    }
}
