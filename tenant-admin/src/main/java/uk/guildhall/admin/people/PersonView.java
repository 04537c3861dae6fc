package uk.guildhall.admin.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import uk.guildhall.crm.access.Permission;
import uk.guildhall.crm.access.SignInSession;
import uk.guildhall.crm.access.SignInSessions;
import uk.guildhall.crm.access.SignedIn;
import uk.guildhall.crm.access.Staff;
import uk.guildhall.crm.access.address.AddressList;
import uk.guildhall.crm.audit.Audit;
import uk.guildhall.crm.correspondence.Mails;
import uk.guildhall.crm.council.NotFound;
import uk.guildhall.crm.people.Invitation;
import uk.guildhall.crm.people.Invitations;
import uk.guildhall.crm.team.Team;
import uk.guildhall.crm.team.Teams;
import uk.guildhall.web.kit.Device;
import uk.guildhall.web.kit.Shell;
import uk.guildhall.web.kit.Words;

/** Puts together what the page of a person shows. */
@ApplicationScoped
class PersonView {
    private final SignInSessions sessions;
    private final Invitations invitations;
    private final Mails mails;
    private final Teams teams;
    private final RoleNames names;
    private final AddressList addresses;
    private final Audit audit;
    private final InstantSource clock;

    protected PersonView() {
        this(null, null, null, null, null, null, null, null);
    }

    @Inject
    PersonView(
            SignInSessions sessions,
            Invitations invitations,
            Mails mails,
            Teams teams,
            RoleNames names,
            AddressList addresses,
            Audit audit,
            InstantSource clock) {
        this.sessions = sessions;
        this.invitations = invitations;
        this.mails = mails;
        this.teams = teams;
        this.names = names;
        this.addresses = addresses;
        this.audit = audit;
        this.clock = clock;
    }

    PersonPage of(Shell shell, Staff staff) {
        Words words = shell.words();
        Map<String, String> roleNames = names.roles(words);
        Set<UUID> own = teams.ofStaff(staff.id());
        List<Team> theirs =
                teams.all().stream().filter(team -> own.contains(team.id())).toList();
        return new PersonPage(
                shell,
                staff.id().toString(),
                staff.displayName(),
                staff.username(),
                staff.email(),
                staff.roleCodes().stream()
                        .map(code -> roleNames.getOrDefault(code, code))
                        .sorted()
                        .toList(),
                RoleNames.names(theirs, words),
                staff.workingStyle().name(),
                addresses.isEmpty(),
                staff.language(),
                PeopleResource.status(staff),
                staff.hasPassword(),
                staff.createdAt(),
                sessions.lastUses(Set.of(staff.id())).get(staff.id()),
                SignedIn.find().orElseThrow().staffId().equals(staff.id()),
                invitations.newestOf(staff.id()).map(this::link).orElse(null),
                shell.may(Permission.SESSION_VIEW)
                        ? sessions.liveOf(staff.id()).stream()
                                .map(PersonView::session)
                                .toList()
                        : List.of());
    }

    /** Ends one session of theirs. */
    @Transactional
    public void endSession(UUID id, UUID staffId) {
        SignInSession ended = sessions.endOwn(id, staffId).orElseThrow(NotFound::new);
        audit.record("session.ended", "session", ended.id(), null, Map.of());
    }

    private PersonPage.Link link(Invitation invitation) {
        return new PersonPage.Link(
                invitation.createdAt(),
                invitation.expiresAt(),
                invitation.isOpen(clock.instant()),
                mails.about(invitation.id()).map(mail -> mail.state().name()).orElse(null));
    }

    private static PersonPage.Session session(SignInSession session) {
        return new PersonPage.Session(
                session.id().toString(),
                Device.of(session.userAgent()),
                session.sourceIp(),
                session.createdAt(),
                session.lastUsedAt());
    }
}
