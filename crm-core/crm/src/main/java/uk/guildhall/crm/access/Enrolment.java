package uk.guildhall.crm.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import uk.guildhall.crm.access.factor.Factor;
import uk.guildhall.crm.access.factor.Factors;
import uk.guildhall.crm.access.factor.Passkeys;
import uk.guildhall.crm.access.factor.RecoveryCodes;
import uk.guildhall.crm.access.factor.Site;
import uk.guildhall.crm.access.factor.Totp;
import uk.guildhall.crm.audit.Actor;
import uk.guildhall.crm.audit.Audit;
import uk.guildhall.crm.audit.CurrentActor;

/** A member of staff's own factors: getting, naming and giving them up, each with its audit entry. */
@ApplicationScoped
public class Enrolment {
    private static final String FACTOR = "factor";

    private final FactorRule rule;
    private final Factors factors;
    private final Passkeys passkeys;
    private final RecoveryCodes recovery;
    private final SignInSessions sessions;
    private final Audit audit;

    @Inject
    public Enrolment(
            FactorRule rule,
            Factors factors,
            Passkeys passkeys,
            RecoveryCodes recovery,
            SignInSessions sessions,
            Audit audit) {
        this.rule = rule;
        this.factors = factors;
        this.passkeys = passkeys;
        this.recovery = recovery;
        this.sessions = sessions;
        this.audit = audit;
    }

    protected Enrolment() {
        this(null, null, null, null, null, null);
    }

    static Passkeys.Owner owner(Staff staff) {
        return new Passkeys.Owner(staff.id(), staff.username(), staff.displayName());
    }

    public List<Factor> of(Staff staff) {
        return factors.of(staff.id());
    }

    public Optional<Factor> own(UUID id, Staff staff) {
        return factors.own(id, staff.id());
    }

    public long recoveryCodesLeft(Staff staff) {
        return recovery.left(staff.id());
    }

    /** Whether an authenticator app would be of use to them; to whoever needs a passkey it isn't. */
    public boolean takesApps(Staff staff) {
        return !rule.needsPasskey(staff);
    }

    /** The secret to put into an app. */
    public Totp offerApp(Staff staff) {
        return factors.offer(staff.id());
    }

    /** What the browser is to make a passkey for. */
    public Passkeys.Question offerPasskey(Staff staff, Site site) {
        return passkeys.make(owner(staff), site);
    }

    @Transactional
    public Optional<Factor> addApp(Staff staff, String code, String name) {
        Optional<Factor> added = takesApps(staff) ? factors.confirm(staff.id(), code, name) : Optional.empty();
        added.ifPresent(factor -> note("factor.added", staff, factor));
        return added;
    }

    @Transactional
    public Optional<Factor> addPasskey(Staff staff, Site site, Passkeys.Answer answer, String name) {
        Optional<Factor> added = passkeys.made(owner(staff), site, answer, name);
        added.ifPresent(factor -> note("factor.added", staff, factor));
        return added;
    }

    /** The same in the middle of a session, which is from then on as good as one that was opened with it. */
    @Transactional
    public Optional<Factor> addPasskey(SignedIn person, Staff staff, Site site, Passkeys.Answer answer, String name) {
        Optional<Factor> added = addPasskey(staff, site, answer, name);
        added.ifPresent(
                factor -> sessions.provedAgain(person.sessionId(), factor.kind().code()));
        return added;
    }

    @Transactional
    public void rename(Staff staff, Factor factor, String name) {
        factors.rename(factor.id(), name);
        note("factor.renamed", staff, factor);
    }

    public boolean canSpare(Staff staff, Factor factor) {
        return rule.canSpare(staff, factor.id());
    }

    /** Gives one up. False where it is the last that is good for them. */
    @Transactional
    public boolean remove(Staff staff, Factor factor) {
        if (!canSpare(staff, factor)) {
            return false;
        }
        factors.remove(factor.id());
        note("factor.removed", staff, factor);
        return true;
    }

    /** A new set of recovery codes, to be shown this once. */
    @Transactional
    public List<String> renewRecoveryCodes(Staff staff) {
        List<String> codes = recovery.renew(staff.id());
        try (var bound = CurrentActor.bind(actor(staff))) {
            audit.record("recovery-codes.renewed", "staff", staff.id(), null, Map.of());
        }
        return codes;
    }

    /** Whoever has yet to be let in is named too: the password was theirs. */
    private void note(String act, Staff staff, Factor factor) {
        try (var bound = CurrentActor.bind(actor(staff))) {
            audit.record(
                    act, FACTOR, factor.id(), null, Map.of("kind", factor.kind().code()));
        }
    }

    private static Actor actor(Staff staff) {
        return new Actor(
                Actor.Kind.STAFF,
                staff.id(),
                staff.displayName(),
                CurrentActor.get().sourceIp());
    }
}
