package uk.guildhall.crm.governance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.stream.Collectors;
import uk.guildhall.crm.access.FactorDemand;
import uk.guildhall.crm.access.Principal;
import uk.guildhall.crm.access.SignedIn;
import uk.guildhall.crm.access.StaffMembers;
import uk.guildhall.crm.access.TokenHolder;
import uk.guildhall.crm.access.address.AddressList;
import uk.guildhall.crm.access.factor.Factor;
import uk.guildhall.crm.access.factor.Factors;
import uk.guildhall.crm.audit.CurrentActor;
import uk.guildhall.crm.council.Conflict;
import uk.guildhall.crm.policy.Policy;

/** Whether somebody could still come in themselves under a policy that they are about to choose. */
@ApplicationScoped
public class Foothold {
    private final Factors factors;
    private final StaffMembers staffMembers;
    private final AddressList addresses;

    protected Foothold() {
        this(null, null, null);
    }

    @Inject
    public Foothold(Factors factors, StaffMembers staffMembers, AddressList addresses) {
        this.factors = factors;
        this.staffMembers = staffMembers;
        this.addresses = addresses;
    }

    /** What it would mean for them at the address where they are. */
    public AddressList.Reach reach(Policy then, SignedIn person, String ip) {
        return addresses.reach(
                then,
                person.roles(),
                staffMembers.byId(person.staffId()).orElseThrow().workingStyle(),
                ip);
    }

    /**
     * A program that makes the policy stricter has nobody to ask.
     *
     * @throws Conflict where it couldn't come from where it is any more
     */
    void keepProgramIn(Policy then) {
        boolean program = Principal.find().filter(TokenHolder.class::isInstance).isPresent();
        String ip = CurrentActor.get().sourceIp();
        if (program && addresses.reachOfPrograms(then, ip) == AddressList.Reach.OUT) {
            throw new Conflict("problem.policy-shuts-program-out");
        }
    }

    /** Whether they lack the second factor that it would ask of them, and have to get one first. */
    public boolean lacksFactor(Policy then, SignedIn person) {
        FactorDemand demand = FactorDemand.of(then, person.roleCodes());
        return !demand.isMetBy(person.factor())
                && !demand.isMetBy(
                        factors.of(person.staffId()).stream().map(Factor::kind).collect(Collectors.toSet()));
    }
}
