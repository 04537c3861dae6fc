package uk.guildhall.crm.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import uk.guildhall.crm.audit.Actor;
import uk.guildhall.crm.audit.Audit;
import uk.guildhall.crm.audit.CurrentActor;

/** Writes down how an attempt to sign in ended, each in one commit with its audit entry. */
@ApplicationScoped
public class SignInBook {
    private static final String STAFF = "staff";

    private final StaffMembers staffMembers;
    private final SignInSessions sessions;
    private final SignInThrottle throttle;
    private final Audit audit;

    @Inject
    public SignInBook(StaffMembers staffMembers, SignInSessions sessions, SignInThrottle throttle, Audit audit) {
        this.staffMembers = staffMembers;
        this.sessions = sessions;
        this.throttle = throttle;
        this.audit = audit;
    }

    protected SignInBook() {
        this(null, null, null, null);
    }

    /** An attempt: on which account, whose it is where there is one, and from where. */
    public record Attempt(Optional<UUID> staffId, byte[] account, Caller caller) {}

    @Transactional
    public void throttled(Attempt attempt) {
        record("sign-in.throttled", attempt);
    }

    @Transactional
    public void refused(Attempt attempt) {
        throttle.failed(attempt.account(), attempt.caller().ip());
        record("sign-in.failed", attempt);
    }

    /** Opens the session under a secret that nobody has seen before. */
    @Transactional
    public SignIn.Welcome welcome(Attempt attempt, UUID staffId) {
        throttle.succeeded(attempt.account());
        Staff staff = staffMembers.byId(staffId).orElseThrow();
        SecretToken token = SecretToken.forSession();
        sessions.open(token, staff, attempt.caller());
        Actor actor = new Actor(
                Actor.Kind.STAFF, staffId, staff.displayName(), attempt.caller().ip());
        try (var bound = CurrentActor.bind(actor)) {
            audit.record("sign-in.succeeded", STAFF, staffId, null, Map.of());
        }
        return new SignIn.Welcome(token, staff);
    }

    @Transactional
    public void notFromHere(Attempt attempt) {
        record("sign-in.not-from-here", attempt);
    }

    @Transactional
    public void out(SignedIn person) {
        sessions.endOwn(person.sessionId(), person.staffId())
                .ifPresent(ended -> audit.record("sign-out", STAFF, person.staffId(), null, Map.of()));
    }

    private void record(String act, Attempt attempt) {
        try (var bound = CurrentActor.bind(Actor.anonymous(attempt.caller().ip()))) {
            audit.record(act, STAFF, attempt.staffId().orElse(null), null, Map.of());
        }
    }
}
