package uk.guildhall.crm.platform;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Host names by which councils are reached (RFC 1123): several labels of letters, digits and inner hyphens, no address. */
public final class HostNames {
    private static final Pattern NAME =
            Pattern.compile("(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z](?:[a-z0-9-]{0,61}[a-z0-9])?");
    private static final int LONGEST = 253;

    private HostNames() {}

    /** The name meant by what was typed, in lower case; empty where it is none. */
    public static Optional<String> tidy(String typed) {
        if (typed == null || typed.length() > LONGEST + 10) {
            return Optional.empty();
        }
        String name = typed.strip().toLowerCase(Locale.ROOT);
        return name.length() <= LONGEST && NAME.matcher(name).matches() ? Optional.of(name) : Optional.empty();
    }
}
