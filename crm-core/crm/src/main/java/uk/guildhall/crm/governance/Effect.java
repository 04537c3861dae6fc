package uk.guildhall.crm.governance;

import java.util.List;

/**
 * What a stricter policy would do to one kind of thing.
 *
 * @param key names its words: {@code policy.effect.<key>}
 * @param named those touched, by name; all of them
 */
public record Effect(String key, List<Affected> named) {

    public Effect {
        named = List.copyOf(named);
    }

    public int count() {
        return named.size();
    }
}
