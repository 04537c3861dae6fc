package uk.guildhall.web.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.InstantSource;
import java.util.List;
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
import uk.guildhall.crm.casework.Cases;
import uk.guildhall.crm.catalogue.Catalogue;
import uk.guildhall.crm.catalogue.CouncilService;
import uk.guildhall.crm.council.NotFound;
import uk.guildhall.crm.council.Problems;
import uk.guildhall.crm.council.Reference;
import uk.guildhall.crm.customer.Customer;
import uk.guildhall.crm.customer.Customers;
import uk.guildhall.crm.interaction.Contact;
import uk.guildhall.crm.interaction.ContactToLog;
import uk.guildhall.crm.interaction.Contacts;
import uk.guildhall.crm.interaction.LoggedContact;

/** The council's contacts, for its other systems. */
@Path("/api/v1/contacts")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Contacts", description = "When customers and the council were in touch, about what, and what came of it")
public class ContactsResource {
    private static final String PATH = "/api/v1/contacts/";

    private final Contacts contacts;
    private final Customers customers;
    private final Cases cases;
    private final Catalogue catalogue;
    private final ContactAnswers answers;
    private final Idempotency idempotency;
    private final InstantSource clock;

    protected ContactsResource() {
        this(null, null, null, null, null, null, null);
    }

    @Inject
    public ContactsResource(
            Contacts contacts,
            Customers customers,
            Cases cases,
            Catalogue catalogue,
            ContactAnswers answers,
            Idempotency idempotency,
            InstantSource clock) {
        this.contacts = contacts;
        this.customers = customers;
        this.cases = cases;
        this.catalogue = catalogue;
        this.answers = answers;
        this.idempotency = idempotency;
        this.clock = clock;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Requires(Permission.CONTACT_CREATE)
    @Operation(
            summary = "Log a contact",
            description =
                    "A topic with the outcome case and a newCase opens a case in the same commit; the answer tells"
                            + " its reference. Opening cases needs the permission case:create too.")
    @APIResponse(
            responseCode = "201",
            description = "Logged",
            content = @Content(schema = @Schema(implementation = ContactResponse.class)))
    public Response log(
            @HeaderParam(Idempotency.HEADER) @Parameter(description = ApiWords.KEY) String key,
            @RequestBody(required = true) ContactRequest request) {
        if (request.opensCases() && !Permission.held(Permission.CASE_CREATE)) {
            throw new ForbiddenException();
        }
        return idempotency.once(key, PATH, request, () -> {
            List<CouncilService> offered = catalogue.offered(request.services());
            LoggedContact logged = contacts.log(checked(request, offered));
            return Made.created(PATH + logged.contact().id(), null, answers.of(logged, offered));
        });
    }

    @GET
    @Transactional
    @Requires(Permission.CONTACT_VIEW)
    @Operation(summary = "List contacts", description = "The newest first; everybody's, or one customer's.")
    @APIResponse(
            responseCode = "200",
            description = "A page of contacts",
            content = @Content(schema = @Schema(implementation = ContactPage.class)))
    public Page<ContactResponse> list(
            @QueryParam("customer") @Parameter(description = "Of this customer: id or reference") String customer,
            @QueryParam("limit") @Parameter(description = ApiWords.LIMIT) String limit,
            @QueryParam("after") @Parameter(description = ApiWords.AFTER) String after) {
        int most = Page.limit(limit);
        UUID whose = customer == null
                ? null
                : customers.find(customer).map(Customer::id).orElseThrow(NotFound::new);
        String list = "contacts" + whose;
        Place place = after == null ? Place.NEWEST : Place.read(list, after);
        List<Contact> rows = whose == null
                ? contacts.all(place.at(), place.id(), most + 1)
                : contacts.ofCustomer(whose, place.at(), place.id(), most + 1);
        Page<ContactResponse> page =
                Page.of(rows, most, answers::of, last -> new Place(last.startedAt(), last.id()).word(list));
        contacts.listed(page.items().size());
        return page;
    }

    @GET
    @Path("{id}")
    @Transactional
    @Requires(Permission.CONTACT_VIEW)
    @Operation(summary = "Read a contact")
    @APIResponse(
            responseCode = "200",
            description = "The contact",
            content = @Content(schema = @Schema(implementation = ContactResponse.class)))
    public ContactResponse read(@PathParam("id") @Parameter(description = ApiWords.ID) String id) {
        Contact logged = contacts.find(id).orElseThrow(NotFound::new);
        contacts.viewed(logged);
        return answers.of(logged);
    }

    private ContactToLog checked(ContactRequest request, List<CouncilService> offered) {
        Problems problems = new Problems();
        UUID customer = request.customer() == null
                ? null
                : customers.find(request.customer()).map(Customer::id).orElse(null);
        if (request.customer() != null && customer == null) {
            problems.add("/customer", "problem.no-such-customer");
        }
        ContactToLog checked = request.form(problems)
                .check(
                        customer,
                        offered,
                        given -> Reference.tidy(given).flatMap(cases::byReference),
                        clock.instant(),
                        problems);
        problems.refuseIfAny();
        return checked;
    }

    /** For the description of the API, which can't name a generic type. */
    private record ContactPage(List<ContactResponse> items, String next) {}
}
