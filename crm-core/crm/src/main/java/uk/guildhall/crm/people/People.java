package uk.guildhall.crm.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import uk.guildhall.crm.access.ApiTokens;
import uk.guildhall.crm.access.Role;
import uk.guildhall.crm.access.SignInSessions;
import uk.guildhall.crm.access.Staff;
import uk.guildhall.crm.access.StaffMembers;
import uk.guildhall.crm.audit.Audit;
import uk.guildhall.crm.council.Conflict;
import uk.guildhall.crm.council.NotFound;
import uk.guildhall.crm.council.Problems;
import uk.guildhall.crm.council.Stale;
import uk.guildhall.crm.team.Teams;

/** What an administrator does with the people of the council. */
@ApplicationScoped
public class People {
    private static final String KIND = "staff";

    @PersistenceContext(unitName = "guildhall")
    private EntityManager entities;

    private final StaffMembers staffMembers;
    private final Choices choices;
    private final Administrators administrators;
    private final Invitations invitations;
    private final Teams teams;
    private final SignInSessions sessions;
    private final ApiTokens tokens;
    private final Audit audit;
    private final InstantSource clock;

    protected People() {
        this(null, null, null, null, null, null, null, null, null);
    }

    @Inject
    public People(
            StaffMembers staffMembers,
            Choices choices,
            Administrators administrators,
            Invitations invitations,
            Teams teams,
            SignInSessions sessions,
            ApiTokens tokens,
            Audit audit,
            InstantSource clock) {
        this.staffMembers = staffMembers;
        this.choices = choices;
        this.administrators = administrators;
        this.invitations = invitations;
        this.teams = teams;
        this.sessions = sessions;
        this.tokens = tokens;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Takes somebody on, and invites them.
     *
     * @param origin scheme, host and port at which the council was reached, for the link
     */
    @Transactional
    public Staff invite(PersonForm form, Giver giver, String origin) {
        Problems problems = new Problems();
        PersonDetails details = choices.check(form, Optional.empty(), giver.permissions(), choices.now(), problems);
        problems.refuseIfAny();
        Staff staff = add(details);
        invitations.send(staff, Invitation.Kind.WELCOME, giver.staffId(), origin);
        return staff;
    }

    /** Takes somebody on, who can't come in yet. */
    Staff add(PersonDetails details) {
        Staff staff = new Staff(details.username(), details.name(), Set.of(), clock.instant());
        write(staff, details);
        staffMembers.add(staff);
        entities.flush();
        teams.join(staff.id(), details.teams());
        audit.record("staff.added", KIND, staff.id(), null, Map.of("roles", new TreeSet<>(details.roles())));
        return staff;
    }

    /**
     * Changes what is known of somebody.
     *
     * @throws Stale where somebody else changed it since the version that was seen
     * @throws Conflict where the council would be left without an administrator
     */
    @Transactional
    public void change(UUID id, int version, PersonForm form, Giver giver) {
        if (!form.roles().contains(Role.TENANT_ADMIN.code())) {
            administrators.mustRemainWithout(id);
        }
        Staff staff = staffMembers.byId(id).orElseThrow(NotFound::new);
        if (staff.version() != version) {
            throw new Stale();
        }
        Problems problems = new Problems();
        PersonDetails details = choices.check(form, Optional.of(staff), giver.permissions(), choices.now(), problems);
        problems.refuseIfAny();
        change(staff, details);
    }

    void change(Staff staff, PersonDetails details) {
        Set<String> before = new TreeSet<>(staff.roleCodes());
        write(staff, details);
        entities.lock(staff, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
        entities.flush();
        teams.join(staff.id(), details.teams());
        Set<String> after = new TreeSet<>(details.roles());
        audit.record(
                "staff.changed",
                KIND,
                staff.id(),
                null,
                before.equals(after) ? Map.of() : Map.of("rolesBefore", before, "rolesAfter", after));
    }

    private static void write(Staff staff, PersonDetails details) {
        staff.describe(details.username(), details.name(), details.email(), details.workingStyle());
        staff.speak(details.language());
        staff.play(details.roles());
    }

    /**
     * Shuts somebody out at once: what they have open ends with the next request, and so do their tokens.
     *
     * @throws Conflict for oneself and for the last administrator
     */
    @Transactional
    public void disable(UUID id, Giver giver) {
        administrators.mustRemainWithout(id);
        Staff staff = staffMembers.byId(id).orElseThrow(NotFound::new);
        if (id.equals(giver.staffId())) {
            throw new Conflict("problem.not-yourself");
        }
        if (!staff.isActive()) {
            return;
        }
        staff.disable();
        invitations.withdraw(id);
        int ended = sessions.endAllOf(id);
        int revoked = tokens.revokeAllOf(id);
        entities.flush();
        audit.record("staff.disabled", KIND, id, null, Map.of("sessions", ended, "tokens", revoked));
    }

    /** Lets them in again, with the password that they had; sessions and tokens stay ended. */
    @Transactional
    public void enable(UUID id, Giver giver) {
        Staff staff = staffMembers.byId(id).orElseThrow(NotFound::new);
        if (!uk.guildhall.crm.access.CouncilRoles.mayGive(giver.permissions(), choices.permissions(staff))) {
            throw new Conflict("problem.role-beyond-you");
        }
        if (staff.isActive()) {
            return;
        }
        staff.enable();
        entities.flush();
        audit.record("staff.enabled", KIND, id, null, Map.of());
    }

    /**
     * Sends a link to choose a password: to somebody who never had one, again; anybody else can't come in until they have
     * used it, and what they have open ends.
     *
     * @throws Conflict for oneself, the last administrator, somebody disabled, or without an e-mail address
     */
    @Transactional
    public void sendLink(UUID id, Giver giver, String origin) {
        administrators.mustRemainWithout(id);
        Staff staff = staffMembers.byId(id).orElseThrow(NotFound::new);
        if (id.equals(giver.staffId())) {
            throw new Conflict("problem.not-yourself");
        } else if (!staff.isActive()) {
            throw new Conflict("problem.person-disabled");
        } else if (staff.email() == null) {
            throw new Conflict("problem.no-email");
        }
        if (staff.hasPassword()) {
            staff.forgetPassword();
            int ended = sessions.endAllOf(id);
            entities.flush();
            audit.record("staff.sign-in-reset", KIND, id, null, Map.of("sessions", ended));
            invitations.send(staff, Invitation.Kind.RESET, giver.staffId(), origin);
        } else {
            invitations.send(staff, Invitation.Kind.WELCOME, giver.staffId(), origin);
        }
    }

    /** Takes back the link that somebody has not used yet. */
    @Transactional
    public void withdraw(UUID id) {
        Staff staff = staffMembers.byId(id).orElseThrow(NotFound::new);
        invitations.withdraw(staff.id());
    }

    /** Ends all that somebody has open. */
    @Transactional
    public int endSessions(UUID id) {
        Staff staff = staffMembers.byId(id).orElseThrow(NotFound::new);
        int ended = sessions.endAllOf(staff.id());
        audit.record("staff.sessions-ended", KIND, id, null, Map.of("sessions", ended));
        return ended;
    }
}
