package uk.guildhall.crm.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import uk.guildhall.crm.access.factor.Factor;
import uk.guildhall.crm.access.factor.FactorKind;
import uk.guildhall.crm.access.factor.Factors;
import uk.guildhall.crm.policy.Policies;
import uk.guildhall.crm.policy.Settings;

/**
 * What the council's policy asks of its staff beside the password: an authenticator app or a passkey of everybody, and at
 * the higher levels a passkey of administrators or of all. Whoever needs a passkey may use an app only on the way to one.
 */
@ApplicationScoped
public class FactorRule {
    private final Policies policies;
    private final Factors factors;

    @Inject
    public FactorRule(Policies policies, Factors factors) {
        this.policies = policies;
        this.factors = factors;
    }

    protected FactorRule() {
        this(null, null);
    }

    /** Whether only a passkey will do. */
    public boolean needsPasskey(Staff staff) {
        return FactorDemand.of(policies.inForce(), staff.roleCodes()) == FactorDemand.PASSKEY;
    }

    /** Whether one administrator alone may take a colleague's factors away. */
    public boolean resetNeedsTwo(Staff staff) {
        return policies.inForce()
                .forRoles(staff.roleCodes())
                .choice(Settings.STAFF_FACTOR)
                .equals(FactorDemand.EVERYBODY);
    }

    /** Those of somebody's factors with which they may sign in. */
    public List<Factor> goodFor(Staff staff) {
        return needsPasskey(staff) ? factors.of(staff.id(), FactorKind.PASSKEY) : factors.of(staff.id());
    }

    /** Whether they may do without this one: another must be left that is good for them. */
    public boolean canSpare(Staff staff, UUID factorId) {
        List<Factor> good = goodFor(staff);
        return good.stream().noneMatch(factor -> factor.id().equals(factorId)) || good.size() > 1;
    }
}
