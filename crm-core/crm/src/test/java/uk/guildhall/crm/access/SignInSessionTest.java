package uk.guildhall.crm.access;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SignInSessionTest {
    private static final SessionPolicy POLICY = SessionPolicy.BASELINE;
    private static final Instant NINE = Instant.parse("2026-11-24T09:00:00Z");

    private final Staff ann = new Staff("ann", "Ann Example", Set.of(Role.ADVISER), NINE);
    private final SignInSession session = new SignInSession(
            SecretToken.forSession(), "ourtown", ann, "totp", new Caller("127.0.0.1", "Test"), POLICY, NINE);

    @Test
    void livesWhileItIsNotIdleForAnHour() {
        assertTrue(session.isLive(POLICY, NINE.plus(Duration.ofMinutes(59))));
        assertFalse(session.isLive(POLICY, NINE.plus(Duration.ofMinutes(60))));
    }

    @Test
    void isOverOnceEnded() {
        session.end(NINE.plusSeconds(1));
        assertFalse(session.isLive(POLICY, NINE.plusSeconds(2)));
    }

    @Test
    void isOverOnceItsOwnerIsDisabled() {
        ann.disable();
        assertFalse(session.isLive(POLICY, NINE.plusSeconds(1)));
    }

    @Test
    void isOverAfterHalfADayHoweverBusy() {
        SessionPolicy neverIdle = new SessionPolicy(Duration.ofDays(2), POLICY.absolute(), POLICY.lastUseEvery());
        assertTrue(session.isLive(neverIdle, NINE.plus(Duration.ofHours(12)).minusSeconds(1)));
        assertFalse(session.isLive(neverIdle, NINE.plus(Duration.ofHours(12))));
    }
}
