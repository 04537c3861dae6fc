package uk.guildhall.admin.support;

import java.time.Instant;
import java.util.List;
import uk.guildhall.web.kit.Shell;

/**
 * {@code /admin/support}, template {@code admin/support/list.jte}: when the operator asked to look, and what became of it.
 *
 * @param mostHours for how long support can be let in
 */
public record SupportListPage(Shell shell, List<Row> rows, long mostHours) {

    /**
     * One request.
     *
     * @param standing ASKED, LAPSED, REFUSED, RUNNING or ENDED
     * @param end when it ended or will; null where it wasn't granted
     */
    public record Row(String id, String operator, String reason, Instant askedAt, String standing, Instant end) {}
}
