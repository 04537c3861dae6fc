package uk.guildhall.crm.council;

import java.util.List;

/**
 * One thing wrong with what somebody gave.
 *
 * @param pointer where it stands in the request, as a JSON pointer (RFC 6901), such as {@code /name/family}
 * @param key the message in the bundles, such as {@code problem.postcode}
 * @param args what the message speaks of: limits and labels, never the value itself
 */
public record Problem(String pointer, String key, List<Object> args) {

    public static Problem of(String pointer, String key, Object... args) {
        return new Problem(pointer, key, List.of(args));
    }
}
