package uk.guildhall.crm.access.address;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import uk.guildhall.crm.access.Role;
import uk.guildhall.crm.access.Staff;
import uk.guildhall.crm.access.WorkingStyle;
import uk.guildhall.crm.policy.Policies;
import uk.guildhall.crm.policy.Policy;
import uk.guildhall.crm.policy.Settings;
import uk.guildhall.crm.tenancy.CurrentCouncil;

/**
 * Whether the current council lets somebody in from where they are: by its policy nobody, its administrators, or
 * everybody and every program must come from an address on its list, which is where its offices are; and whoever's
 * working style is fixed in any case. A list with nothing on it can't keep anybody out.
 * What is known of the list is five seconds old at most.
 */
@ApplicationScoped
public class AddressList {
    private static final long FRESH_NANOS = Duration.ofSeconds(5).toNanos();

    private final AddressRanges ranges;
    private final Policies policies;
    private final Map<String, Known> known = new ConcurrentHashMap<>();

    @Inject
    public AddressList(AddressRanges ranges, Policies policies) {
        this.ranges = ranges;
        this.policies = policies;
    }

    protected AddressList() {
        this(null, null);
    }

    private record Known(long at, List<AddressSpan> spans) {}

    /** What a policy with this list would mean for somebody at their address. */
    public enum Reach {
        /** They may come from where they are. */
        IN,
        /** They could not come from where they are. */
        OUT,
        /** The policy speaks of them, but there is nothing on the list, so everybody may come. */
        EMPTY
    }

    /** Whether that person may come from there. */
    public boolean admits(Staff staff, String ip) {
        return reach(policies.inForce(), staff.roles(), staff.workingStyle(), ip) != Reach.OUT;
    }

    /** Whether anybody at all may come from there. */
    public boolean admitsAnybody(String ip) {
        return !bindsAll(policies.inForce()) || isListed(ip);
    }

    /** Whether that person, where they are, must have shown a second factor of their own in this very session. */
    public boolean asksProof(Staff staff, String ip) {
        return staff.workingStyle() == WorkingStyle.FLEXIBLE && !isListed(ip);
    }

    /** Whether a program may come from there. */
    public boolean admitsPrograms(String ip) {
        return admitsAnybody(ip);
    }

    /** What it would mean for a program that is there, if that policy were in force. */
    public Reach reachOfPrograms(Policy policy, String ip) {
        return reach(bindsAll(policy), ip, spans());
    }

    /** What it would mean for somebody with these roles and that style, who is there, if that policy were in force. */
    public Reach reach(Policy policy, Collection<Role> roles, WorkingStyle style, String ip) {
        return reach(policy, roles, style, ip, spans());
    }

    /** The same if these were on the list. */
    static Reach reach(Policy policy, Collection<Role> roles, WorkingStyle style, String ip, List<AddressSpan> listed) {
        return reach(binds(policy, roles, style), ip, listed);
    }

    private static Reach reach(boolean bound, String ip, List<AddressSpan> listed) {
        if (!bound) {
            return Reach.IN;
        } else if (listed.isEmpty()) {
            return Reach.EMPTY;
        }
        return listed.stream().anyMatch(span -> span.contains(ip)) ? Reach.IN : Reach.OUT;
    }

    private static boolean bindsAll(Policy policy) {
        return policy.choice(Settings.ADDRESS_LIST).equals("all");
    }

    /** Whether a policy asks for an address of the list from somebody with these roles and that style. */
    static boolean binds(Policy policy, Collection<Role> roles, WorkingStyle style) {
        if (style == WorkingStyle.FIXED) {
            return true;
        }
        return switch (policy.choice(Settings.ADDRESS_LIST)) {
            case "all" -> true;
            case "administrators" -> roles.contains(Role.TENANT_ADMIN);
            default -> false;
        };
    }

    private boolean isListed(String ip) {
        List<AddressSpan> spans = spans();
        return spans.isEmpty() || spans.stream().anyMatch(span -> span.contains(ip));
    }

    /** Whether there is nothing on it. */
    public boolean isEmpty() {
        return spans().isEmpty();
    }

    /** As the database has it now. */
    List<AddressSpan> fresh() {
        forget();
        return spans();
    }

    List<AddressSpan> spans() {
        Known before = known.get(CurrentCouncil.get().code());
        if (before == null || System.nanoTime() - before.at > FRESH_NANOS) {
            before = new Known(
                    System.nanoTime(),
                    ranges.all().stream().map(AddressRange::span).toList());
            known.put(CurrentCouncil.get().code(), before);
        }
        return before.spans;
    }

    /** So that the next look is at the database. */
    public void forget() {
        known.remove(CurrentCouncil.get().code());
    }
}
