package uk.guildhall.admin.retention;

import java.time.Instant;
import java.util.List;
import uk.guildhall.web.kit.Shell;

/**
 * {@code /admin/retention}, template {@code admin/retention/runs.jte}: for how long records are kept, and the runs that were.
 *
 * @param months for how long what belongs to no service is kept
 * @param narrower services that are kept for less long
 * @param monthly whether it is done each month by itself
 */
public record RetentionPage(
        Shell shell,
        int months,
        List<Kept> narrower,
        boolean monthly,
        String changedBy,
        Instant changedAt,
        List<Run> runs) {

    public RetentionPage {
        narrower = List.copyOf(narrower);
        runs = List.copyOf(runs);
    }

    /** A service whose records are kept for so many months. */
    public record Kept(String service, int months) {}

    /** One run. */
    public record Run(String id, Instant at, String by, String state, long found, long removed) {}
}
