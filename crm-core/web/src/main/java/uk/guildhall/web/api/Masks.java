package uk.guildhall.web.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;
import uk.guildhall.crm.access.Permission;
import uk.guildhall.crm.customer.Customer;
import uk.guildhall.crm.privacy.Reveals;

/**
 * Shows customers to programs as the council's policy masks them. A token that holds {@code customer:reveal} sees all:
 * the administrator who gave it that was the one to ask why.
 */
@ApplicationScoped
class Masks {
    private final Reveals reveals;

    protected Masks() {
        this(null);
    }

    @Inject
    Masks(Reveals reveals) {
        this.reveals = reveals;
    }

    CustomerResponse of(Customer known) {
        return CustomerResponse.of(known, Permission.held(Permission.CUSTOMER_REVEAL) ? Set.of() : reveals.masked());
    }
}
