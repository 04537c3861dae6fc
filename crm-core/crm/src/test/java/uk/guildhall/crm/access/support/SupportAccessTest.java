package uk.guildhall.crm.access.support;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import uk.guildhall.crm.access.support.SupportAccess.Standing;
import uk.guildhall.crm.tenancy.SupportRegister;

class SupportAccessTest {
    private static final Instant ASKED = Instant.parse("2026-11-24T09:00:00Z");
    private static final Duration MOST = Duration.ofHours(8);
    private static final SupportAccess.Decider ADA = new SupportAccess.Decider(new UUID(1, 1), "Ada");

    private final SupportAccess access = new SupportAccess(new SupportRegister.Asked(
            new UUID(1, 2), "fellmoor", new UUID(1, 3), "Olwen", "o@example.org", "To find a fault", 8, ASKED));

    @Test
    void opensNothingUntilSomebodyGrantsIt() {
        assertEquals(Standing.ASKED, access.standing(MOST, ASKED));
        assertFalse(access.isRunning(MOST, ASKED));
        assertNull(access.end(MOST));
    }

    @Test
    void lapsesAfterThreeDays() {
        assertEquals(
                Standing.ASKED,
                access.standing(MOST, ASKED.plus(Duration.ofHours(72)).minusMillis(1)));
        assertEquals(Standing.LAPSED, access.standing(MOST, ASKED.plus(Duration.ofHours(72))));
    }

    @Test
    void endsToTheMomentByItself() {
        access.grant(ADA, Duration.ofHours(2), ASKED);
        Instant end = ASKED.plus(Duration.ofHours(2));
        assertTrue(access.isRunning(MOST, end.minusMillis(1)));
        assertFalse(access.isRunning(MOST, end));
        assertEquals(Standing.ENDED, access.standing(MOST, end));
    }

    @Test
    void isRefused() {
        access.refuse(ADA, ASKED);
        assertEquals(Standing.REFUSED, access.standing(MOST, ASKED));
        assertFalse(access.isRunning(MOST, ASKED));
    }

    @Test
    void isEndedAtOnce() {
        access.grant(ADA, Duration.ofHours(2), ASKED);
        access.end(SupportAccess.End.ENDED, "Ada", ASKED.plusSeconds(5));
        assertFalse(access.isRunning(MOST, ASKED.plusSeconds(5)));
        access.end(SupportAccess.End.POLICY, null, ASKED.plusSeconds(9));
        assertEquals(ASKED.plusSeconds(5), access.endedAt(), "the first end counts");
    }

    @Test
    void aStricterPolicyShortensItEvenBeforeAnybodySaysSo() {
        access.grant(ADA, Duration.ofHours(8), ASKED);
        Duration four = Duration.ofHours(4);
        assertFalse(access.isRunning(four, ASKED.plus(four)));
        access.shorten(four, ASKED.plus(Duration.ofHours(1)));
        assertEquals(ASKED.plus(four), access.endsAt());
        assertNull(access.endedAt());
        access.shorten(Duration.ofHours(1), ASKED.plus(Duration.ofHours(1)));
        assertEquals(SupportAccess.End.POLICY, access.endedBecause());
        assertNull(access.endedByName());
    }

    @Test
    void aPolicyOfNoHoursEndsItAtOnce() {
        access.grant(ADA, Duration.ofHours(1), ASKED);
        assertFalse(access.isRunning(Duration.ZERO, ASKED));
    }

    @Test
    void supportMayLookAndNothingElse() {
        assertEquals(Set.of("customer:view", "contact:view", "case:view", "service:view"), SupportSession.MAY);
        assertTrue(SupportSession.MAY.stream().allMatch(permission -> permission.endsWith(":view")));
    }
}
