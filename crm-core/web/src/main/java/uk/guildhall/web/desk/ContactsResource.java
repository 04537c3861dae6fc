package uk.guildhall.web.desk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import uk.guildhall.crm.access.Permission;
import uk.guildhall.crm.access.Requires;
import uk.guildhall.crm.access.SignedIn;
import uk.guildhall.crm.audit.Audit;
import uk.guildhall.crm.catalogue.Catalogue;
import uk.guildhall.crm.catalogue.CouncilService;
import uk.guildhall.crm.council.NotFound;
import uk.guildhall.crm.council.Refused;
import uk.guildhall.crm.customer.Customer;
import uk.guildhall.crm.customer.Customers;
import uk.guildhall.crm.interaction.Contact;
import uk.guildhall.crm.interaction.Contacts;
import uk.guildhall.crm.privacy.KeysAway;
import uk.guildhall.crm.tenancy.LostDatabase;
import uk.guildhall.crm.tenancy.PageKey;
import uk.guildhall.web.kit.Errors;
import uk.guildhall.web.kit.Frame;
import uk.guildhall.web.kit.Shell;
import uk.guildhall.web.kit.View;

/** Contacts at the desk: logging one, reading one, and the latest of them. */
@RequestScoped
@Path("/desk/contacts")
@Produces(MediaType.TEXT_HTML)
public class ContactsResource {
    private static final int PAGE = 25;
    private static final int TRIES = 3;

    @Inject
    private Confidences confidences;

    @Inject
    private Frame frame;

    @Inject
    private Contacts contacts;

    @Inject
    private Customers customers;

    @Inject
    private Catalogue catalogue;

    @Inject
    private ContactForms forms;

    @Inject
    private ContactSaving saving;

    @Inject
    private Timelines timelines;

    @Inject
    private Names names;

    @Inject
    private Audit audit;

    @Context
    private HttpServletRequest request;

