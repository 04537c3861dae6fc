package uk.guildhall.crm.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import uk.guildhall.crm.council.SecurityLevel;

class PolicyTest {

    static List<Setting> all() {
        return Settings.all();
    }

    @ParameterizedTest
    @MethodSource("all")
    void noLevelIsLooserThanTheOneBelow(Setting setting) {
        assertFalse(setting.isLooser(setting.enhanced(), setting.baseline()), setting.key());
        assertFalse(setting.isLooser(setting.sensitive(), setting.enhanced()), setting.key());
        setting.ladder().forEach(value -> {
            assertTrue(setting.accepts(value), setting.key());
            assertEquals(value, setting.tidy(value), setting.key());
        });
    }

    @ParameterizedTest
    @MethodSource("all")
    void aCouncilsOwnValueNeverLoosens(Setting setting) {
        Policy policy = Policy.of(SecurityLevel.SENSITIVE).with(Own.ofCouncil(setting), setting.baseline());
        assertEquals(setting.sensitive(), policy.value(setting), setting.key());
        assertEquals(Scope.LEVEL, policy.effective(setting).from());
    }

    @Test
    void theStrictestOfLevelCouncilAndRolesIsInForce() {
        Own forAdmins = new Own(Scope.ROLE, "tenant-admin", Settings.SESSION_IDLE);
        Policy policy = Policy.of(SecurityLevel.BASELINE)
                .with(Own.ofCouncil(Settings.SESSION_IDLE), "40")
                .with(forAdmins, "10");
        assertEquals(40, policy.number(Settings.SESSION_IDLE));
        assertEquals(Scope.COUNCIL, policy.effective(Settings.SESSION_IDLE).from());
        Policy theirs = policy.forRoles(Set.of("adviser", "tenant-admin"));
        assertEquals(10, theirs.number(Settings.SESSION_IDLE));
        assertEquals("tenant-admin", theirs.effective(Settings.SESSION_IDLE).subject());
        assertEquals(15, policy.at(SecurityLevel.SENSITIVE).number(Settings.SESSION_IDLE));
    }

    @Test
    void whatIsProtectedAddsUp() {
        Policy policy = Policy.of(SecurityLevel.BASELINE).with(Own.ofCouncil(Settings.MASKED), "phone");
        assertEquals(Set.of("special", "phone"), policy.set(Settings.MASKED));
        assertTrue(Settings.MASKED.isLooser("special", "special,phone"));
        assertTrue(Settings.MASKED.isLooser("phone", "special"));
        assertFalse(Settings.MASKED.isLooser("special,phone", "special"));
    }

    @Test
    void valuesThatCannotBeAreRefused() {
        for (String wrong : new String[] {"", " 20", "-5", "4", "61", "twenty", "99999999999", "15,20"}) {
            assertFalse(Settings.SESSION_IDLE.accepts(wrong), wrong);
        }
        assertFalse(Settings.STAFF_FACTOR.accepts("sms"));
        assertFalse(Settings.MASKED.accepts("special,shoe-size"));
        assertThrows(IllegalArgumentException.class, () -> new Own(Scope.ROLE, "adviser", Settings.TOKEN_LIFE));
        assertThrows(IllegalArgumentException.class, () -> new Own(Scope.COUNCIL, "adviser", Settings.TOKEN_LIFE));
    }
}
