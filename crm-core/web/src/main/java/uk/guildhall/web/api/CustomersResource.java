package uk.guildhall.web.api;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
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
import uk.guildhall.crm.customer.CustomerSearch;
import uk.guildhall.crm.customer.Customers;
import uk.guildhall.crm.customer.Hit;

/** The council's customers, for its other systems. */
@Path("/api/v1/customers")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Customers", description = "The people and organisations that the council serves")
public class CustomersResource {
    private static final String PATH = "/api/v1/customers/";
    private static final String LIST = "customers";

    private final Customers customers;
    private final CustomerSearch search;
    private final Masks masks;
    private final Idempotency idempotency;

    protected CustomersResource() {
        this(null, null, null, null);
    }

    @Inject
    public CustomersResource(Customers customers, CustomerSearch search, Masks masks, Idempotency idempotency) {
        this.customers = customers;
        this.search = search;
        this.masks = masks;
        this.idempotency = idempotency;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Requires(Permission.CUSTOMER_CREATE)
    @Operation(summary = "Add a customer", description = "They can be found at once.")
    @APIResponse(
            responseCode = "201",
            description = "Added",
            content = @Content(schema = @Schema(implementation = CustomerResponse.class)))
    public Response add(
            @HeaderParam(Idempotency.HEADER) @Parameter(description = ApiWords.KEY) String key,
            @RequestBody(required = true) CustomerRequest request) {
        return idempotency.once(key, PATH, request, () -> {
            Customer added = customers.add(request.form());
            return Made.created(PATH + added.id(), added.version(), masks.of(added));
        });
    }

    @GET
    @Transactional
    @Requires(Permission.CUSTOMER_VIEW)
    @Operation(
            summary = "Find or list customers",
            description =
                    "With q, the best matches by name, postcode, telephone, e-mail address, UPRN or reference, best"
                            + " first: one page, at most limit of them, whose next is always null. Who is not among"
                            + " them is found by typing more, not by turning the page. Without q, everybody in the"
                            + " order they were added, page by page.")
    @APIResponse(
            responseCode = "200",
            description = "A page of customers",
            content = @Content(schema = @Schema(implementation = CustomerPage.class)))
    public Page<CustomerResponse> list(
            @QueryParam("q") @Parameter(description = "What one would type into a search box") String typed,
            @QueryParam("limit") @Parameter(description = ApiWords.LIMIT) String limit,
            @QueryParam("after") @Parameter(description = ApiWords.AFTER) String after) {
        int most = Page.limit(limit);
        if (typed != null && !typed.isBlank()) {
            return found(typed, most, after);
        }
        Place place = after == null ? null : Place.read(LIST, after);
        List<Customer> rows = customers.list(place == null ? null : place.id(), most + 1);
        Page<CustomerResponse> page = Page.of(
                rows,
                most,
                shown -> shown.stream().map(masks::of).toList(),
                last -> Place.of(last.id()).word(LIST));
        customers.searched(page.items().size());
        return page;
    }

    private Page<CustomerResponse> found(String typed, int most, String after) {
        if (after != null) {
            throw Place.unknown();
        }
        List<Hit> hits = search.find(typed, most);
        customers.searched(hits.size());
        return new Page<>(
                customers.wholeByIds(hits.stream().map(Hit::id).toList()).stream()
                        .map(masks::of)
                        .toList(),
                null);
    }

    @GET
    @Path("{id}")
    @Transactional
    @Requires(Permission.CUSTOMER_VIEW)
    @Operation(summary = "Read a customer")
    @APIResponse(
            responseCode = "200",
            description = "The customer; its version is in ETag",
            content = @Content(schema = @Schema(implementation = CustomerResponse.class)))
    public Response read(@PathParam("id") @Parameter(description = ApiWords.ID) String id) {
        Customer known = customers.find(id).orElseThrow(NotFound::new);
        customers.viewed(known);
        return answer(known);
    }

    @PATCH
    @Path("{id}")
    @Consumes({MergePatch.TYPE, MediaType.APPLICATION_JSON})
    @Transactional
    @Requires(Permission.CUSTOMER_EDIT)
    @Operation(
            summary = "Change a customer",
            description = "A JSON merge patch: what is named is set, null takes away, lists are replaced whole.")
    @APIResponse(
            responseCode = "200",
            description = "The customer as changed",
            content = @Content(schema = @Schema(implementation = CustomerResponse.class)))
    public Response change(
            @PathParam("id") @Parameter(description = ApiWords.ID) String id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Parameter(description = ApiWords.IF_MATCH) String ifMatch,
            @RequestBody(required = true, content = @Content(schema = @Schema(implementation = CustomerRequest.class)))
                    JsonNode patch) {
        Customer known = customers.find(id).orElseThrow(NotFound::new);
        IfMatch.require(ifMatch, known.version());
        CustomerRequest changed = MergePatch.apply(CustomerRequest.of(known), patch, CustomerRequest.class);
        customers.change(known, changed.form());
        return answer(known);
    }

    private Response answer(Customer known) {
        return Response.ok(masks.of(known)).tag(IfMatch.tag(known.version())).build();
    }

    /** For the description of the API, which can't name a generic type. */
    private record CustomerPage(List<CustomerResponse> items, String next) {}
}
