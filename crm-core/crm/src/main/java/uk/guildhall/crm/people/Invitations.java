package uk.guildhall.crm.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import uk.guildhall.crm.access.Caller;
import uk.guildhall.crm.access.PasswordRules;
import uk.guildhall.crm.access.Passwords;
import uk.guildhall.crm.access.SecretToken;
import uk.guildhall.crm.access.SignInSessions;
import uk.guildhall.crm.access.Staff;
import uk.guildhall.crm.access.StaffMembers;
import uk.guildhall.crm.audit.Actor;
import uk.guildhall.crm.audit.Audit;
import uk.guildhall.crm.audit.CurrentActor;
import uk.guildhall.crm.correspondence.Letter;
import uk.guildhall.crm.correspondence.Mails;
import uk.guildhall.crm.correspondence.Wording;
import uk.guildhall.crm.council.Council;
import uk.guildhall.crm.tenancy.CurrentCouncil;

/** The links by which the council's people choose their passwords. */
@ApplicationScoped
public class Invitations {
    private static final String KIND = "staff";
    private static final String PAGE = "/desk/welcome?key=";

    @PersistenceContext(unitName = "guildhall")
    private EntityManager entities;

    private final StaffMembers staffMembers;
    private final SignInSessions sessions;
    private final Mails mails;
    private final Wording wording;
    private final PasswordRules rules;
    private final Audit audit;
    private final InstantSource clock;
    private final Passwords passwords = new Passwords();

    protected Invitations() {
        this(null, null, null, null, null, null, null);
    }

    @Inject
    public Invitations(
            StaffMembers staffMembers,
            SignInSessions sessions,
            Mails mails,
            Wording wording,
            PasswordRules rules,
            Audit audit,
            InstantSource clock) {
        this.staffMembers = staffMembers;
        this.sessions = sessions;
        this.mails = mails;
        this.wording = wording;
        this.rules = rules;
        this.audit = audit;
        this.clock = clock;
    }

    /** Sends somebody a link; one from before stops working. */
    void send(Staff staff, Invitation.Kind kind, UUID sentBy, String origin) {
        takeBack(staff.id());
        Council council = CurrentCouncil.get();
        SecretToken secret = SecretToken.forSession();
        Invitation invitation = new Invitation(secret, council.code(), staff.id(), kind, sentBy, clock.instant());
        entities.persist(invitation);
        mails.send(letter(invitation, staff, council, origin + PAGE + secret.value()));
        audit.record("invitation.sent", KIND, staff.id(), null, Map.of("kind", kind.name()));
    }

    private Letter letter(Invitation invitation, Staff staff, Council council, String link) {
        String language = staff.language();
        String key = "letter." + invitation.kind();
        String name = council.nameIn(language);
        return new Letter(
                "invitation",
                invitation.id(),
                staff.email(),
                wording.say(language, key + ".subject", name),
                wording.say(language, key + ".text", staff.displayName(), name, staff.username(), link),
                invitation.expiresAt());
    }

    /** The newest link of somebody, whatever became of it. */
    public Optional<Invitation> newestOf(UUID staffId) {
        return entities.createQuery(
                        "select i from Invitation i where i.staffId = :staff order by i.createdAt desc, i.id desc",
                        Invitation.class)
                .setParameter("staff", staffId)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** Takes back the open link of somebody, where there is one. */
    void withdraw(UUID staffId) {
        if (takeBack(staffId)) {
            audit.record("invitation.withdrawn", KIND, staffId, null, Map.of());
        }
    }

    private boolean takeBack(UUID staffId) {
        Instant now = clock.instant();
        List<Invitation> open = entities.createQuery(
                        "select i from Invitation i where i.staffId = :staff and i.usedAt is null"
                                + " and i.withdrawnAt is null",
                        Invitation.class)
                .setParameter("staff", staffId)
                .getResultList();
        open.forEach(invitation -> {
            invitation.withdraw(now);
            mails.stop(invitation.id());
        });
        return open.stream().anyMatch(invitation -> now.isBefore(invitation.expiresAt()));
    }

    /** Whom the secret of a link is for, while the link is open. */
    public Optional<Staff> guest(SecretToken secret) {
        return open(secret).flatMap(invitation -> staffMembers.byId(invitation.staffId()));
    }

    private Optional<Invitation> open(SecretToken secret) {
        if (!secret.looksLikeSession()) {
            return Optional.empty();
        }
        return entities.createQuery("select i from Invitation i where i.secretDigest = :digest", Invitation.class)
                .setParameter("digest", secret.digestWithin(CurrentCouncil.get().code()))
                .getResultStream()
                .findFirst()
                .filter(invitation -> invitation.isOpen(clock.instant()))
                .filter(invitation -> staffMembers
                        .byId(invitation.staffId())
                        .filter(Staff::isActive)
                        .isPresent());
    }

    /** The fewest characters that a password of theirs may have. */
    public int shortestPassword(Staff staff) {
        return rules.shortest(staff);
    }

    /**
     * Uses the link up, and sets the password; empty where the link isn't open any more.
     *
     * @throws uk.guildhall.crm.council.Refused where the password isn't good enough; the link stays good
     */
    @Transactional
    public Optional<Staff> accept(SecretToken secret, String password, Caller caller) {
        Optional<Invitation> invitation = open(secret);
        if (invitation.isEmpty()) {
            return Optional.empty();
        }
        Staff staff = staffMembers.byId(invitation.get().staffId()).orElseThrow();
        rules.check("/password", password, staff);
        if (!useUp(invitation.get())) {
            return Optional.empty();
        }
        staff.choosePassword(password, passwords);
        sessions.endAllOf(staff.id());
        entities.flush();
        Actor actor = new Actor(Actor.Kind.STAFF, staff.id(), staff.displayName(), caller.ip());
        try (var bound = CurrentActor.bind(actor)) {
            audit.record(
                    "invitation.used",
                    KIND,
                    staff.id(),
                    null,
                    Map.of("kind", invitation.get().kind().name()));
        }
        return Optional.of(staff);
    }

    /** One statement: of two at the same moment, one gets it. */
    private boolean useUp(Invitation invitation) {
        return entities.createQuery("update Invitation i set i.usedAt = :now where i.id = :id"
                                + " and i.usedAt is null and i.withdrawnAt is null")
                        .setParameter("now", clock.instant())
                        .setParameter("id", invitation.id())
                        .executeUpdate()
                == 1;
    }
}
