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
    private final PendingSignIns pendings;
    private final SignInSessions sessions;
    private final SignInThrottle throttle;
    private final KnownBrowsers browsers;
    private final Audit audit;

    @Inject
    public SignInBook(
            StaffMembers staffMembers,
            PendingSignIns pendings,
            SignInSessions sessions,
            SignInThrottle throttle,
            KnownBrowsers browsers,
            Audit audit) {
        this.staffMembers = staffMembers;
        this.pendings = pendings;
        this.sessions = sessions;
        this.throttle = throttle;
        this.browsers = browsers;
        this.audit = audit;
    }

    protected SignInBook() {
        this(null, null, null, null, null, null);
    }

    /**
     * An attempt: on which account, whose it is where there is one, and from where.
     *
     * @param known the digest of a browser that the account's owner has signed in with before; null for a stranger's
     */
    public record Attempt(Optional<UUID> staffId, byte[] account, Caller caller, byte[] known) {}

    @Transactional
    public void throttled(Attempt attempt) {
        record("sign-in.throttled", attempt, Map.of());
    }

    /** @param what was wrong: {@code password}, or a kind of second factor */
    @Transactional
    public void refused(Attempt attempt, String what) {
        throttle.failed(attempt);
        record("sign-in.failed", attempt, Map.of("what", what));
    }

    /** The password was right. The failures so far stay: a right password must not buy more guesses at the code. */
    @Transactional
    public SignIn.SecondFactor awaitFactor(Attempt attempt, UUID staffId, PendingSignIn.Door door) {
        SecretToken token = SecretToken.forSession();
        pendings.open(token, staffMembers.byId(staffId).orElseThrow(), door, attempt.caller());
        return new SignIn.SecondFactor(token);
    }

    /** Opens the session under a secret that nobody has seen before; empty where this sign-in has opened one. */
    @Transactional
    public Optional<SignIn.Welcome> welcome(Attempt attempt, PendingSignIn pending, String factor) {
        if (!pendings.close(pending)) {
            return Optional.empty();
        }
        return Optional.of(welcome(attempt, pending.staff().id(), factor));
    }

    private SignIn.Welcome welcome(Attempt attempt, UUID staffId, String factor) {
        throttle.succeeded(attempt);
        Staff staff = staffMembers.byId(staffId).orElseThrow();
        SecretToken token = SecretToken.forSession();
        sessions.open(token, staff, factor, attempt.caller());
        try (var bound = CurrentActor.bind(actor(staff, attempt))) {
            audit.record("sign-in.succeeded", STAFF, staffId, null, Map.of("factor", factor));
        }
        return new SignIn.Welcome(token, staff, browsers.remember(attempt.caller(), staffId));
    }

    /** Somebody who is signed in proved it again. */
    @Transactional
    public void provedAgain(Attempt attempt, SignedIn person, String how) {
        throttle.succeeded(attempt);
        sessions.provedAgain(person.sessionId(), how);
        audit.record("sign-in.proved-again", STAFF, person.staffId(), null, Map.of("factor", how));
    }

    /** Notes, where that is news, whether a right password is too short by the policy as it is now. */
    @Transactional
    public void notePassword(UUID staffId, boolean outgrown) {
        Staff staff = staffMembers.byId(staffId).orElseThrow();
        if (staff.mustChoosePassword() != outgrown) {
            staff.notePassword(outgrown);
        }
    }

    @Transactional
    public void notFromHere(Attempt attempt) {
        record("sign-in.not-from-here", attempt, Map.of());
    }

    @Transactional
    public void out(SignedIn person) {
        sessions.endOwn(person.sessionId(), person.staffId())
                .ifPresent(ended -> audit.record("sign-out", STAFF, person.staffId(), null, Map.of()));
    }

    private static Actor actor(Staff staff, Attempt attempt) {
        return new Actor(
                Actor.Kind.STAFF,
                staff.id(),
                staff.displayName(),
                attempt.caller().ip());
    }

    private void record(String act, Attempt attempt, Map<String, ?> detail) {
        try (var bound = CurrentActor.bind(Actor.anonymous(attempt.caller().ip()))) {
            audit.record(act, STAFF, attempt.staffId().orElse(null), null, detail);
        }
    }
}
