package uk.guildhall.crm.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import uk.guildhall.crm.access.SignInBook.Attempt;
import uk.guildhall.crm.council.Refused;

/** Choosing another password in place of one's own, which has to be shown; wrong ones count like those of signing in. */
@ApplicationScoped
public class PasswordChange {
    private static final String POINTER = "/password";

    private final StaffMembers staffMembers;
    private final PasswordRules rules;
    private final PasswordBook passwordBook;
    private final Gate gate;
    private final Attempts attempts;
    private final SignInBook book;

    @Inject
    public PasswordChange(
            StaffMembers staffMembers,
            PasswordRules rules,
            PasswordBook passwordBook,
            Gate gate,
            Attempts attempts,
            SignInBook book) {
        this.staffMembers = staffMembers;
        this.rules = rules;
        this.passwordBook = passwordBook;
        this.gate = gate;
        this.attempts = attempts;
        this.book = book;
    }

    protected PasswordChange() {
        this(null, null, null, null, null, null);
    }

    /** How it ended. */
    public sealed interface Outcome permits Changed, Wrong, Wait {}

    /** @param sessionsEnded how many others of theirs are over now */
    public record Changed(int sessionsEnded) implements Outcome {}

    /** The present password is another. */
    public record Wrong() implements Outcome {}

    /** Too many were wrong; the next is looked at from then on. */
    public record Wait(Instant until) implements Outcome {}

    /** How many characters the new one has at least. */
    public int shortest(SignedIn person) {
        return rules.shortest(staff(person));
    }

    /** Whether the present one has become too short for the policy. */
    public boolean isOutgrown(SignedIn person) {
        return staff(person).mustChoosePassword();
    }

    /** @throws Refused where the new one can't be chosen, with the reason */
    public Outcome change(SignedIn person, String present, String chosen, Caller caller) {
        Staff staff = staff(person);
        Attempt attempt = attempts.on(staff, caller);
        return attempts.<Outcome>inTurn(
                attempt,
                () -> {
                    String shown = Passwords.isTooLong(present) ? "" : present;
                    if (gate.prove(staff.username(), shown).isEmpty()) {
                        book.refused(attempt, "password");
                        return new Wrong();
                    }
                    rules.check(POINTER, chosen, staff);
                    if (Passwords.normal(chosen).equals(Passwords.normal(present))) {
                        throw Refused.because(POINTER, "problem.password-same");
                    }
                    return new Changed(passwordBook.changed(person, chosen));
                },
                Wait::new);
    }

    private Staff staff(SignedIn person) {
        return staffMembers.byId(person.staffId()).orElseThrow();
    }
}
