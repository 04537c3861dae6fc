package uk.guildhall.admin.operator;

import java.util.Set;
import uk.guildhall.crm.access.Role;

/**
 * Somebody who will be able to sign in.
 *
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
