package uk.guildhall.crm.people;

import java.util.List;

/**
 * What somebody gives about a person, as it was typed.
 *
 * @param username empty for the part of the e-mail address before its {@code @}
 * @param roles codes
 * @param teams codes
 */
public record PersonForm(
        String name,
        String username,
        String email,
        List<String> roles,
        List<String> teams,
        String workingStyle,
        String language) {

    public PersonForm {
        roles = List.copyOf(roles);
        teams = List.copyOf(teams);
    }

    /** Nothing typed yet. */
    public static PersonForm empty(String language) {
        return new PersonForm("", "", "", List.of(), List.of(), "FIXED", language);
    }
}
