package uk.guildhall.web.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import uk.guildhall.crm.customer.Confidential;
import uk.guildhall.crm.customer.Customer;
import uk.guildhall.crm.privacy.BrokenSeal;
import uk.guildhall.crm.privacy.Guarded;
import uk.guildhall.crm.privacy.KeysAway;
import uk.guildhall.crm.privacy.Restrictions;
import uk.guildhall.crm.privacy.Reveals;

/** What of a customer is shown to whoever is at the desk. */
@ApplicationScoped
public class Confidences {
    private static final Logger LOG = Logger.getLogger(Confidences.class.getName());

    private final Confidential confidential;
    private final Reveals reveals;
    private final Restrictions restrictions;

    protected Confidences() {
        this(null, null, null);
    }

    @Inject
    public Confidences(Confidential confidential, Reveals reveals, Restrictions restrictions) {
        this.confidential = confidential;
        this.reveals = reveals;
        this.restrictions = restrictions;
    }

    CustomerSummary summary(Customer customer) {
        Set<Guarded> masked = reveals.masked(customer.id());
        return Summaries.of(
                customer,
                masked,
                of(customer, masked),
                restrictions
                        .of(customer.id())
                        .map(known -> known.readers().size())
                        .orElse(0));
    }

    Confidence of(Customer customer) {
        return of(customer, reveals.masked(customer.id()));
    }

    /** Nothing is opened that is masked, nor anything where there is nothing. */
    private Confidence of(Customer customer, Set<Guarded> masked) {
        Set<Guarded> known = confidential.known(customer.id());
        Set<Guarded> open = EnumSet.noneOf(Guarded.class);
        open.addAll(known);
        open.removeAll(masked);
        if (open.isEmpty()) {
            return new Confidence(List.copyOf(known), Map.of(), false);
        }
        try {
            return new Confidence(List.copyOf(known), confidential.open(customer.id(), open), false);
        } catch (KeysAway | BrokenSeal closed) {
            LOG.log(Level.WARNING, closed, () -> "Confidential details can't be shown");
            return new Confidence(List.copyOf(known), Map.of(), true);
        }
    }
}
