package uk.guildhall.crm.tenancy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Which versions of a council's schema this application serves. A version is called by the last change that the schema
 * has. Councils are migrated ring by ring, so for a while there are two: that before a release and that after it.
 *
 * <p>Unless said otherwise here, the application needs every change that it came with. A change that it can do without
 * for as long as a ring waits is named in {@link #CAN_WAIT}; such changes are the last ones of the changelog. What comes
 * after all that it knows is of a later release, which only adds to what is there, and is served too.
 */
public final class SchemaVersions {

    /** Changes that only prepare for what a later release will use. */
    static final Set<String> CAN_WAIT = Set.of();

    private static final List<String> KNOWN = read();

    private SchemaVersions() {}

    /** The last change that this application came with. */
    public static String newest() {
        return KNOWN.get(KNOWN.size() - 1);
    }

    /** The lowest version that it can serve. */
    public static String lowest() {
        return lowest(KNOWN, CAN_WAIT);
    }

    static String lowest(List<String> known, Set<String> canWait) {
        for (int i = known.size() - 1; i >= 0; i--) {
            if (!canWait.contains(known.get(i))) {
                return known.get(i);
            }
        }
        throw new IllegalStateException("No change is needed at all");
    }

    /** @param version null for a schema that has none yet */
    public static boolean isServed(String version) {
        return version != null && version.compareTo(lowest()) >= 0;
    }

    /** Whether a migration would bring such a schema anything new. */
    public static boolean isCurrent(String version) {
        return version != null && version.compareTo(newest()) >= 0;
    }

    static List<String> known() {
        return KNOWN;
    }

    private static List<String> read() {
        try (InputStream changelog = SchemaVersions.class.getResourceAsStream("changelog.yaml")) {
            return Pattern.compile("file: (\\S+)\\.sql")
                    .matcher(new String(changelog.readAllBytes(), StandardCharsets.UTF_8))
                    .results()
                    .map((MatchResult file) -> file.group(1))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
