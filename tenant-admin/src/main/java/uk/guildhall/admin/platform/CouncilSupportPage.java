package uk.guildhall.admin.platform;

import java.time.Instant;
import java.util.List;
import uk.guildhall.web.kit.Errors;
import uk.guildhall.web.kit.Option;
import uk.guildhall.web.kit.Shell;

/**
 * {@code /admin/councils/{code}/support}, template {@code operator/support.jte}: asking a council for access to its data,
 * and what it made of it. Posts {@code reason} and {@code hours} to itself.
 */
public record CouncilSupportPage(
        Shell shell,
        String code,
        String name,
        List<Row> rows,
        String reason,
        List<Option> hours,
        String chosen,
        Errors errors) {

    /**
     * One request.
     *
     * @param standing asked, granted, refused, ended or lapsed
     * @param end when it ended or will; null where it wasn't granted
     * @param mine whether the reader asked, who alone can go over under it
     */
    public record Row(
            String id,
            String operator,
            String reason,
            int hours,
            Instant askedAt,
            String standing,
            Instant end,
            boolean mine) {}
}
