package uk.guildhall.crm.customer;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;

/** All SQL of the search. Every statement reads one short stretch of an index, in the index's own order. */
final class SearchTables {

    /** A key that was found, and whose it is. {@code span} counts from 0 in the list that was asked for. */
    record Found(int span, String term, UUID customer) {}

    private static final String CUSTOMER =
            "SELECT id, reference, kind, given_name, family_name, organisation_name, date_of_birth, line1, line2, town,"
                    + " postcode, sealed_date_of_birth, sealed_line1, sealed_line2, sealed_town, sealed_postcode FROM customer WHERE ";

    private final Sql sql;

    SearchTables(Sql sql) {
        this.sql = sql;
    }

    /** The first keys of each stretch, at most {@code each} of it, in one round trip. */
    List<Found> scan(List<Span> spans, int each) {
        if (spans.isEmpty()) {
            return List.of();
        }
        var parts = new ArrayList<String>();
        var values = new ArrayList<Object>();
        for (int i = 0; i < spans.size(); i++) {
            parts.add("(SELECT " + i + " AS span, term, customer_id FROM search_term WHERE term BETWEEN ? AND ?"
                    + " ORDER BY term, customer_id LIMIT " + each + ")");
            values.add(spans.get(i).from());
            values.add(spans.get(i).to());
        }
        return sql.rows(String.join(" UNION ALL ", parts), values).stream()
                .map(row -> new Found(((Number) row[0]).intValue(), (String) row[1], id(row[2])))
                .toList();
    }

    /** Words of the vocabulary that share one of these forms, by form. */
    Map<String, Set<String>> wordsByVariant(Collection<String> variants) {
        var words = new HashMap<String, Set<String>>();
        if (variants.isEmpty()) {
            return words;
        }
        for (var row : sql.rows(
                "SELECT variant, word FROM search_variant WHERE variant IN (" + marks(variants.size()) + ") LIMIT 1000",
                List.copyOf(variants))) {
            words.computeIfAbsent((String) row[0], v -> new TreeSet<>()).add((String) row[1]);
        }
        return words;
    }

    /** The first words of the vocabulary that start so. */
    List<String> wordsStarting(String start, int atMost) {
        var span = Span.startingWith(start);
        return sql
                .rows(
                        "SELECT word, 1 FROM search_word WHERE word BETWEEN ? AND ? ORDER BY word LIMIT " + atMost,
                        List.of(span.from(), span.to()))
                .stream()
                .map(row -> (String) row[0])
                .toList();
    }

    List<FoundCustomer> customers(Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return sql.rows(CUSTOMER + "id IN (" + marks(ids.size()) + ")", bytes(ids)).stream()
                .map(FoundCustomer::of)
                .toList();
    }

    /** The customer with this reference, or the one whose contact or case has it. */
    List<FoundCustomer> byReference(String reference) {
        String where = switch (reference.charAt(0)) {
            case 'P' -> "reference = ?";
            case 'T' -> "id = (SELECT customer_id FROM contact WHERE reference = ?)";
            case 'C' -> "id = (SELECT customer_id FROM case_file WHERE reference = ?)";
            default -> null;
        };
        return where == null
                ? List.of()
                : sql.rows(CUSTOMER + where, List.of(reference)).stream()
                        .map(FoundCustomer::of)
                        .toList();
    }

    /** The telephone to show beside each: the preferred one, otherwise the first. */
    Map<UUID, String> phones(Collection<UUID> customers) {
        var phones = new HashMap<UUID, String>();
        if (customers.isEmpty()) {
            return phones;
        }
        for (var row : sql.rows(
                "SELECT customer_id, value FROM customer_contact_detail WHERE customer_id IN ("
                        + marks(customers.size())
                        + ") AND type IN ('PHONE', 'MOBILE') ORDER BY preferred DESC, position",
                bytes(customers))) {
            phones.putIfAbsent(id(row[0]), (String) row[1]);
        }
        return phones;
    }

    Set<String> termsOf(UUID customer) {
        return sql.rows("SELECT term, 1 FROM search_term WHERE customer_id = ?", List.of(bytes(customer))).stream()
                .map(row -> (String) row[0])
                .collect(Collectors.toCollection(TreeSet::new));
    }

    void addTerms(UUID customer, Collection<String> terms) {
        if (!terms.isEmpty()) {
            var values = new ArrayList<Object>();
            terms.forEach(term -> values.addAll(List.of(term, bytes(customer))));
            sql.change("INSERT INTO search_term (term, customer_id) VALUES " + repeat("(?, ?)", terms.size()), values);
        }
    }

    void dropTerms(UUID customer, Collection<String> terms) {
        if (!terms.isEmpty()) {
            var values = new ArrayList<Object>(terms);
            values.add(bytes(customer));
            sql.change(
                    "DELETE FROM search_term WHERE term IN (" + marks(terms.size()) + ") AND customer_id = ?", values);
        }
    }

    Set<String> known(Collection<String> words) {
        return words.isEmpty()
                ? Set.of()
                : sql
                        .rows(
                                "SELECT word, 1 FROM search_word WHERE word IN (" + marks(words.size()) + ")",
                                List.copyOf(words))
                        .stream()
                        .map(row -> (String) row[0])
                        .collect(Collectors.toSet());
    }

    void addWord(String word) {
        // IGNORE: somebody else may add the same name at this moment, and that is as good.
        sql.change("INSERT IGNORE INTO search_word (word) VALUES (?)", List.of(word));
        var values = new ArrayList<Object>();
        Slip.variants(word).forEach(variant -> values.addAll(List.of(variant, word)));
        sql.change(
                "INSERT IGNORE INTO search_variant (variant, word) VALUES " + repeat("(?, ?)", values.size() / 2),
                values);
    }

    /** A name that nobody bears any more is forgotten: the vocabulary is personal data too. */
    void dropWordIfUnused(String word) {
        var bearers = Span.startingWith("n|" + word + " ");
        if (!scan(List.of(bearers, Span.exactly("n|" + word)), 1).isEmpty()) {
            return;
        }
        sql.change("DELETE FROM search_word WHERE word = ?", List.of(word));
        var values = new ArrayList<Object>(Slip.variants(word));
        values.add(word);
        sql.change(
                "DELETE FROM search_variant WHERE variant IN (" + marks(values.size() - 1) + ") AND word = ?", values);
    }

    static UUID id(Object column) {
        var bytes = ByteBuffer.wrap((byte[]) column);
        return new UUID(bytes.getLong(), bytes.getLong());
    }

    private static byte[] bytes(UUID id) {
        return ByteBuffer.allocate(16)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }

    private static List<byte[]> bytes(Collection<UUID> ids) {
        return ids.stream().map(SearchTables::bytes).toList();
    }

    private static String marks(int count) {
        return repeat("?", count);
    }

    private static String repeat(String part, int count) {
        var parts = new String[count];
        Arrays.fill(parts, part);
        return String.join(", ", parts);
    }
}
