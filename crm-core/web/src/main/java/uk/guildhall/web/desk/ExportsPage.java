package uk.guildhall.web.desk;

import java.time.Instant;
import java.util.List;
import uk.guildhall.web.kit.Errors;
import uk.guildhall.web.kit.Option;
import uk.guildhall.web.kit.Shell;

/**
 * {@code /desk/exports}, template {@code desk/exports.jte}: what somebody has taken away or wants to, and what waits for
 * their word.
 *
 * @param kinds what they may ask for; empty where nothing
 * @param most how many rows they may take alone
 */
public record ExportsPage(
        Shell shell,
        List<Row> waiting,
        List<Row> mine,
        List<Option> kinds,
        int most,
        int hours,
        Form form,
        Errors errors) {

    public ExportsPage {
        waiting = List.copyOf(waiting);
        mine = List.copyOf(mine);
        kinds = List.copyOf(kinds);
    }

    /**
     * One export.
     *
     * @param end when it can be fetched no more; null where it can't be
     */
    public record Row(
            String id, String kind, String asker, long rows, boolean more, String state, Instant at, Instant end) {}

    /** As typed. */
    public record Form(String what, String from, String to, String format, String reason) {
        static final Form BLANK = new Form(null, "", "", "csv", "");
    }
}
