package uk.guildhall.crm.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.text.Normalizer;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
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

    public Attempt on(Staff staff, Caller caller) {
        return new Attempt(Optional.of(staff.id()), digest(staff.username()), caller);
    }

    /** On an account as it is spelt in the database, or typed where there is none. */
    public Attempt on(Optional<Staff> staff, String account, Caller caller) {
        return new Attempt(staff.map(Staff::id), digest(account), caller);
    }

    /** Looks at it when its turn comes, unless too many before it were refused. */
    public <T> T inTurn(Attempt attempt, Supplier<T> look, Function<Instant, T> later) {
        return queue.oneAtATime(attempt.account(), () -> {
                    Optional<Instant> wait = throttle.waitUntil(
                            attempt.account(), attempt.caller().ip());
                    if (wait.isPresent()) {
                        book.throttled(attempt);
                        return later.apply(wait.get());
                    }
                    return look.get();
                })
                .orElseGet(() -> later.apply(clock.instant().plusSeconds(BUSY_SECONDS)));
    }

    private static byte[] digest(String account) {
        String same = Normalizer.normalize(account, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        return SecretToken.sha256(CurrentCouncil.get().code() + "|" + same);
    }
}
