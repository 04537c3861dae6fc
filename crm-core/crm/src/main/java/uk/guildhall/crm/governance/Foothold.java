package uk.guildhall.crm.governance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.stream.Collectors;
import uk.guildhall.crm.access.FactorDemand;
import uk.guildhall.crm.access.SignedIn;
import uk.guildhall.crm.access.factor.Factor;
import uk.guildhall.crm.access.factor.Factors;
import uk.guildhall.crm.policy.Policy;

/** Whether somebody could still come in themselves under a policy that they are about to choose. */
@ApplicationScoped
public class Foothold {
    private final Factors factors;

    protected Foothold() {
        this(null);
    }

    @Inject
    public Foothold(Factors factors) {
        this.factors = factors;
    }

    /** Whether they lack the second factor that it would ask of them, and have to get one first. */
    public boolean lacksFactor(Policy then, SignedIn person) {
        FactorDemand demand = FactorDemand.of(then, person.roleCodes());
        return !demand.isMetBy(person.factor())
                && !demand.isMetBy(
                        factors.of(person.staffId()).stream().map(Factor::kind).collect(Collectors.toSet()));
    }
}
