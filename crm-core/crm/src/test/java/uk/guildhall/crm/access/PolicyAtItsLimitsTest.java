package uk.guildhall.crm.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import uk.guildhall.crm.council.SecurityLevel;
import uk.guildhall.crm.policy.Own;
import uk.guildhall.crm.policy.Policy;
import uk.guildhall.crm.policy.Scope;
import uk.guildhall.crm.policy.Settings;

/** What each level means for sessions, tokens and refused sign-ins, at the limit and just beyond it. */
class PolicyAtItsLimitsTest {
    private static final Instant NINE = Instant.parse("2026-11-24T09:00:00Z");
    private static final Duration MOMENT = Duration.ofMillis(1);

    private final Staff ann = new Staff("ann", "Ann Example", Set.of(Role.ADVISER), NINE);

    @ParameterizedTest
    @EnumSource(SecurityLevel.class)
    void aSessionEndsWhenIdleForAsLongAsTheLevelSays(SecurityLevel level) {
        Policy policy = Policy.of(level);
        assertEnds(session(policy), policy, Duration.ofMinutes(policy.number(Settings.SESSION_IDLE)), SessionEnd.IDLE);
    }

    @ParameterizedTest
    @EnumSource(SecurityLevel.class)
    void aSessionThatWasOpenedUnderLooserRulesKeepsToTheNewOnes(SecurityLevel level) {
        Policy policy = Policy.of(level)
                .with(Own.ofCouncil(Settings.SESSION_ABSOLUTE), "30")
                .with(Own.ofCouncil(Settings.SESSION_IDLE), "60");
        Duration idle = Duration.ofMinutes(policy.number(Settings.SESSION_IDLE));
        boolean idleFirst = idle.compareTo(Duration.ofMinutes(30)) < 0;
        assertEnds(
                session(Policy.of(SecurityLevel.BASELINE)),
                policy,
                idleFirst ? idle : Duration.ofMinutes(30),
                idleFirst ? SessionEnd.IDLE : SessionEnd.AGE);
    }

    @ParameterizedTest
    @EnumSource(SecurityLevel.class)
    void aRolesOwnLimitHoldsForItsPeopleOnly(SecurityLevel level) {
        Policy policy = Policy.of(level).with(new Own(Scope.ROLE, "adviser", Settings.SESSION_IDLE), "7");
        assertEnds(session(policy), policy.forRoles(ann.roleCodes()), Duration.ofMinutes(7), SessionEnd.IDLE);
        assertTrue(session(policy)
                .isLive(SessionPolicy.of(policy.forRoles(Set.of("caseworker"))), NINE.plus(Duration.ofMinutes(8))));
    }

    @ParameterizedTest
    @EnumSource(SecurityLevel.class)
    void refusedSignInsWaitAfterAsManyAsTheLevelSaysUpToItsLongest(SecurityLevel level) {
        Policy policy = Policy.of(level);
        ThrottlePolicy throttle = ThrottlePolicy.of(policy);
        int limit = policy.number(Settings.SIGN_IN_FAILURES);
        List<Instant> failures = new ArrayList<>();
        for (int i = 1; i < limit; i++) {
            failures.add(NINE.plusSeconds(i));
        }
        Instant now = NINE.plusSeconds(limit);
        assertTrue(throttle.waitUntil(failures, now).isEmpty(), "one fewer than the limit");
        failures.add(now);
        assertEquals(Optional.of(now.plusSeconds(60)), throttle.waitUntil(failures, now.plusSeconds(1)));
        Instant until = now;
        for (int i = 0; i < 12; i++) {
            Instant again = throttle.waitUntil(
                            failures, failures.get(failures.size() - 1).plusMillis(1))
                    .orElseThrow();
            failures.add(again);
            until = again;
        }
        Duration longest = Duration.ofMinutes(policy.number(Settings.SIGN_IN_WAIT));
        assertEquals(Optional.of(until.plus(longest)), throttle.waitUntil(failures, until.plusMillis(1)));
        assertEquals(limit * 5, throttle.ofAllStrangers().failures());
    }

    @ParameterizedTest
    @EnumSource(SecurityLevel.class)
    void aTokenLivesAsLongAsTheLevelSays(SecurityLevel level) {
        Duration longest = ApiTokens.longest(Policy.of(level));
        ApiToken token =
                new ApiToken(SecretToken.forApi(), "Test", ann, Set.of(), NINE.plus(Duration.ofDays(1000)), NINE);
        assertTrue(token.opens(longest, NINE.plus(longest).minus(MOMENT)));
        assertFalse(token.opens(longest, NINE.plus(longest)));
        token.shorten(longest);
        assertEquals(NINE.plus(longest), token.expiresAt());
    }

    private SignInSession session(Policy policy) {
        return new SignInSession(
                SecretToken.forSession(),
                "ourtown",
                ann,
                "totp",
                new Caller("127.0.0.1", "Test"),
                SessionPolicy.of(policy),
                NINE);
    }

    private static void assertEnds(SignInSession session, Policy policy, Duration after, SessionEnd how) {
        SessionPolicy rules = SessionPolicy.of(policy);
        assertTrue(session.isLive(rules, NINE.plus(after).minus(MOMENT)));
        assertFalse(session.isLive(rules, NINE.plus(after)));
        assertEquals(Optional.of(how), session.end(rules, NINE.plus(after)));
    }
}
