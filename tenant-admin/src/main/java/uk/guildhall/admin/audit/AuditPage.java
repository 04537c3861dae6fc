package uk.guildhall.admin.audit;

import java.util.List;
import uk.guildhall.web.kit.Errors;
import uk.guildhall.web.kit.Option;
import uk.guildhall.web.kit.Shell;

/**
 * {@code /admin/audit}, template {@code admin/audit.jte}: the trail, newest first, narrowed by a form.
 *
 * @param asked in codes, for the export and further pages
 * @param shown what stands in the form
 * @param acts groups of acts, each with its acts
 * @param people usernames to choose from; none where they are too many
 * @param alike customers who may be meant where a name was given
 * @param rows null where nothing was looked for because something is wrong with the question
 */
public record AuditPage(
        Shell shell,
        TypedTrail asked,
        TypedTrail shown,
        Errors errors,
        List<Acts> acts,
        List<Option> people,
        List<Option> alike,
        List<AuditRow> rows,
        String olderHref) {

    /** A group and those of its acts that the trail speaks of. */
    public record Acts(String group, List<String> acts) {}
}
