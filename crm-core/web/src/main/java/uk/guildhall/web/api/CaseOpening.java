package uk.guildhall.web.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.InstantSource;
import java.util.UUID;
import uk.guildhall.crm.casework.Case;
import uk.guildhall.crm.casework.CaseStatus;
import uk.guildhall.crm.casework.CaseToOpen;
import uk.guildhall.crm.casework.Cases;
import uk.guildhall.crm.catalogue.Catalogue;
import uk.guildhall.crm.catalogue.CouncilService;
import uk.guildhall.crm.council.Problems;
import uk.guildhall.crm.customer.Customer;
import uk.guildhall.crm.customer.Customers;
import uk.guildhall.crm.interaction.Contact;
import uk.guildhall.crm.interaction.Contacts;

/** Turns what a program says of a case into a case, looking up what it points at within the council. */
@ApplicationScoped
public class CaseOpening {
    private final Cases cases;
    private final Customers customers;
    private final Contacts contacts;
    private final Catalogue catalogue;
    private final InstantSource clock;

    protected CaseOpening() {
        this(null, null, null, null, null);
    }

    @Inject
    public CaseOpening(Cases cases, Customers customers, Contacts contacts, Catalogue catalogue, InstantSource clock) {
        this.cases = cases;
        this.customers = customers;
        this.contacts = contacts;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    /** @throws uk.guildhall.crm.council.Refused with all that is wrong */
    Case open(CaseRequest request) {
        Problems problems = new Problems();
        UUID customer = customer(request.customer(), problems);
        UUID contact = contact(request.raisedFrom(), problems);
        CouncilService service = service(request.service(), problems);
        var form = request.form(problems);
        CaseToOpen opening = service == null ? null : form.check(service, customer, clock.instant(), "", problems);
        problems.refuseIfAny();
        Case opened = contact == null
                ? cases.open(opening)
                : cases.open(
                        opening,
                        contact,
                        customer,
                        contacts.byId(contact).filter(Contact::isSensitive).isPresent());
        cases.settle();
        return opened;
    }

    /** @throws uk.guildhall.crm.council.Refused with all that is wrong */
    void change(Case known, CaseChange change) {
        Problems problems = new Problems();
        CaseStatus status = CaseStatus.of(change.status()).orElse(null);
        if (status == null) {
            problems.add("/status", change.status() == null ? "problem.required" : "problem.choice");
        }
        CouncilService service = catalogue.everById().get(known.serviceId());
        CaseToOpen says =
                change.form(problems).check(service, known.customerId().orElse(null), known.openedAt(), "", problems);
        problems.refuseIfAny();
        cases.change(known, status, says);
        cases.settle();
    }

    private UUID customer(String given, Problems problems) {
        if (given == null) {
            return null;
        }
        UUID found = customers.find(given).map(Customer::id).orElse(null);
        if (found == null) {
            problems.add("/customer", "problem.no-such-customer");
        }
        return found;
    }

    private UUID contact(String given, Problems problems) {
        if (given == null) {
            return null;
        }
        UUID found = contacts.find(given).map(Contact::id).orElse(null);
        if (found == null) {
            problems.add("/raisedFrom", "problem.no-such-contact");
        }
        return found;
    }

    private CouncilService service(String code, Problems problems) {
        if (code == null || code.isBlank()) {
            problems.add("/service", "problem.required");
            return null;
        }
        CouncilService found =
                catalogue.byCode(code).filter(CouncilService::isActive).orElse(null);
        if (found == null) {
            problems.add("/service", "problem.service");
        }
        return found;
    }
}
