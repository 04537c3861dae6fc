package uk.guildhall.crm.access;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import uk.guildhall.crm.policy.Policy;
import uk.guildhall.crm.policy.Settings;

/**
 * After how many refused sign-ins the next one must wait, and how long. Each failure after a wait doubles the next, up
 * to the longest; after that long without one, it is forgotten.
 *
 * @param failures this many within the window bring the first wait
 */
public record ThrottlePolicy(int failures, Duration window, Duration shortest, Duration longest) {
    /** For general enquiries. */
    public static final ThrottlePolicy BASELINE =
            new ThrottlePolicy(10, Duration.ofMinutes(5), Duration.ofMinutes(1), Duration.ofMinutes(15));

    private static final int WIDER = 5;

    /** What the council's policy says. */
    public static ThrottlePolicy of(Policy policy) {
        return new ThrottlePolicy(
                policy.number(Settings.SIGN_IN_FAILURES),
                BASELINE.window,
                BASELINE.shortest,
                Duration.ofMinutes(policy.number(Settings.SIGN_IN_WAIT)));
    }

    /** For an account from all strangers together, who may come from many addresses. */
    ThrottlePolicy ofAllStrangers() {
        return new ThrottlePolicy(failures * WIDER, window, shortest, longest);
    }

    /** How far back failures can still matter, in practice: many times the longest wait. */
    Duration memory() {
        return longest.multipliedBy(8);
    }

    /** Until when the next attempt is refused, given the failures in their order; empty where it isn't. */
    public Optional<Instant> waitUntil(List<Instant> failedAt, Instant now) {
        Deque<Instant> recent = new ArrayDeque<>();
        Duration wait = Duration.ZERO;
        Instant until = Instant.MIN;
        for (Instant at : failedAt) {
            recent.addLast(at);
            while (recent.getFirst().isBefore(at.minus(window))) {
                recent.removeFirst();
            }
            boolean again = !wait.isZero() && at.isBefore(until.plus(longest));
            if (again) {
                wait = shorter(wait.multipliedBy(2), longest);
            } else {
                wait = recent.size() >= failures ? shortest : Duration.ZERO;
            }
            if (!wait.isZero()) {
                until = at.plus(wait);
            }
        }
        return Optional.of(until).filter(now::isBefore);
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
