package uk.guildhall.crm.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class RoleTest {

    @Test
    void aTeamLeaderMayDoAllThatCaseworkersAndAdvisersMay() {
        assertTrue(Role.TEAM_LEADER.permissions().containsAll(Role.CASEWORKER.permissions()));
        assertTrue(Role.CASEWORKER.permissions().containsAll(Role.ADVISER.permissions()));
    }

    @Test
    void anAdministratorSeesNoResidents() {
        assertFalse(Role.TENANT_ADMIN.permissions().contains(Permission.CUSTOMER_VIEW));
        assertFalse(Role.OPERATOR.permissions().contains(Permission.CUSTOMER_VIEW));
    }

    @Test
    void anAdviserClosesNoCaseAndEndsNobodysSession() {
        assertFalse(Role.ADVISER.permissions().contains(Permission.CASE_CLOSE));
        assertFalse(Role.ADVISER.permissions().contains(Permission.SESSION_END));
    }

    @Test
    void everyRoleIsFoundByItsCode() {
        for (Role role : Role.values()) {
            assertEquals(role, Role.of(role.code()));
        }
        assertThrows(IllegalArgumentException.class, () -> Role.of("mayor"));
    }
}
