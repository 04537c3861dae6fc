package uk.guildhall.crm.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.text.Normalizer;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import uk.guildhall.crm.access.SignInBook.Attempt;
import uk.guildhall.crm.tenancy.CurrentCouncil;

/** Every attempt to prove who one is, by whatever means: on one account one after another, and slowed down by failures. */
@ApplicationScoped
public class Attempts {
    private static final int BUSY_SECONDS = 10;

    private final SignInQueue queue;
    private final SignInThrottle throttle;
    private final SignInBook book;
    private final InstantSource clock;

    @Inject
    public Attempts(SignInQueue queue, SignInThrottle throttle, SignInBook book, InstantSource clock) {
        this.queue = queue;
        this.throttle = throttle;
        this.book = book;
        this.clock = clock;
    }

    protected Attempts() {
        this(null, null, null, null);
    }

    Attempt on(Staff staff, Caller caller) {
        return new Attempt(Optional.of(staff.id()), digest(staff.username()), caller);
    }

    /** On an account as it is spelt in the database, or typed where there is none. */
    Attempt on(Optional<Staff> staff, String account, Caller caller) {
        return new Attempt(staff.map(Staff::id), digest(account), caller);
    }

    /** Looks at it when its turn comes, unless too many before it were refused. */
    SignIn.Outcome inTurn(Attempt attempt, Supplier<SignIn.Outcome> look) {
        return queue.oneAtATime(attempt.account(), () -> {
                    Optional<Instant> wait = throttle.waitUntil(
                            attempt.account(), attempt.caller().ip());
                    if (wait.isPresent()) {
                        book.throttled(attempt);
                        return new SignIn.Wait(wait.get());
                    }
                    return look.get();
                })
                .orElseGet(() -> new SignIn.Wait(clock.instant().plusSeconds(BUSY_SECONDS)));
    }

    private static byte[] digest(String account) {
        String same = Normalizer.normalize(account, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        return SecretToken.sha256(CurrentCouncil.get().code() + "|" + same);
    }
}
