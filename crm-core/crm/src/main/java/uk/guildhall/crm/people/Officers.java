package uk.guildhall.crm.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import uk.guildhall.crm.access.Role;
import uk.guildhall.crm.access.Staff;
import uk.guildhall.crm.access.StaffMembers;
import uk.guildhall.crm.access.WorkingStyle;
import uk.guildhall.crm.council.NotFound;
import uk.guildhall.crm.council.Problems;
import uk.guildhall.crm.customer.EmailAddress;

/**
 * The operator's data-protection officers, who have a word where a council with the strictest rules asks for less protection.
 * They are invited by e-mail, so that nobody who invites them knows their password.
 */
@ApplicationScoped
public class Officers {
    private static final int LONGEST = 100;
    private static final String ROLE = Role.DATA_PROTECTION_OFFICER.code();

    private final StaffMembers staffMembers;
    private final People people;
    private final Invitations invitations;

    protected Officers() {
        this(null, null, null);
    }

    @Inject
    public Officers(StaffMembers staffMembers, People people, Invitations invitations) {
        this.staffMembers = staffMembers;
        this.people = people;
        this.invitations = invitations;
    }

    /** All of them, by name. */
    public List<Staff> all() {
        return staffMembers.all().stream()
                .filter(staff -> staff.roleCodes().contains(ROLE))
                .toList();
    }

    /**
     * Takes one on, and sends them the link with which they choose a password.
     *
     * @throws uk.guildhall.crm.council.Refused where name or address can't be
     */
    @Transactional
    public Staff invite(String name, String email, UUID by, String origin) {
        Problems problems = new Problems();
        String called = problems.required("/name", name, LONGEST);
        String typed = problems.required("/email", email, LONGEST);
        Optional<EmailAddress> address = Optional.ofNullable(typed).flatMap(EmailAddress::tidy);
        if (typed != null && address.isEmpty()) {
            problems.add("/email", "problem.email");
        } else if (address.flatMap(known -> staffMembers.byUsername(known.value()))
                .isPresent()) {
            problems.add("/email", "problem.username-taken");
        }
        problems.refuseIfAny();
        String reached = address.orElseThrow().value();
        Staff officer = people.add(
                new PersonDetails(called, reached, reached, Set.of(ROLE), Set.of(), WorkingStyle.REMOTE, "en"));
        invitations.send(officer, Invitation.Kind.WELCOME, by, origin);
        return officer;
    }

    /** Shuts one out at once. */
    @Transactional
    public void disable(UUID id, Giver giver) {
        people.disable(officer(id).id(), giver);
    }

    /** Sends the link again; whoever had a password chooses another before they come in. */
    @Transactional
    public void sendLink(UUID id, Giver giver, String origin) {
        people.sendLink(officer(id).id(), giver, origin);
    }

    /** Nobody else can be decided over by this way. */
    private Staff officer(UUID id) {
        return staffMembers
                .byId(id)
                .filter(staff -> staff.roleCodes().equals(Set.of(ROLE)))
                .orElseThrow(NotFound::new);
    }
}