    /** A contact with someone who gives no name. */
    @GET
    @Path("/new")
    @Requires(Permission.CONTACT_CREATE)
    public View anonymous() {
        Shell shell = frame.of(request, Shell.Area.DESK);
        return new View(
                "desk/anonymous.jte",
                new AnonymousContactPage(
                        shell,
                        forms.fresh("", catalogue.offered(), shell.words().language())));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Requires(Permission.CONTACT_CREATE)
    public Response log(MultivaluedMap<String, String> fields, @HeaderParam("HX-Request") String part) {
        Typed typed = new Typed(fields);
        TypedContact contact = TypedContact.of(typed);
        List<CouncilService> offered = catalogue.offered();
        String action = typed.action().orElse("save");
        if (part != null) {
            return part(contact, action, typed.text("part"), offered);
        }
        if (action.equals("add-topic")) {
            return again(contact.withAnother(), offered, Errors.NONE, Response.Status.OK);
        }
        if (action.startsWith("remove-topic-")) {
            int number = Integer.parseInt(action.replaceAll("\\D", "0"));
            return again(contact.without(number), offered, Errors.NONE, Response.Status.OK);
        }
        if (action.equals("refresh") || contact.lacksCaseForm(offered)) {
            return again(contact, offered, Errors.NONE, Response.Status.OK);
        }
        return save(contact, offered);
    }

    private Response save(TypedContact typed, List<CouncilService> offered) {
        if (!typed.customer().isEmpty()
                && customers.byReference(typed.customer()).isEmpty()) {
            throw new NotFound();
        }
        for (int tries = 1; ; tries++) {
            try {
                return saved(saving.save(typed, offered));
            } catch (Refused refused) {
                var words = frame.of(request, Shell.Area.DESK).words();
                Errors errors = FormErrors.of(refused.problems(), words, typed::field);
                return again(typed, offered, errors, Response.Status.BAD_REQUEST);
            } catch (KeysAway away) {
                var words = frame.of(request, Shell.Area.DESK).words();
                Errors unsaved = Errors.of(null, words.say("confidential.awaySave"));
                return again(typed, offered, unsaved, Response.Status.SERVICE_UNAVAILABLE);
            } catch (RuntimeException e) {
                // The same Save may have come twice at once, and the other one was first; or it was done, and the
                // connection lost before we heard so.
                Optional<Contact> before = contacts.byFormKey(typed.formKey());
                if (before.isPresent()) {
                    return saved(before.get());
                } else if (!LostDatabase.isBehind(e)) {
                    throw e;
                } else if (tries == TRIES) {
                    var words = frame.of(request, Shell.Area.DESK).words();
                    Errors lost = Errors.of(null, words.say("log.lost"));
                    return again(typed, offered, lost, Response.Status.SERVICE_UNAVAILABLE);
                }
            }
        }
    }

    private static Response saved(Contact contact) {
        return Response.seeOther(URI.create("/desk/contacts/" + contact.reference() + "?saved"))
                .build();
    }

    /** The part of the form that htmx asked for: a topic's case form, or one more topic. */
    private Response part(TypedContact typed, String action, String part, List<CouncilService> offered) {
        Shell shell = frame.of(request, Shell.Area.DESK);
        boolean adding = action.equals("add-topic");
        TypedContact now = adding ? typed.withAnother() : typed;
        if (adding && now.numbers().size() == typed.numbers().size()) {
            return Response.noContent().build();
        }
        ContactForm form = forms.shown(now, offered, shell.words(), Errors.NONE);
        ContactForm.Topic topic = adding
                ? form.topics().get(form.topics().size() - 1)
                : form.topics().stream()
                        .filter(t -> part.equals("topic" + t.number()))
                        .findFirst()
                        .orElseThrow(BadRequestException::new);
        String template = adding ? "desk/contact-topic.jte" : "desk/contact-case.jte";
        return Response.ok(new View(template, new TopicPart(shell, form, topic, adding)))
                .build();
    }

    private Response again(TypedContact typed, List<CouncilService> offered, Errors errors, Response.Status status) {
        Shell shell = frame.of(request, Shell.Area.DESK);
        ContactForm form = forms.shown(typed, offered, shell.words(), errors);
        View view;
        if (typed.customer().isEmpty()) {
            view = new View("desk/anonymous.jte", new AnonymousContactPage(shell, form));
        } else {
            Customer customer = customers.get(typed.customer());
            Timeline timeline = timelines.before(customer, PageKey.NEWEST, catalogue.everById(), shell.words());
            view = new View(
                    "desk/customer.jte", new CustomerPage(shell, confidences.summary(customer), timeline, form));
        }
        return Response.status(status).entity(view).build();
    }

    @GET
    @Path("/{reference}")
    @Requires(Permission.CONTACT_VIEW)
    @Transactional
    public View show(@PathParam("reference") String reference, @QueryParam("saved") String saved) {
        Contact contact = contacts.get(reference);
        contacts.viewed(contact);
        Shell shell = frame.of(request, Shell.Area.DESK);
        String language = shell.words().language();
        Optional<Customer> customer = contact.customerId().flatMap(customers::byId);
        Map<UUID, String> services = names.services(language);
        var raised = contacts.casesOf(contact);
        Map<UUID, String> references =
                names.caseReferences(raised.stream().map(c -> c.id()).toList());
        ContactPage.Contact shown = new ContactPage.Contact(
                contact.reference(),
                contact.startedAt(),
                contact.endedAt().orElse(null),
                contact.channel().name(),
                contact.direction().name(),
                contact.adviserId().map(id -> names.staff(List.of(id)).get(id)).orElse(null),
                customer.map(Customer::reference).orElse(null),
                customer.map(Customer::name).orElse(null),
                Timelines.topics(contact, services, references, shell.words()),
                raised.stream()
                        .map(file -> new ContactPage.RaisedCase(
                                file.reference(), services.get(file.serviceId()), Timelines.due(file)))
                        .toList(),
                Away.text(shell.words(), contact::summary),
                contact.isSensitive(),
                contact.avoidable().map(reason -> reason.code()).orElse(null));
        return new View(saved == null ? "desk/contact.jte" : "desk/contact-saved.jte", new ContactPage(shell, shown));
    }

    @GET
    @Requires(Permission.CONTACT_VIEW)
    @Transactional
    public View list(@QueryParam("whose") String whose, @QueryParam("before") String before) {
        Shell shell = frame.of(request, Shell.Area.DESK);
        boolean all = "all".equals(whose);
        PageKey key = key(before);
        List<Contact> found = all
                ? contacts.all(key.at(), key.id(), PAGE + 1)
                : contacts.ofAdviser(SignedIn.find().orElseThrow().staffId(), key.at(), key.id(), PAGE + 1);
        audit.record("contact.listed");
        List<Contact> shown = found.subList(0, Math.min(PAGE, found.size()));
        String older = null;
        if (found.size() > PAGE) {
            Contact last = shown.get(PAGE - 1);
            older = "/desk/contacts?whose=" + (all ? "all" : "mine") + "&before="
                    + new PageKey(last.startedAt(), last.id());
        }
        return new View(
                "desk/contacts.jte",
                new ContactsPage(
                        shell, all ? "all" : "mine", rows(shown, shell.words().language()), older));
    }

    private List<ContactsPage.Row> rows(List<Contact> shown, String language) {
        Map<UUID, String> services = names.services(language);
        Map<UUID, String> advisers =
                names.staff(shown.stream().map(c -> c.adviserId().orElse(null)).toList());
        Map<UUID, Customer> known = names.customers(
                shown.stream().map(c -> c.customerId().orElse(null)).toList());
        return shown.stream()
                .map(contact -> new ContactsPage.Row(
                        contact.reference(),
                        contact.startedAt(),
                        contact.channel().name(),
                        contact.customerId()
                                .map(known::get)
                                .map(Customer::reference)
                                .orElse(null),
                        contact.customerId().map(known::get).map(Customer::name).orElse(null),
                        contact.topics().stream()
                                .map(topic -> services.get(topic.serviceId()))
                                .toList(),
                        contact.adviserId().map(advisers::get).orElse(null)))
                .toList();
    }

    private static PageKey key(String before) {
        try {
            return PageKey.of(before);
        } catch (RuntimeException e) {
            throw new BadRequestException(e);
        }
    }
}
