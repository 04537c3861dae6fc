package uk.guildhall.crm.access.address;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import uk.guildhall.crm.access.SignInSession;
import uk.guildhall.crm.access.Staff;
import uk.guildhall.crm.policy.Policies;
import uk.guildhall.crm.policy.Settings;

/** Whether somebody may go on where they are now: looked at with every request of a session. */
@ApplicationScoped
public class Whereabouts {
    /** With what a session may have been opened that shows nothing its owner carries. */
    private static final Set<String> UNPROVEN = Set.of("recovery", "password");

    private final AddressList list;
    private final AddressChanges changes;
    private final Policies policies;

    @Inject
    public Whereabouts(AddressList list, AddressChanges changes, Policies policies) {
        this.list = list;
        this.changes = changes;
        this.policies = policies;
    }

    protected Whereabouts() {
        this(null, null, null);
    }

    /** Why a live session isn't good at that address; empty where it is. */
    public Optional<Astray> of(SignInSession session, String ip) {
        Staff staff = session.staff();
        if (!list.admits(staff, ip)) {
            changes.turnedAway(session, ip, "not-listed");
            return Optional.of(Astray.NOT_LISTED);
        } else if (list.asksProof(staff, ip) && UNPROVEN.contains(session.factor())) {
            changes.turnedAway(session, ip, "unproven");
            return Optional.of(Astray.UNPROVEN);
        }
        if (session.sourceIp() == null || AddressSpan.isSamePlace(session.sourceIp(), ip)) {
            return Optional.empty();
        }
        Collection<String> roles = staff.roleCodes();
        switch (policies.inForce().forRoles(roles).choice(Settings.ADDRESS_CHANGE)) {
            case "ends" -> {
                changes.ended(session, ip);
                return Optional.of(Astray.ENDED);
            }
            case "sign-in-again" -> {
                changes.turnedAway(session, ip, "changed");
                return Optional.of(Astray.MOVED);
            }
            default -> {
                changes.noted(session, ip);
                return Optional.empty();
            }
        }
    }
}
