package uk.guildhall.web.desk;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import uk.guildhall.crm.access.Permission;
import uk.guildhall.crm.access.Requires;
import uk.guildhall.crm.catalogue.Catalogue;
import uk.guildhall.crm.catalogue.CouncilService;
import uk.guildhall.crm.council.Refused;
import uk.guildhall.crm.customer.Customer;
import uk.guildhall.crm.customer.CustomerForm.ExternalId;
import uk.guildhall.crm.customer.CustomerSearch;
import uk.guildhall.crm.customer.Customers;
import uk.guildhall.crm.place.Postcode;
import uk.guildhall.crm.privacy.Guarded;
import uk.guildhall.crm.privacy.KeysAway;
import uk.guildhall.crm.privacy.Reveals;
import uk.guildhall.crm.tenancy.PageKey;
import uk.guildhall.web.kit.Errors;
import uk.guildhall.web.kit.Flash;
import uk.guildhall.web.kit.FlashCookie;
import uk.guildhall.web.kit.Frame;
import uk.guildhall.web.kit.Shell;
import uk.guildhall.web.kit.View;

/** A customer at the desk: who they are and what happened before, adding somebody new, changing what is known. */
@RequestScoped
@Path("/desk/customers")
@Produces(MediaType.TEXT_HTML)
public class CustomersResource {
    private static final int ALIKE = 5;
    private static final int NAMESAKES = 50;

    @Inject
    private Frame frame;

    @Inject
    private Customers customers;

    @Inject
    private CustomerSearch search;

    @Inject
    private Catalogue catalogue;

    @Inject
    private Confidences confidences;

    @Inject
    private Reveals reveals;

    @Inject
    private Timelines timelines;

    @Inject
    private ContactForms forms;

    @Resource
    private TransactionSynchronizationRegistry transaction;

    @Context
    private HttpServletRequest request;

    @GET
    @Path("/{reference}")
    @Requires(Permission.CUSTOMER_VIEW)
    @Transactional
    public Response show(
            @PathParam("reference") String reference,
            @QueryParam("before") String before,
            @HeaderParam("HX-Request") String part) {
        Customer customer = customers.get(reference);
        Shell shell = frame.of(request, Shell.Area.DESK);
        Map<UUID, CouncilService> ever = catalogue.everById();
        Timeline timeline = timelines.before(customer, key(before), ever, shell.words());
        if (part != null) {
            return page("desk/timeline.jte", new TimelinePart(shell, timeline));
        }
        customers.viewed(customer);
        ContactForm form = shell.may(Permission.CONTACT_CREATE)
                ? forms.fresh(reference, offered(ever), shell.words().language())
                : null;
        return page("desk/customer.jte", new CustomerPage(shell, confidences.summary(customer), timeline, form));
    }

    private static List<CouncilService> offered(Map<UUID, CouncilService> ever) {
        return ever.values().stream().filter(CouncilService::isActive).toList();
    }

