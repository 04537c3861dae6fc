package uk.guildhall.crm.access.support;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import uk.guildhall.crm.access.Caller;
import uk.guildhall.crm.access.SecretToken;
import uk.guildhall.crm.access.address.AddressList;
import uk.guildhall.crm.tenancy.CurrentCouncil;
import uk.guildhall.crm.tenancy.SupportRegister;

/**
 * The door by which an operator comes from the operator's host: with a pass that is good once, for a minute, at this
 * council, for this operator and under the access that this council has granted.
 */
@ApplicationScoped
public class SupportEntry {
    private final SupportRegister register;
    private final SupportAccesses accesses;
    private final SupportSessions sessions;
    private final AddressList addresses;
    private final InstantSource clock;

    protected SupportEntry() {
        this(null, null, null, null, null);
    }

    @Inject
    public SupportEntry(
            SupportRegister register,
            SupportAccesses accesses,
            SupportSessions sessions,
            AddressList addresses,
            InstantSource clock) {
        this.register = register;
        this.accesses = accesses;
        this.sessions = sessions;
        this.addresses = addresses;
        this.clock = clock;
    }

    /** Whose pass it is, while it may let them in; looking uses nothing up. */
    public Optional<SupportAccess> guest(SecretToken pass) {
        return known(pass).filter(known -> why(known).isEmpty()).map(Known::access);
    }

    /** The token of the session that the pass opens; empty where it opens none, which the council's trail notes. */
    public Optional<SecretToken> enter(SecretToken pass, Caller caller) {
        Optional<Known> known = known(pass);
        if (known.isEmpty()) {
            return Optional.empty();
        }
        Optional<String> why = why(known.get());
        if (why.isEmpty() && !addresses.admitsAnybody(caller.ip())) {
            why = Optional.of("not-listed");
        }
        if (why.isPresent()) {
            sessions.notLetIn(known.get().access(), why.get(), caller);
            return Optional.empty();
        }
        return sessions.open(known.get().access(), digest(pass), caller);
    }

    private record Known(SupportRegister.Pass pass, SupportAccess access) {}

    /** Outside any transaction: the register is read over a connection of its own. */
    private Optional<Known> known(SecretToken pass) {
        if (!pass.looksLikeSession()) {
            return Optional.empty();
        }
        return register.pass(digest(pass))
                .filter(found -> found.councilCode().equals(CurrentCouncil.get().code()))
                .flatMap(found -> accesses.byId(found.requestId()).map(access -> new Known(found, access)));
    }

    private Optional<String> why(Known known) {
        Instant now = clock.instant();
        if (!now.isBefore(known.pass().endsAt())) {
            return Optional.of("expired");
        } else if (!known.access().operatorId().equals(known.pass().operatorId())) {
            return Optional.of("another-operator");
        }
        return known.access().isRunning(accesses.longest(), now) ? Optional.empty() : Optional.of("not-granted");
    }

    private static byte[] digest(SecretToken pass) {
        return pass.digestWithin(CurrentCouncil.get().code());
    }
}
