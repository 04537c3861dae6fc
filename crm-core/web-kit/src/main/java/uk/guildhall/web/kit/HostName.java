package uk.guildhall.web.kit;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The host that a request is meant for, which decides whose council it is. */
final class HostName {
    private static final Pattern HOST =
            Pattern.compile("([A-Za-z0-9](?:[A-Za-z0-9.-]{0,252}[A-Za-z0-9])?)(?::\\d{1,5})?");

    private HostName() {}

    /** From all Host headers of a request: lower case, without port; empty unless there is exactly one, well formed. */
    static Optional<String> of(List<String> headers) {
        if (headers.size() != 1) {
            return Optional.empty();
        }
        Matcher host = HOST.matcher(headers.get(0));
        return host.matches() ? Optional.of(host.group(1).toLowerCase(Locale.ROOT)) : Optional.empty();
    }
}
