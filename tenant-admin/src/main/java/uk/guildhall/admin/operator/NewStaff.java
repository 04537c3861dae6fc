package uk.guildhall.admin.operator;

import java.util.Set;
import uk.guildhall.crm.access.Role;

/**
 * Somebody who works for a new council.
 *
 * @param password null for somebody who can't sign in until given one
 * @param teams the codes of the teams to which they belong
 */
public record NewStaff(
        String username, String displayName, String email, String password, Set<Role> roles, Set<String> teams) {

    public NewStaff {
        roles = Set.copyOf(roles);
        teams = Set.copyOf(teams);
    }

    /** Never the password. */
    @Override
    public String toString() {
        return username;
    }
}
