package uk.guildhall.crm.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import uk.guildhall.crm.access.SignInBook.Attempt;
import uk.guildhall.crm.access.address.AddressList;

/**
 * Signing in to the current council by username and password, and out again. A right password leads on to the second
 * factor; a refusal doesn't say what was wrong, and too many of them make the next attempt wait.
 */
@ApplicationScoped
public class SignIn {
    private static final int LONGEST_USERNAME = 100;

    private final Gate gate;
    private final StaffMembers staffMembers;
    private final Attempts attempts;
    private final SignInBook book;

    @Inject
    private AddressList addresses;

    @Inject
    private PasswordRules rules;

    @Inject
    public SignIn(Gate gate, StaffMembers staffMembers, Attempts attempts, SignInBook book) {
        this.gate = gate;
        this.staffMembers = staffMembers;
        this.attempts = attempts;
        this.book = book;
    }

    protected SignIn() {
        this(null, null, null, null);
    }

    /** How an attempt ended. */
    public sealed interface Outcome permits Welcome, SecondFactor, Enrol, Refused, NotFromHere, Wait {}

    /** The token to put into the browser's cookie, in place of any that it had, and what to know the browser by. */
    public record Welcome(SecretToken token, Staff staff, SecretToken browser) implements Outcome {}

    /** The password was right; the token is for the cookie under which the second factor is shown. */
    public record SecondFactor(SecretToken token) implements Outcome {}

    /** What was shown is right, but not what the policy asks for: that has to be got now. */
    public record Enrol() implements Outcome {}

    /** Something of it is wrong. */
    public record Refused() implements Outcome {}

    /** The council's address list doesn't let them in from where they are. */
    public record NotFromHere() implements Outcome {}

    /** Too many attempts were refused; the next is looked at from then on. */
    public record Wait(Instant until) implements Outcome {}

    /** Tries a username and password. Not inside a transaction: a refusal is written down in one of its own. */
    public Outcome with(String username, String password, PendingSignIn.Door door, Caller caller) {
        String typed = username.strip();
        if (typed.length() > LONGEST_USERNAME) {
            typed = typed.substring(0, LONGEST_USERNAME);
        }
        // The database finds "Ann" by "ánn" too: all ways to write one account must count as one.
        Optional<Staff> staff = staffMembers.byUsername(typed);
        String account = staff.map(Staff::username).orElse(typed);
        Attempt attempt = attempts.on(staff, account, caller);
        return attempts.<Outcome>inTurn(attempt, () -> look(attempt, account, password, door), Wait::new);
    }

    /** Ends the session of whoever signs out. */
    public void out(SignedIn person) {
        book.out(person);
    }

    private Outcome look(Attempt attempt, String account, String password, PendingSignIn.Door door) {
        // Before the password, so that nobody can try passwords from elsewhere.
        if (!addresses.admitsAnybody(attempt.caller().ip())) {
            book.notFromHere(attempt);
            return new NotFromHere();
        }
        Optional<Proven> proven = gate.prove(account, Passwords.isTooLong(password) ? "" : password);
        if (proven.isEmpty()) {
            book.refused(attempt, "password");
            return new Refused();
        }
        UUID staffId = proven.get().staffId();
        Staff person = staffMembers.byId(staffId).orElseThrow();
        if (!addresses.admits(person, attempt.caller().ip())) {
            book.notFromHere(attempt);
            return new NotFromHere();
        }
        book.notePassword(staffId, rules.isOutgrown(password, person));
        return book.awaitFactor(attempt, staffId, door);
    }
}
