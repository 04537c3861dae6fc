package uk.guildhall.crm.policy;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.guildhall.crm.council.SecurityLevel;

/**
 * One thing about the keeping of data that a council's level decides, and that the council may make stricter for itself,
 * for a service or for a role, never looser. Values are kept as text: a number in the setting's unit, a choice, or a
 * set of choices joined by commas.
 *
 * @param key as stored, in the API, and in the names of its words: {@code policy.<key>.name} and {@code .means}
 * @param choices of a choice, from the loosest to the strictest; of a set, all that there are; otherwise none
 * @param least and most: what a number may be, whatever the level
 * @param scopes beside level and council, for which it can be made stricter
 */
public record Setting(
        String key,
        Order order,
        Unit unit,
        List<String> choices,
        String baseline,
        String enhanced,
        String sensitive,
        int least,
        int most,
        Set<Scope> scopes) {

    public Setting {
        choices = List.copyOf(choices);
        scopes = Set.copyOf(scopes);
    }

    static Setting number(String key, Order order, Unit unit, int least, int most, int... atLevels) {
        return new Setting(
                key,
                order,
                unit,
                List.of(),
                "" + atLevels[0],
                "" + atLevels[1],
                "" + atLevels[2],
                least,
                most,
                Set.of());
    }

    static Setting choice(String key, List<String> choices, String... atLevels) {
        return new Setting(
                key, Order.RANKED, Unit.NONE, choices, atLevels[0], atLevels[1], atLevels[2], 0, 0, Set.of());
    }

    static Setting set(String key, List<String> choices, String... atLevels) {
        return new Setting(
                key, Order.PROTECTED, Unit.NONE, choices, atLevels[0], atLevels[1], atLevels[2], 0, 0, Set.of());
    }

    Setting by(Scope... more) {
        return new Setting(key, order, unit, choices, baseline, enhanced, sensitive, least, most, Set.of(more));
    }

    /** What it is at a level, before anybody made it stricter. */
    public String at(SecurityLevel level) {
        return switch (level) {
            case BASELINE -> baseline;
            case ENHANCED -> enhanced;
            case SENSITIVE -> sensitive;
        };
    }

    public String strictest(String one, String other) {
        return order.strictest(this, one, other);
    }

    /** Whether the value is looser, in any part, than the other: going from the other to it would be a lowering. */
    public boolean isLooser(String value, String other) {
        return !strictest(value, other).equals(tidy(value));
    }

    /** Whether it can be a value of this setting at all, at whatever level. */
    public boolean accepts(String value) {
        if (value == null || value.length() > 400) {
            return false;
        }
        return switch (order) {
            case AT_LEAST, AT_MOST ->
                value.matches("\\d{1,9}") && Integer.parseInt(value) >= least && Integer.parseInt(value) <= most;
            case RANKED -> choices.contains(value);
            case PROTECTED -> choices.containsAll(parts(value));
        };
    }

    /** The same value written as it is stored: no leading zeros, the parts of a set in their order. */
    public String tidy(String value) {
        return switch (order) {
            case AT_LEAST, AT_MOST -> "" + Integer.parseInt(value);
            case RANKED -> value;
            case PROTECTED -> join(parts(value));
        };
    }

    String join(Collection<String> parts) {
        return choices.stream().filter(parts::contains).collect(Collectors.joining(","));
    }

    static Set<String> parts(String value) {
        return Arrays.stream(value.split(",", -1))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Whether it is as strict as can be at every level, so that nobody can choose anything. */
    public boolean isFixed() {
        return order == Order.PROTECTED
                && ladder().allMatch(value -> parts(value).size() == choices.size());
    }

    /** All levels' values, loosest level first. */
    public Stream<String> ladder() {
        return Stream.of(baseline, enhanced, sensitive);
    }
}
