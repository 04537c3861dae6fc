package uk.guildhall.admin.audit;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import uk.guildhall.crm.access.Permission;
import uk.guildhall.crm.access.Requires;
import uk.guildhall.crm.audit.Audit;
import uk.guildhall.crm.audit.AuditEntry;
import uk.guildhall.crm.audit.AuditTrail;
import uk.guildhall.crm.audit.TrailFilter;
import uk.guildhall.crm.audit.TrailReader;
import uk.guildhall.crm.casework.Cases;
import uk.guildhall.crm.council.NotFound;
import uk.guildhall.crm.council.Reference;
import uk.guildhall.crm.customer.Customer;
import uk.guildhall.crm.customer.Customers;
import uk.guildhall.crm.interaction.Contacts;
import uk.guildhall.web.kit.Errors;
import uk.guildhall.web.kit.Frame;
import uk.guildhall.web.kit.Shell;
import uk.guildhall.web.kit.View;

/** The question that is asked most: who looked at this person, their contacts and their cases in the last 90 days. */
@RequestScoped
@Path("/audit/person")
@Produces(MediaType.TEXT_HTML)
public class AuditPersonResource {
    private static final int DAYS = 90;
    private static final int RECORDS_OF_A_KIND = 500;
    private static final String HERE = "/admin/audit/person";

    @Inject
    private Frame frame;

    @Inject
    private AuditTrail trail;

    @Inject
    private Audit audit;

    @Inject
    private Customers customers;

    @Inject
    private Contacts contacts;

    @Inject
    private Cases cases;

    @Inject
    private InstantSource clock;

    @Context
    private HttpServletRequest request;

    @GET
    @Requires(Permission.AUDIT_VIEW)
    @Transactional
    public View show(@QueryParam("reference") String reference, @QueryParam("after") String after) {
        Shell shell = frame.of(request, Shell.Area.ADMIN);
        if (reference == null) {
            return asking(shell, "", Errors.NONE);
        }
        Customer customer = customers.byReference(reference).orElseThrow(NotFound::new);
        List<UUID> contactIds = contacts.idsOfCustomer(customer.id(), RECORDS_OF_A_KIND);
        List<UUID> caseIds = cases.idsOfCustomer(customer.id(), RECORDS_OF_A_KIND);
        Set<UUID> records = new HashSet<>(contactIds);
        records.addAll(caseIds);
        records.add(customer.id());
        Instant since = clock.instant().minus(Duration.ofDays(DAYS));
        List<AuditEntry> found =
                trail.page(TrailFilter.about(records, since), AuditResource.place(after), TrailPages.SHOWN + 1);
        List<AuditPersonPage.Looker> lookers = trail.whoLooked(records, since).stream()
                .map(AuditPersonResource::looker)
                .toList();
        audit.record("audit.person-viewed", "customer", customer.id(), customer.reference(), Map.of("days", DAYS));
        return new View(
                "admin/audit-person.jte",
                new AuditPersonPage(
                        shell,
                        reference,
                        Errors.NONE,
                        reference,
                        shell.may(Permission.CUSTOMER_VIEW) ? customer.name() : null,
                        DAYS,
                        contactIds.size() == RECORDS_OF_A_KIND || caseIds.size() == RECORDS_OF_A_KIND,
                        lookers,
                        TrailPages.rows(found),
                        TrailPages.older(HERE + "?reference=" + reference, found)));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Requires(Permission.AUDIT_VIEW)
    @Transactional
    public Response ask(@FormParam("reference") String typed) {
        Optional<Customer> customer = Reference.tidy(typed).flatMap(customers::byReference);
        if (customer.isPresent()) {
            return Response.seeOther(
                            URI.create(HERE + "?reference=" + customer.get().reference()))
                    .build();
        }
        Shell shell = frame.of(request, Shell.Area.ADMIN);
        String key = Reference.tidy(typed).isPresent() ? "audit.noSuchCustomer" : "audit.badReference";
        return Response.status(Response.Status.BAD_REQUEST)
                .entity(asking(
                        shell,
                        typed == null ? "" : typed,
                        Errors.of("reference", shell.words().say(key))))
                .build();
    }

    private static View asking(Shell shell, String typed, Errors errors) {
        return new View(
                "admin/audit-person.jte",
                new AuditPersonPage(shell, typed, errors, null, null, DAYS, false, List.of(), List.of(), null));
    }

    private static AuditPersonPage.Looker looker(TrailReader.Looker looker) {
        return new AuditPersonPage.Looker(
                looker.kind().name(),
                looker.name(),
                looker.id() == null ? null : looker.id().toString(),
                looker.count(),
                looker.first(),
                looker.last());
    }
}
