package uk.guildhall.admin.policy;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import uk.guildhall.web.kit.Errors;
import uk.guildhall.web.kit.Option;
import uk.guildhall.web.kit.Shell;

/**
 * {@code /admin/policy/settings/{code}}, template {@code admin/policy/setting.jte}: one setting and the form that changes
 * it. The form posts {@code version}, {@code for}, {@code value} (several of a set) and {@code _csrf} to the same address.
 *
 * @param kind NUMBER, CHOICE or SET
 * @param targets for whom it can be set: {@code council}, {@code role:<code>}, {@code service:<code>}
 * @param target the one chosen
 * @param typed what was typed or ticked
 * @param other what a colleague has chosen meanwhile; null where nobody has
 */
public record SettingPage(
        Shell shell,
        String key,
        String name,
        String means,
        String kind,
        String unit,
        int least,
        int most,
        String value,
        String from,
        List<AtLevel> levels,
        List<Own> owns,
        List<Option> choices,
        List<Option> targets,
        int version,
        String target,
        Set<String> typed,
        String typedText,
        Other other,
        Errors errors) {

    public record AtLevel(String level, String value, boolean inForce) {}

    /** A value of the council's own, which can be taken back; {@code target} as in the form. */
    public record Own(String target, String whose, String value) {}

    /** What a colleague chose for the same meanwhile. */
    public record Other(String name, Instant at, String value) {}
}
