package uk.guildhall.admin.people;

import java.time.Instant;
import java.util.List;
import uk.guildhall.web.kit.Option;
import uk.guildhall.web.kit.Shell;

/**
 * {@code /admin/people}, template {@code people/people.jte}: who works here, as filtered.
 *
 * @param total how many there are in all that fit the filter
 * @param query the filter as it stands in an address, for the export
 * @param nextHref address of the next page, or null
 */
public record PeoplePage(
        Shell shell,
        Asked asked,
        List<Option> roles,
        List<Option> teams,
        List<Row> rows,
        long total,
        String query,
        String nextHref) {

    /** What was asked for, as it was given. */
    public record Asked(String text, String role, String team, String status, String order) {}

    /** {@code status} is ACTIVE, INVITED or DISABLED; {@code lastUse} is null where there was none. */
    public record Row(
            String id,
            String name,
            String username,
            List<String> roles,
            List<String> teams,
            String status,
            Instant lastUse) {}
}
