package uk.guildhall.crm.customer;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The customers considered so far in one search, each with the best that was found for them. */
final class Candidates {

    /** @param order by which equals are sorted */
    record Candidate(UUID id, Judgement judgement, String order) {}

    private final Map<UUID, Candidate> byId = new HashMap<>();

    void add(UUID id, Judgement judgement, String order) {
        byId.merge(
                id,
                new Candidate(id, judgement, order),
                (one, other) -> other.judgement().score() > one.judgement().score() ? other : one);
    }

    /** Goes on with the better-founded ones alone. */
    void keepOnly(Candidates better) {
        byId.clear();
        byId.putAll(better.byId);
    }

    int count() {
        return byId.size();
    }

    boolean has(UUID id) {
        return byId.containsKey(id);
    }

    List<Candidate> best(int limit) {
        return sorted(byId.values()).stream().limit(limit).toList();
    }

    private static List<Candidate> sorted(Collection<Candidate> candidates) {
        return candidates.stream()
                .sorted(Comparator.comparingInt((Candidate c) -> -c.judgement().score())
                        .thenComparing(Candidate::order)
                        .thenComparing(Candidate::id))
                .toList();
    }
}
