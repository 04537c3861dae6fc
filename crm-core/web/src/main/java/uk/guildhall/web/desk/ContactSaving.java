package uk.guildhall.web.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import uk.guildhall.crm.casework.Cases;
import uk.guildhall.crm.catalogue.CouncilService;
import uk.guildhall.crm.council.Problems;
import uk.guildhall.crm.customer.Customer;
import uk.guildhall.crm.customer.Customers;
import uk.guildhall.crm.interaction.Contact;
import uk.guildhall.crm.interaction.ContactToLog;
import uk.guildhall.crm.interaction.Contacts;

/** Saves a contact from the desk: contact, cases, audit entries and events in one commit, and each form only once. */
@ApplicationScoped
class ContactSaving {
    private final Customers customers;
    private final Contacts contacts;
    private final Cases cases;
    private final InstantSource clock;

    protected ContactSaving() {
        this(null, null, null, null);
    }

    @Inject
    ContactSaving(Customers customers, Contacts contacts, Cases cases, InstantSource clock) {
        this.customers = customers;
        this.contacts = contacts;
        this.cases = cases;
        this.clock = clock;
    }

    /**
     * Saves it.
     *
     * @throws uk.guildhall.crm.council.Refused with all that is wrong
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    Contact save(TypedContact typed, List<CouncilService> offered) {
        UUID customer = typed.customer().isEmpty()
                ? null
                : customers.byReference(typed.customer()).map(Customer::id).orElseThrow();
        Problems problems = new Problems();
        ContactToLog logging =
                typed.checked(offered).check(customer, offered, cases::byReference, clock.instant(), problems);
        problems.refuseIfAny();
        return contacts.log(logging).contact();
    }
}
