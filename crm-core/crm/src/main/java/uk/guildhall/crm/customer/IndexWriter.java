package uk.guildhall.crm.customer;

import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/**
 * Writes the index of the search. Only the difference is written, so an edited telephone touches two rows. Which words
 * are known is asked of the database every time: a memory of it would outlive a rolled-back transaction.
 */
public final class IndexWriter {

    private final SearchTables tables;

    public IndexWriter(Sql sql) {
        this.tables = new SearchTables(sql);
    }

    public void put(UUID customer, Searchable searchable) {
        put(customer, searchable, Set.of());
    }

    /** @param more keys beside those that the searchable has */
    void put(UUID customer, Searchable searchable, Set<String> more) {
        var wanted = SearchTerms.of(searchable);
        wanted.addAll(more);
        var vocabulary = SearchTerms.vocabulary(searchable);
        replace(customer, wanted, vocabulary);
        var unknown = new TreeSet<>(vocabulary);
        unknown.removeAll(tables.known(vocabulary));
        unknown.forEach(tables::addWord);
    }

    public void remove(UUID customer) {
        replace(customer, Set.of(), Set.of());
    }

    private void replace(UUID customer, Set<String> wanted, Set<String> vocabulary) {
        var present = tables.termsOf(customer);
        var gone = new TreeSet<>(present);
        gone.removeAll(wanted);
        tables.dropTerms(customer, gone);
        var fresh = new TreeSet<>(wanted);
        fresh.removeAll(present);
        tables.addTerms(customer, fresh);
        gone.stream()
                .filter(term -> term.startsWith("n|"))
                .map(term -> term.substring(2).split(" ")[0])
                .filter(word -> Slip.worthKnowing(word) && !vocabulary.contains(word))
                .distinct()
                .forEach(tables::dropWordIfUnused);
    }
}
