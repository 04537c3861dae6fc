package uk.guildhall.admin.people;

import java.util.List;
import uk.guildhall.web.kit.Errors;
import uk.guildhall.web.kit.Shell;

/**
 * {@code /admin/teams/ID}, template {@code people/team.jte}: one team, its names and its people.
 *
 * @param name as typed
 * @param seenName as it is, by which a change of somebody else's is found
 * @param username as typed for somebody to be put into the team
 * @param moreHref where the rest of its people are, or null
 */
public record TeamPage(
        Shell shell,
        String id,
        String title,
        String code,
        String name,
        String nameCy,
        String seenName,
        String seenNameCy,
        List<Member> members,
        String moreHref,
        String username,
        Errors errors) {

    /** {@code status} as in the list of people. */
    public record Member(String id, String name, String username, String status) {}
}
