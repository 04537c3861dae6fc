package uk.guildhall.admin.people;

import java.time.Instant;
import java.util.List;
import uk.guildhall.web.kit.Errors;
import uk.guildhall.web.kit.Shell;

/**
 * {@code /admin/people/import/ID}, template {@code people/import-state.jte}: what will happen, how far it is, what
 * happened.
 *
 * @param state CHECKED, RUNNING or DONE
 * @param mine whether the reader gave the file; nobody else may start it
 * @param done how many rows are done, of how many
 * @param add how many would be added; known how many are here already; wrong how many can't be done
 * @param wrongOnly whether the table shows those rows alone
 * @param nextHref the next rows, or null
 */
public record ImportStatePage(
        Shell shell,
        String id,
        String state,
        boolean mine,
        Instant givenAt,
        Instant finishedAt,
        int done,
        int all,
        long add,
        long known,
        long wrong,
        List<Count> outcomes,
        boolean wrongOnly,
        List<Row> rows,
        String nextHref,
        Errors errors) {

    /** How many rows came to an outcome, such as ADDED. */
    public record Count(String outcome, long rows) {}

    /** {@code what} is a plan or, once its turn came, an outcome: ADD, KNOWN, WRONG; ADDED, UPDATED, SKIPPED, FAILED. */
    public record Row(
            int line,
            String name,
            String username,
            String email,
            List<String> roles,
            List<String> teams,
            String what,
            List<Problem> problems) {}

    /** {@code column} is a heading of the file, in the reader's language; empty for the row as a whole. */
    public record Problem(String column, String message) {}

    /** Of a hundred. */
    public int percent() {
        return all == 0 ? 100 : (int) (100L * done / all);
    }
}
