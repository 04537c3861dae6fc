package uk.guildhall.crm.governance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import uk.guildhall.crm.access.FactorDemand;
import uk.guildhall.crm.access.Role;
import uk.guildhall.crm.access.SignInSessions;
import uk.guildhall.crm.access.Staff;
import uk.guildhall.crm.access.StaffMembers;
import uk.guildhall.crm.access.factor.FactorKind;
import uk.guildhall.crm.access.factor.Factors;
import uk.guildhall.crm.policy.Policy;

/**
 * People who lack the second factor that a stricter policy asks for. Their sessions end as {@link SessionsEnd} has it;
 * their next sign-in leads them to getting one.
 */
@ApplicationScoped
public class FactorsLacking implements Consequence {
    private static final String NOTHING = "NONE";

    private final StaffMembers staffMembers;
    private final Factors factors;
    private final SignInSessions sessions;

    protected FactorsLacking() {
        this(null, null, null);
    }

    @Inject
    public FactorsLacking(StaffMembers staffMembers, Factors factors, SignInSessions sessions) {
        this.staffMembers = staffMembers;
        this.factors = factors;
        this.sessions = sessions;
    }

    @Override
    public String key() {
        return "factors";
    }

    @Override
    public List<Affected> foreseen(Policy now, Policy then) {
        List<Staff> asked = staffMembers.all().stream()
                .filter(staff -> signsIn(staff) && demand(then, staff) != demand(now, staff))
                .toList();
        if (asked.isEmpty()) {
            return List.of();
        }
        Map<UUID, Set<FactorKind>> kinds = factors.kinds();
        List<Staff> lacking = asked.stream()
                .filter(staff -> !demand(then, staff).isMetBy(kinds.getOrDefault(staff.id(), Set.of())))
                .toList();
        Map<UUID, Instant> uses =
                sessions.lastUses(lacking.stream().map(Staff::id).toList());
        return lacking.stream()
                .map(staff -> new Affected(
                        staff.displayName(),
                        kinds.containsKey(staff.id()) ? FactorKind.TOTP.name() : NOTHING,
                        uses.get(staff.id()),
                        null))
                .toList();
    }

    /** Nobody's second factor changes. */
    @Override
    public void bring(Policy inForce) {}

    private static boolean signsIn(Staff staff) {
        return staff.isActive() && staff.hasPassword() && !staff.roleCodes().equals(Set.of(Role.INTEGRATION.code()));
    }

    private static FactorDemand demand(Policy policy, Staff staff) {
        return FactorDemand.of(policy, staff.roleCodes());
    }
}
