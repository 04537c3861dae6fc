package uk.guildhall.web.desk;

import java.time.Instant;
import java.time.LocalDate;
import uk.guildhall.web.kit.Errors;
import uk.guildhall.web.kit.Shell;

/**
 * {@code /desk/exports/{id}}, template {@code desk/export.jte}: how an export stands, for whoever asked for it or decides.
 *
 * @param more whether there are more rows than were counted
 * @param from and to: the days; null for no limit
 * @param decider who agreed or refused; null for nobody yet
 * @param end when it can be fetched no more; null where it can't be
 * @param mine whether the reader asked for it
 * @param toDecide whether it waits for the reader's word
 */
public record ExportPage(
        Shell shell,
        String id,
        String kind,
        String format,
        String asker,
        String reason,
        LocalDate from,
        LocalDate to,
        Instant at,
        long rows,
        boolean more,
        String state,
        long done,
        String decider,
        Instant decidedAt,
        boolean approved,
        String decisionReason,
        Instant end,
        boolean mine,
        boolean open,
        boolean toDecide,
        String typedReason,
        Errors errors) {

    public int percent() {
        return rows == 0 ? 0 : (int) Math.min(100, 100 * done / rows);
    }

    /** Whether it is being made. */
    public boolean isOnItsWay() {
        return state.equals("QUEUED") || state.equals("RUNNING");
    }
}
