package uk.guildhall.crm.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.text.Normalizer;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import uk.guildhall.crm.access.SignInBook.Attempt;
import uk.guildhall.crm.access.address.AddressList;
import uk.guildhall.crm.tenancy.CurrentCouncil;

/**
 * Signing in to the current council by username and password, and out again. A success opens a session under a new
 * secret; a refusal doesn't say what was wrong, and too many of them make the next attempt wait.
 */
@ApplicationScoped
public class SignIn {
    private static final int LONGEST_USERNAME = 100;
    private static final int BUSY_SECONDS = 10;

    private final Gate gate;
    private final StaffMembers staffMembers;
    private final SignInThrottle throttle;
    private final SignInQueue queue;
    private final SignInBook book;
    private final InstantSource clock;

    @Inject
    private AddressList addresses;

    @Inject
    public SignIn(
            Gate gate,
            StaffMembers staffMembers,
            SignInThrottle throttle,
            SignInQueue queue,
            SignInBook book,
            InstantSource clock) {
        this.gate = gate;
        this.staffMembers = staffMembers;
        this.throttle = throttle;
        this.queue = queue;
        this.book = book;
        this.clock = clock;
    }

    protected SignIn() {
        this(null, null, null, null, null, null);
    }

    /** How an attempt ended. */
    public sealed interface Outcome permits Welcome, Refused, NotFromHere, Wait {}

    /** The token to put into the browser's cookie, in place of any that it had. */
    public record Welcome(SecretToken token, Staff staff) implements Outcome {}

    /** Username or password is wrong. */
    public record Refused() implements Outcome {}

    /** The council's address list doesn't let them in from where they are. */
    public record NotFromHere() implements Outcome {}

    /** Too many attempts were refused; the next is looked at from then on. */
    public record Wait(Instant until) implements Outcome {}

    /** Tries a username and password. Not inside a transaction: a refusal is written down in one of its own. */
    public Outcome with(String username, String password, Caller caller) {
        String typed = username.strip();
        if (typed.length() > LONGEST_USERNAME) {
            typed = typed.substring(0, LONGEST_USERNAME);
        }
        // The database finds "Ann" by "ánn" too: all ways to write one account must count as one.
        Optional<Staff> staff = staffMembers.byUsername(typed);
        String account = staff.map(Staff::username).orElse(typed);
        Attempt attempt = new Attempt(staff.map(Staff::id), digest(account), caller);
        return queue.oneAtATime(attempt.account(), () -> look(attempt, account, password))
                .orElseGet(() -> new Wait(clock.instant().plusSeconds(BUSY_SECONDS)));
    }

    /** Ends the session of whoever signs out. */
    public void out(SignedIn person) {
        book.out(person);
    }

    /** Everybody's list is asked before the password, so that nobody can try passwords from elsewhere. */
    private boolean isOutside(Set<Role> roles, Caller caller) {
        return !addresses.admits(roles, caller.ip());
    }

    private Outcome look(Attempt attempt, String account, String password) {
        Optional<Instant> wait =
                throttle.waitUntil(attempt.account(), attempt.caller().ip());
        if (wait.isPresent()) {
            book.throttled(attempt);
            return new Wait(wait.get());
        }
        if (isOutside(Set.of(), attempt.caller())) {
            book.notFromHere(attempt);
            return new NotFromHere();
        }
        Optional<Proven> proven = gate.prove(account, Passwords.isTooLong(password) ? "" : password);
        if (proven.isEmpty()) {
            book.refused(attempt);
            return new Refused();
        }
        if (isOutside(staffMembers.byId(proven.get().staffId()).orElseThrow().roles(), attempt.caller())) {
            book.notFromHere(attempt);
            return new NotFromHere();
        }
        return book.welcome(attempt, proven.get().staffId());
    }

    private static byte[] digest(String account) {
        String same = Normalizer.normalize(account, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        return SecretToken.sha256(CurrentCouncil.get().code() + "|" + same);
    }
}
