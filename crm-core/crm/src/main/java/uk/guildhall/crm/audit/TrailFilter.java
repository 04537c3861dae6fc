package uk.guildhall.crm.audit;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/**
 * Which entries of the trail somebody wants to see. What is null or empty narrows nothing.
 *
 * @param actor the member of staff or the token
 * @param records any of these records
 * @param acts any of these acts
 * @param from the first moment
 * @param to the moment at which it ends
 * @param source the network address
 */
public record TrailFilter(UUID actor, Set<UUID> records, Set<String> acts, Instant from, Instant to, String source) {
    public static final TrailFilter EVERYTHING = new TrailFilter(null, Set.of(), Set.of(), null, null, null);

    public TrailFilter {
        records = Set.copyOf(records);
        acts = Set.copyOf(acts);
    }

    public static TrailFilter about(Set<UUID> records, Instant since) {
        return new TrailFilter(null, records, Set.of(), since, null, null);
    }

    /** Whether it leaves out entries from the middle, so that those left don't follow one another. */
    public boolean picks() {
        return actor != null || !records.isEmpty() || !acts.isEmpty() || source != null;
    }

    /** The same up to a moment. */
    public TrailFilter until(Instant end) {
        return new TrailFilter(actor, records, acts, from, to == null || to.isAfter(end) ? end : to, source);
    }
}
