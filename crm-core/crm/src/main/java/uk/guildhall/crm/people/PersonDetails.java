package uk.guildhall.crm.people;

import java.util.Set;
import java.util.UUID;
import uk.guildhall.crm.access.WorkingStyle;

/**
 * What an administrator decides about a person, checked.
 *
 * @param email null where they have none
 * @param roles codes
 */
public record PersonDetails(
        String name,
        String username,
        String email,
        Set<String> roles,
        Set<UUID> teams,
        WorkingStyle workingStyle,
        String language) {

    public PersonDetails {
        roles = Set.copyOf(roles);
        teams = Set.copyOf(teams);
    }
}
