package uk.guildhall.admin.retention;

import java.time.Instant;
import java.util.List;
import uk.guildhall.web.kit.Shell;

/**
 * {@code /admin/retention/{id}}, template {@code admin/retention/run.jte}: what a run has found, and what of it is gone.
 *
 * @param going whether it goes on at the moment
 * @param removes whether it has begun to remove
 */
public record RunPage(
        Shell shell,
        String id,
        Instant at,
        String by,
        String state,
        String phase,
        boolean going,
        boolean removes,
        long found,
        long removed,
        List<Row> rows,
        String confirmer,
        Instant confirmedAt,
        Instant finishedAt) {

    public RunPage {
        rows = List.copyOf(rows);
    }

    /** One noun of one service; null for none. */
    public record Row(String noun, String service, long found, long removed, List<String> sample) {}
}
