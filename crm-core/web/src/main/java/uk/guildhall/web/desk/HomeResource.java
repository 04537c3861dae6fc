package uk.guildhall.web.desk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import uk.guildhall.crm.access.Permission;
import uk.guildhall.crm.access.Requires;
import uk.guildhall.crm.access.SignedIn;
import uk.guildhall.crm.casework.CaseFilter;
import uk.guildhall.crm.casework.Cases;
import uk.guildhall.crm.customer.Customer;
import uk.guildhall.crm.interaction.Contact;
import uk.guildhall.crm.interaction.Contacts;
import uk.guildhall.crm.tenancy.PageKey;
import uk.guildhall.web.kit.Frame;
import uk.guildhall.web.kit.Shell;
import uk.guildhall.web.kit.View;
import uk.guildhall.web.kit.Words;

/** Where an adviser's day begins: the search box, today's contacts and the cases that wait for them. */
@RequestScoped
@Path("/desk")
@Produces(MediaType.TEXT_HTML)
public class HomeResource {
    private static final int RECENT = 10;
    private static final int WAITING = 8;

    @Inject
    private Frame frame;

    @Inject
    private Contacts contacts;

    @Inject
    private Cases cases;

    @Inject
    private Names names;

    @Inject
    private CaseRows rows;

    @Inject
    private InstantSource clock;

    @Context
    private HttpServletRequest request;

    @GET
    @Requires(Permission.CUSTOMER_VIEW)
    @Transactional
    public View home() {
        Shell shell = frame.of(request, Shell.Area.DESK);
        SignedIn person = SignedIn.find().orElseThrow();
        List<Contact> mine = today(person.staffId());
        Map<UUID, String> services = names.services(shell.words().language());
        Map<UUID, Customer> customers = names.customers(
                mine.stream().map(c -> c.customerId().orElse(null)).toList());
        Map<UUID, String> references = names.caseReferences(mine.stream()
                .flatMap(c -> c.topics().stream())
                .map(t -> t.caseId().orElse(null))
                .toList());
        List<HomePage.RecentContact> recent = mine.stream()
                .map(contact -> recent(contact, services, customers, references))
                .toList();
        var due = cases.list(CaseFilter.openOf(person.staffId()), null, WAITING);
        return new View(
                "desk/home.jte",
                new HomePage(shell, recent, rows.of(due, shell.words().language())));
    }

    private List<Contact> today(UUID adviser) {
        Instant midnight = clock.instant()
                .atZone(Words.ZONE)
                .toLocalDate()
                .atStartOfDay(Words.ZONE)
                .toInstant();
        return contacts.ofAdviser(adviser, PageKey.NEWEST.at(), PageKey.NEWEST.id(), RECENT).stream()
                .filter(contact -> !contact.startedAt().isBefore(midnight))
                .toList();
    }

    private static HomePage.RecentContact recent(
            Contact contact, Map<UUID, String> services, Map<UUID, Customer> customers, Map<UUID, String> references) {
        Customer customer = contact.customerId().map(customers::get).orElse(null);
        return new HomePage.RecentContact(
                contact.reference(),
                contact.startedAt(),
                contact.channel().name(),
                customer == null ? null : customer.reference(),
                customer == null ? null : customer.name(),
                contact.topics().stream().map(t -> services.get(t.serviceId())).toList(),
                contact.topics().stream()
                        .map(t -> t.caseId().map(references::get).orElse(null))
                        .filter(Objects::nonNull)
                        .toList());
    }
}
