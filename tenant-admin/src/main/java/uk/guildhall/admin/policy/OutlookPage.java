package uk.guildhall.admin.policy;

import java.time.Instant;
import java.util.List;
import uk.guildhall.web.kit.Errors;
import uk.guildhall.web.kit.Option;
import uk.guildhall.web.kit.Shell;

/**
 * What a change would do, template {@code admin/policy/outlook.jte}. A stricter one is confirmed: {@code action} gets the
 * hidden {@code fields} and {@code confirm=yes}. A looser one is asked for: {@code /admin/policy/requests} gets the fields
 * and {@code reason}.
 *
 * @param fields what was chosen, name and value
 * @param lacksFactor whether whoever chooses has no passkey themselves where one is asked for: they make one first
 * @param outAt the address from which whoever chooses couldn't come any more, which they type to choose it all the same
 *     ({@code mine}); null where they could
 * @param listEmpty whether the policy would ask for an address of the list and there is none on it yet
 * @param reason as typed; null where the change is stricter
 * @param waitHours and officer: what a lowering needs
 */
public record OutlookPage(
        Shell shell,
        boolean looser,
        List<Change> changes,
        List<Touched> effects,
        String action,
        List<Option> fields,
        String back,
        boolean lacksFactor,
        String outAt,
        boolean listEmpty,
        String reason,
        int waitHours,
        boolean officer,
        Errors errors) {

    /** A setting, or the level, before and after. */
    public record Change(String name, String before, String after) {}

    /** One kind of thing that it touches: all of them counted, and the first by name. */
    public record Touched(String key, int count, List<Row> rows, int more) {}

    /** By name; {@code since} is null for never, {@code until} for at once. */
    public record Row(String name, String what, Instant since, Instant until) {}
}
