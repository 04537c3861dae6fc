package uk.guildhall.crm.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import uk.guildhall.crm.access.SignInBook.Attempt;
import uk.guildhall.crm.access.factor.FactorKind;
import uk.guildhall.crm.access.factor.Factors;
import uk.guildhall.crm.access.factor.Passkeys;
import uk.guildhall.crm.access.factor.Site;

/**
 * Proving once more who one is in the middle of a session, before a sensitive act: by a second factor where there is one,
 * or else by the password. What was proved counts from then on ({@link SignedIn#provenAt}). Failures count like those of
 * signing in.
 */
@ApplicationScoped
public class Proofs {
    private final StaffMembers staffMembers;
    private final FactorRule rule;
    private final Factors factors;
    private final Passkeys passkeys;
    private final Gate gate;
    private final Attempts attempts;
    private final SignInBook book;

    @Inject
    public Proofs(
            StaffMembers staffMembers,
            FactorRule rule,
            Factors factors,
            Passkeys passkeys,
            Gate gate,
            Attempts attempts,
            SignInBook book) {
        this.staffMembers = staffMembers;
        this.rule = rule;
        this.factors = factors;
        this.passkeys = passkeys;
        this.gate = gate;
        this.attempts = attempts;
        this.book = book;
    }

    protected Proofs() {
        this(null, null, null, null, null, null, null);
    }

    /** By what somebody may prove it. */
    public enum Way {
        PASSWORD,
        CODE,
        PASSKEY
    }

    /** How an attempt ended. */
    public sealed interface Outcome permits Proved, Refused, Wait {}

    /** It is they, and that is noted in the session. */
    public record Proved() implements Outcome {}

    /** What was shown is wrong. */
    public record Refused() implements Outcome {}

    /** Too many attempts were refused; the next is looked at from then on. */
    public record Wait(Instant until) implements Outcome {}

    /** The ways that are open to this person. */
    public Set<Way> ways(SignedIn person) {
        Set<Way> ways = EnumSet.noneOf(Way.class);
        rule.goodFor(staff(person))
                .forEach(factor -> ways.add(factor.kind() == FactorKind.PASSKEY ? Way.PASSKEY : Way.CODE));
        return ways.isEmpty() ? EnumSet.of(Way.PASSWORD) : ways;
    }

    /** What the browser is to sign with a passkey; empty where there is none for this host. */
    public Optional<Passkeys.Question> question(SignedIn person, Site site) {
        return passkeys.prove(Enrolment.owner(staff(person)), site);
    }

    public Outcome byPassword(SignedIn person, String password, Caller caller) {
        String shown = Passwords.isTooLong(password) ? "" : password;
        return shown(
                person,
                Way.PASSWORD,
                caller,
                () -> gate.prove(person.username(), shown)
                        .filter(proven -> proven.staffId().equals(person.staffId()))
                        .isPresent());
    }

    public Outcome byCode(SignedIn person, String code, Caller caller) {
        return shown(
                person,
                Way.CODE,
                caller,
                () -> factors.use(person.staffId(), code).isPresent());
    }

    public Outcome byPasskey(SignedIn person, Site site, Passkeys.Answer answer, Caller caller) {
        return shown(
                person,
                Way.PASSKEY,
                caller,
                () -> passkeys.proved(Enrolment.owner(staff(person)), site, answer)
                        .isPresent());
    }

    private Outcome shown(SignedIn person, Way way, Caller caller, Supplier<Boolean> right) {
        Attempt attempt = attempts.on(staff(person), caller);
        String how = way == Way.CODE ? FactorKind.TOTP.code() : way.name().toLowerCase(Locale.ROOT);
        return attempts.<Outcome>inTurn(
                attempt,
                () -> {
                    if (ways(person).contains(way) && right.get()) {
                        book.provedAgain(attempt, person, how);
                        return new Proved();
                    }
                    book.refused(attempt, how);
                    return new Refused();
                },
                Wait::new);
    }

    private Staff staff(SignedIn person) {
        return staffMembers.byId(person.staffId()).orElseThrow();
    }
}
