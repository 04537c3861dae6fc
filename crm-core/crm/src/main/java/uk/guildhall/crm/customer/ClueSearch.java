package uk.guildhall.crm.customer;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Finds by what singles a customer out: telephone, e-mail, postcode, UPRN, date of birth. The names typed beside it sort
 * those customers and drop others, but where no name fits, the clue alone still shows whose it is.
 */
final class ClueSearch {

    private static final int EACH = 300;
    private static final int READ = 200;
    private static final int WORTH = 100;
    private static final int ADDRESS_WORTH = 20;

    private final SearchTables tables;

    ClueSearch(SearchTables tables) {
        this.tables = tables;
    }

    void find(SearchText text, Candidates candidates) {
        var agreeing = agreeing(text.clues());
        int most = agreeing.values().stream().mapToInt(Agreed::clues).max().orElse(0);
        var ids = agreeing.entrySet().stream()
                .filter(entry -> entry.getValue().clues() == most)
                .map(Map.Entry::getKey)
                .limit(READ)
                .toList();
        var customers = tables.customers(ids);
        var named = new Candidates();
        for (var customer : customers) {
            var clues = agreeing.get(customer.id());
            var judgement = placed(text, customer, new Judgement(WORTH * clues.clues(), clues.why()));
            candidates.add(customer.id(), judgement, customer.sortName());
            name(text, customer, judgement, named);
        }
        if (named.count() > 0) {
            candidates.keepOnly(named);
        }
    }

    private static void name(SearchText text, FoundCustomer customer, Judgement soFar, Candidates named) {
        var words = customer.nameWords();
        for (var reading : text.readings()) {
            if (!reading.isEmpty()) {
                Judgement.forgiving(reading, words)
                        .ifPresent(judgement -> named.add(
                                customer.id(),
                                new Judgement(soFar.score() + judgement.score(), union(soFar.why(), judgement.why())),
                                customer.sortName()));
            }
        }
    }

    /** House number, street and half postcodes that were typed beside the clue. */
    private static Judgement placed(SearchText text, FoundCustomer customer, Judgement judgement) {
        var address = customer.addressWords();
        var placed = judgement;
        for (String word : text.houseWords()) {
            placed = address.contains(word) ? placed.plus(ADDRESS_WORTH, Hit.Likeness.ADDRESS) : placed;
        }
        for (String word : text.words()) {
            placed = address.contains(word) ? placed.plus(ADDRESS_WORTH, Hit.Likeness.ADDRESS) : placed;
        }
        String postcode = customer.postcode();
        boolean near = postcode != null && text.partialPostcode().stream().anyMatch(postcode::startsWith);
        return near ? placed.plus(ADDRESS_WORTH, Hit.Likeness.POSTCODE) : placed;
    }

    private record Agreed(int clues, Set<Hit.Likeness> why) {}

    private Map<UUID, Agreed> agreeing(List<SearchText.Clue> clues) {
        var spans = new ArrayList<Span>();
        var meanings = new ArrayList<SearchText.Meaning>();
        var clueOf = new ArrayList<Integer>();
        for (int i = 0; i < clues.size(); i++) {
            for (var meaning : clues.get(i).meanings()) {
                spans.add(meaning.span());
                meanings.add(meaning);
                clueOf.add(i);
            }
        }
        var cluesMet = new LinkedHashMap<UUID, Set<Integer>>();
        var why = new HashMap<UUID, Set<Hit.Likeness>>();
        for (var found : tables.scan(spans, EACH)) {
            cluesMet.computeIfAbsent(found.customer(), id -> new HashSet<>()).add(clueOf.get(found.span()));
            why.computeIfAbsent(found.customer(), id -> EnumSet.noneOf(Hit.Likeness.class))
                    .add(meanings.get(found.span()).likeness());
        }
        var agreed = new LinkedHashMap<UUID, Agreed>();
        cluesMet.forEach((id, met) -> agreed.put(id, new Agreed(met.size(), why.get(id))));
        return agreed;
    }

    private static Set<Hit.Likeness> union(Set<Hit.Likeness> one, Set<Hit.Likeness> other) {
        var both = EnumSet.copyOf(one);
        both.addAll(other);
        return both;
    }
}