    @GET
    @Path("/new")
    @Requires(Permission.CUSTOMER_CREATE)
    @Transactional
    public View blank(@Context HttpHeaders headers) {
        return form(null, -1, NewCustomer.from(SearchMemory.recall(headers)), List.of(), Errors.NONE);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Requires(Permission.CUSTOMER_CREATE)
    @Transactional
    public Response add(MultivaluedMap<String, String> fields) {
        TypedCustomer typed = new TypedCustomer(new Typed(fields));
        List<Hit> alike = typed.typed().text("action").equals("save-anyway") ? List.of() : alike(typed.shown());
        if (!alike.isEmpty()) {
            return Response.ok(form(null, -1, typed.shown(), alike, Errors.NONE))
                    .build();
        }
        try {
            Customer added = customers.add(typed.checked(List.of(), List.of()));
            return to(added, "customer.created");
        } catch (Refused refused) {
            return refused(null, -1, typed, refused);
        } catch (KeysAway away) {
            return unsaved(null, -1, typed);
        }
    }

    @GET
    @Path("/{reference}/edit")
    @Requires(Permission.CUSTOMER_EDIT)
    @Transactional
    public Response edit(@PathParam("reference") String reference) {
        Customer customer = customers.get(reference);
        if (!confidences.summary(customer).hidden().isEmpty()) {
            // The form would show it.
            return Response.seeOther(URI.create("/desk/customers/" + customer.reference() + "/reveal"))
                    .cookie(FlashCookie.carrying(Flash.warning("reveal.first")))
                    .build();
        }
        customers.viewed(customer);
        return Response.ok(form(reference, customer.version(), Summaries.form(customer), List.of(), Errors.NONE))
                .build();
    }

    @POST
    @Path("/{reference}/edit")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Requires(Permission.CUSTOMER_EDIT)
    @Transactional
    public Response change(@PathParam("reference") String reference, MultivaluedMap<String, String> fields) {
        TypedCustomer typed = new TypedCustomer(new Typed(fields));
        Customer customer = customers.get(reference);
        if (customer.version() != typed.typed().number("version")) {
            return stale(customer, typed);
        }
        List<ExternalId> kept = customer.externalIds().entrySet().stream()
                .map(entry -> new ExternalId(entry.getKey(), entry.getValue()))
                .toList();
        var known = typed.checked(kept, List.copyOf(customer.flags()));
        if (!typed.typed().has("language")) {
            // The page offers two; whoever speaks another keeps it, as none of the two was chosen.
            known = known.speaking(customer.language().orElse(null));
        }
        try {
            customers.change(customer, known);
            return to(customer, "customer.changed");
        } catch (Refused refused) {
            return refused(reference, customer.version(), typed, refused);
        } catch (KeysAway away) {
            return unsaved(reference, customer.version(), typed);
        }
    }

    /** What was typed stays, with the new version: a second Save then overwrites knowingly. */
    private Response stale(Customer customer, TypedCustomer typed) {
        String message = frame.of(request, Shell.Area.DESK).words().say("problem.stale");
        return Response.status(Response.Status.CONFLICT)
                .entity(form(
                        customer.reference(),
                        customer.version(),
                        typed.shown(),
                        List.of(),
                        Errors.of("family", message)))
                .build();
    }

    /** Nothing is stored unencrypted; what was typed stays in the form. */
    private Response unsaved(String reference, int version, TypedCustomer typed) {
        transaction.setRollbackOnly();
        String message = frame.of(request, Shell.Area.DESK).words().say("confidential.awaySave");
        return Response.status(Response.Status.SERVICE_UNAVAILABLE)
                .entity(form(reference, version, typed.shown(), List.of(), Errors.of(null, message)))
                .build();
    }

    private Response refused(String reference, int version, TypedCustomer typed, Refused refused) {
        var words = frame.of(request, Shell.Area.DESK).words();
        Errors errors = FormErrors.of(refused.problems(), words, pointer -> typed.row(FormErrors.ofCustomer(pointer)));
        return Response.status(Response.Status.BAD_REQUEST)
                .entity(form(reference, version, typed.shown(), List.of(), errors))
                .build();
    }

    /** Those of that name; where it is a common one, only those who live there too. */
    private List<Hit> alike(CustomerForm typed) {
        String who = String.join(" ", typed.given(), typed.family(), typed.organisation())
                .strip();
        if (who.isEmpty()) {
            return List.of();
        }
        var named = search.find(who, NAMESAKES);
        String postcode = Postcode.tidy(typed.postcode()).map(Postcode::value).orElse(null);
        Set<Guarded> masked = reveals.masked();
        return named.stream()
                .filter(hit -> named.size() <= ALIKE || postcode == null || postcode.equals(hit.postcode()))
                .limit(ALIKE)
                .map(hit -> Summaries.of(hit, masked))
                .toList();
    }

    private View form(String reference, int version, CustomerForm form, List<Hit> alike, Errors errors) {
        return new View(
                "desk/customer-form.jte",
                new CustomerFormPage(frame.of(request, Shell.Area.DESK), reference, version, form, alike, errors));
    }

    private static Response to(Customer customer, String message) {
        return Response.seeOther(URI.create("/desk/customers/" + customer.reference()))
                .cookie(FlashCookie.carrying(Flash.success(message, customer.reference())))
                .build();
    }

    private static Response page(String template, Object page) {
        return Response.ok(new View(template, page))
                .header("Vary", "HX-Request")
                .build();
    }

    private static PageKey key(String before) {
        try {
            return PageKey.of(before);
        } catch (RuntimeException e) {
            throw new BadRequestException(e);
        }
    }
}
