package uk.guildhall.crm.customer;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import uk.guildhall.crm.privacy.Stored;

/**
 * Answers the one box: a reference leads straight to its customer; what singles somebody out goes before names; names
 * go before places. See docs/search.md.
 */
public final class CustomerFinder {

    private static final int REFERENCE_WORTH = 1000;
    private static final int POSTCODE_WORTH = 50;
    /** So many customers at most are read in order to compare their postcode with half a postcode. */
    private static final int READ_FOR_PLACE = 250;

    private final SearchTables tables;
    private final LocalDate today;
    private final BlindTerms blind;

    public CustomerFinder(Sql sql, LocalDate today) {
        this(sql, today, null);
    }

    /** @param blind by which what lies sealed is found; null where nothing does */
    CustomerFinder(Sql sql, LocalDate today, BlindTerms blind) {
        this.tables = new SearchTables(sql);
        this.today = today;
        this.blind = blind;
    }

    /** At most {@code limit} customers, best first; none where nothing recognisable was typed. */
    public List<Hit> find(String typed, int limit) {
        var text = SearchText.parse(typed, today);
        if (text.reference().isPresent()) {
            var referenced = tables.byReference(text.reference().get());
            if (!referenced.isEmpty()) {
                return hits(referenced, c -> new Judgement(REFERENCE_WORTH, Set.of(Hit.Likeness.REFERENCE)));
            }
            text = SearchText.parseWithoutReference(typed, today);
        }
        return find(text, limit);
    }

    private List<Hit> find(SearchText typed, int limit) {
        var text = blind == null ? typed : Stored.or(typed, () -> blind.widened(typed));
        var candidates = new Candidates();
        if (!text.clues().isEmpty()) {
            new ClueSearch(tables).find(text, candidates);
        }
        if (candidates.count() == 0 && !text.words().isEmpty()) {
            new NameSearch(tables, blind != null).find(text, candidates);
            if (!text.partialPostcode().isEmpty()) {
                return placed(text, candidates, limit);
            }
        } else if (candidates.count() == 0) {
            findPlace(text, candidates, limit);
        }
        return best(candidates, limit);
    }

    private List<Hit> best(Candidates candidates, int limit) {
        var best = candidates.best(limit).stream()
                .collect(Collectors.toMap(Candidates.Candidate::id, Candidates.Candidate::judgement));
        return hits(tables.customers(best.keySet()), c -> best.get(c.id()));
    }

    /** Keeps those who live where half a postcode says; where nobody does, all, since a name is worth more. */
    private List<Hit> placed(SearchText text, Candidates candidates, int limit) {
        Map<UUID, Judgement> judged = candidates.best(READ_FOR_PLACE).stream()
                .collect(Collectors.toMap(Candidates.Candidate::id, Candidates.Candidate::judgement));
        var customers = tables.customers(judged.keySet());
        var there = customers.stream()
                .filter(c ->
                        c.postcode() != null && text.partialPostcode().stream().anyMatch(c.postcode()::startsWith))
                .toList();
        Function<FoundCustomer, Judgement> judge = there.isEmpty()
                ? c -> judged.get(c.id())
                : c -> judged.get(c.id()).plus(POSTCODE_WORTH, Hit.Likeness.POSTCODE);
        return hits(
                (there.isEmpty() ? customers : there)
                        .stream().sorted(bestFirst(judge)).limit(limit).toList(),
                judge);
    }

    private void findPlace(SearchText text, Candidates candidates, int limit) {
        var spans = text.partialPostcode().stream()
                .map(start -> Span.startingWith("z|" + start))
                .toList();
        for (var found : tables.scan(spans, limit)) {
            candidates.add(
                    found.customer(),
                    Judgement.nothingYet().plus(POSTCODE_WORTH - found.span(), Hit.Likeness.POSTCODE),
                    found.term());
        }
    }

    private List<Hit> hits(List<FoundCustomer> customers, Function<FoundCustomer, Judgement> judge) {
        var phones = tables.phones(customers.stream().map(FoundCustomer::id).toList());
        return customers.stream()
                .sorted(bestFirst(judge))
                .map(c -> new Hit(
                        c.id(),
                        c.reference(),
                        c.kind(),
                        c.name(),
                        c.dateOfBirth(),
                        c.address(),
                        c.postcode(),
                        phones.get(c.id()),
                        c.away(),
                        judge.apply(c).score(),
                        judge.apply(c).why()))
                .toList();
    }

    private static Comparator<FoundCustomer> bestFirst(Function<FoundCustomer, Judgement> judge) {
        return Comparator.comparingInt((FoundCustomer c) -> -judge.apply(c).score())
                .thenComparing(FoundCustomer::sortName)
                .thenComparing(c -> c.dateOfBirth() == null ? LocalDate.MAX : c.dateOfBirth())
                .thenComparing(FoundCustomer::reference);
    }
}
