package uk.guildhall.crm.council;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** The rings whose councils are migrated when the system starts, as the operator has set it: all, unless said otherwise. */
public final class RingsAtStart {
    /** Names some of {@code early}, {@code normal} and {@code late}, with commas between, or {@code none}. */
    public static final String NAME = "GUILDHALL_MIGRATE_RINGS";

    private final Set<Ring> rings;

    private RingsAtStart(Set<Ring> rings) {
        this.rings = rings;
    }

    /**
     * @param setting as it was set; null or blank for all rings
     * @throws IllegalArgumentException if it names anything else
     */
    public static RingsAtStart of(String setting) {
        if (setting == null || setting.isBlank()) {
            return new RingsAtStart(EnumSet.allOf(Ring.class));
        }
        Set<Ring> rings = EnumSet.noneOf(Ring.class);
        if (!setting.strip().equalsIgnoreCase("none")) {
            for (String name : setting.split(",", -1)) {
                rings.add(ring(name));
            }
        }
        return new RingsAtStart(rings);
    }

    private static Ring ring(String name) {
        return Stream.of(Ring.values())
                .filter(ring -> ring.code().equals(name.strip().toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        NAME + " names the rings early, normal and late, with commas between, or none: " + name));
    }

    /** Whether it is the turn of the ring of this name. */
    public boolean has(String ring) {
        return rings.contains(Ring.valueOf(ring));
    }

    /** Whether no ring waits. */
    public boolean isAll() {
        return rings.size() == Ring.values().length;
    }
}
