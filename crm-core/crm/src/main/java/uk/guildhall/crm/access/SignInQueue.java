package uk.guildhall.crm.access;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Keeps attempts to sign in from getting ahead of their own consequences: attempts on one account are looked at one after
 * another, so that fifty at once can't all be made before the first failure counts, and no more at a time in all than
 * there are processors, because each needs 19 MiB.
 */
@ApplicationScoped
public class SignInQueue {
    private static final int DOORS = 64;
    private static final int LONGEST_WAIT_SECONDS = 10;

    private final Semaphore[] doors =
            Stream.generate(() -> new Semaphore(1, true)).limit(DOORS).toArray(Semaphore[]::new);
    private final Semaphore hall =
            new Semaphore(Math.max(2, Runtime.getRuntime().availableProcessors()), true);

    /** Does it when its turn comes; empty where that took too long. */
    public <T> Optional<T> oneAtATime(byte[] account, Supplier<T> attempt) {
        Semaphore door = doors[Math.floorMod(Arrays.hashCode(account), DOORS)];
        return through(door, () -> through(hall, attempt)).flatMap(outcome -> outcome);
    }

    private static <T> Optional<T> through(Semaphore gate, Supplier<T> attempt) {
        try {
            if (!gate.tryAcquire(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS)) {
                return Optional.empty();
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
        try {
            return Optional.of(attempt.get());
        } finally {
            gate.release();
        }
    }
}
