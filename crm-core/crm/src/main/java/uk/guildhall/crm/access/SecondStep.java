package uk.guildhall.crm.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import uk.guildhall.crm.access.SignInBook.Attempt;
import uk.guildhall.crm.access.address.AddressList;
import uk.guildhall.crm.access.factor.Factor;
import uk.guildhall.crm.access.factor.FactorKind;
import uk.guildhall.crm.access.factor.Factors;
import uk.guildhall.crm.access.factor.Passkeys;
import uk.guildhall.crm.access.factor.RecoveryCodes;
import uk.guildhall.crm.access.factor.Site;

/**
 * What follows a right password: the second factor, or the way to one for somebody who lacks what the policy asks for.
 * Only then does a session open. Wrong codes count like wrong passwords.
 */
@ApplicationScoped
public class SecondStep {
    private final PendingSignIns pendings;
    private final FactorRule rule;
    private final Factors factors;
    private final Passkeys passkeys;
    private final RecoveryCodes recovery;
    private final Enrolment enrolment;
    private final Attempts attempts;
    private final SignInBook book;

    @Inject
    private AddressList addresses;

    @Inject
    public SecondStep(
            PendingSignIns pendings,
            FactorRule rule,
            Factors factors,
            Passkeys passkeys,
            RecoveryCodes recovery,
            Enrolment enrolment,
            Attempts attempts,
            SignInBook book) {
        this.pendings = pendings;
        this.rule = rule;
        this.factors = factors;
        this.passkeys = passkeys;
        this.recovery = recovery;
        this.enrolment = enrolment;
        this.attempts = attempts;
        this.book = book;
    }

    protected SecondStep() {
        this(null, null, null, null, null, null, null, null);
    }

    /** How somebody may go on. */
    public enum Way {
        PASSKEY,
        CODE,
        RECOVERY
    }

    /** Whose password was right in this browser. */
    public Optional<PendingSignIn> of(SecretToken token, String host) {
        return pendings.live(token, host);
    }

    /** By which ways they may show a second factor; none where they have to get one first. */
    public Set<Way> ways(PendingSignIn pending) {
        Set<Way> ways = EnumSet.noneOf(Way.class);
        List<Factor> good = rule.goodFor(pending.staff());
        List<Factor> usable = good.isEmpty() && !pending.isProven()
                ? factors.of(pending.staff().id())
                : good;
        usable.forEach(factor -> ways.add(factor.kind() == FactorKind.PASSKEY ? Way.PASSKEY : Way.CODE));
        boolean recoverable = (good.isEmpty() || !rule.needsPasskey(pending.staff()))
                && !addresses.asksProof(pending.staff(), pending.sourceIp());
        if (!ways.isEmpty() && recoverable && recovery.left(pending.staff().id()) > 0) {
            ways.add(Way.RECOVERY);
        }
        return ways;
    }

    /** What the browser is to sign with a passkey; empty where there is none for this host. */
    public Optional<Passkeys.Question> question(PendingSignIn pending, Site site) {
        return passkeys.prove(Enrolment.owner(pending.staff()), site);
    }

    public SignIn.Outcome byCode(PendingSignIn pending, String code, Caller caller) {
        return shown(
                pending,
                Way.CODE,
                caller,
                () -> factors.use(pending.staff().id(), code).map(app -> FactorKind.TOTP.code()));
    }

    public SignIn.Outcome byRecovery(PendingSignIn pending, String code, Caller caller) {
        return shown(
                pending,
                Way.RECOVERY,
                caller,
                () -> recovery.use(pending.staff().id(), code) ? Optional.of("recovery") : Optional.empty());
    }

    public SignIn.Outcome byPasskey(PendingSignIn pending, Site site, Passkeys.Answer answer, Caller caller) {
        return shown(
                pending,
                Way.PASSKEY,
                caller,
                () -> passkeys.proved(Enrolment.owner(pending.staff()), site, answer)
                        .map(key -> FactorKind.PASSKEY.code()));
    }

    /** Takes the authenticator app that was offered and opens the session. */
    public SignIn.Outcome enrolApp(PendingSignIn pending, String code, String name, Caller caller) {
        Attempt attempt = attempts.on(pending.staff(), caller);
        return inTurn(attempt, () -> {
            if (!mayEnrol(pending)) {
                return new SignIn.Refused();
            }
            if (enrolment.addApp(pending.staff(), code, name).isEmpty()) {
                book.refused(attempt, FactorKind.TOTP.code());
                return new SignIn.Refused();
            }
            return welcome(attempt, pending, FactorKind.TOTP.code());
        });
    }

    /** Takes the passkey that the browser made and opens the session. */
    public SignIn.Outcome enrolPasskey(
            PendingSignIn pending, Site site, Passkeys.Answer answer, String name, Caller caller) {
        Attempt attempt = attempts.on(pending.staff(), caller);
        return inTurn(
                attempt,
                () -> mayEnrol(pending)
                                && enrolment
                                        .addPasskey(pending.staff(), site, answer, name)
                                        .isPresent()
                        ? welcome(attempt, pending, FactorKind.PASSKEY.code())
                        : new SignIn.Refused());
    }

    /** Whether this sign-in leads to getting a factor, and not past one. */
    public boolean mayEnrol(PendingSignIn pending) {
        return ways(pending).isEmpty();
    }

    /** @param showing answers with what was shown, such as {@code totp}; empty where it was wrong */
    private SignIn.Outcome shown(PendingSignIn pending, Way way, Caller caller, Supplier<Optional<String>> showing) {
        Attempt attempt = attempts.on(pending.staff(), caller);
        return inTurn(attempt, () -> {
            Optional<String> how = ways(pending).contains(way) ? showing.get() : Optional.empty();
            if (how.isEmpty()) {
                book.refused(attempt, way.name().toLowerCase(Locale.ROOT));
                return new SignIn.Refused();
            }
            if (rule.goodFor(pending.staff()).isEmpty()) {
                pendings.proved(pending, how.get());
                return new SignIn.Enrol();
            }
            return welcome(attempt, pending, how.get());
        });
    }

    private SignIn.Outcome inTurn(Attempt attempt, Supplier<SignIn.Outcome> look) {
        return attempts.inTurn(attempt, look, SignIn.Wait::new);
    }

    private SignIn.Outcome welcome(Attempt attempt, PendingSignIn pending, String how) {
        return book.welcome(attempt, pending, how)
                .map(SignIn.Outcome.class::cast)
                .orElseGet(SignIn.Refused::new);
    }
}
