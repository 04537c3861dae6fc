package uk.guildhall.admin.support;

import java.time.Instant;
import java.util.List;
import uk.guildhall.web.kit.Errors;
import uk.guildhall.web.kit.Option;
import uk.guildhall.web.kit.Shell;

/**
 * {@code /admin/support/{id}}, template {@code admin/support/access.jte}: one request, to be decided, ended, or looked
 * back at with everything that support did. Posts {@code hours} to {@code grant}.
 *
 * @param hoursAsked as the operator wanted it
 * @param hours what can be granted
 * @param chosen what stands in the form
 * @param endedBecause null where it wasn't ended before its hours were over
 */
public record SupportAccessPage(
        Shell shell,
        SupportListPage.Row row,
        int hoursAsked,
        List<Option> hours,
        String chosen,
        String decidedBy,
        Instant decidedAt,
        String endedBecause,
        String endedBy,
        List<Act> acts,
        String olderHref,
        Errors errors) {

    /**
     * Something that support did or tried.
     *
     * @param page the address of what it looked at, its parameters unfilled; null where it is no page's
     * @param reference of the record; null where there is none
     */
    public record Act(Instant at, String act, String page, String reference, String source) {}
}
