package uk.guildhall.crm.customer;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/**
 * Finds by name, in two steps: names that have the typed words or start with them; and only where those are few, names
 * that sound alike or are one slip of the keyboard away.
 */
final class NameSearch {

    static final int FEW = 5;
    private static final int EACH_ALONE = 300;
    private static final int EACH_PAIR = 200;
    private static final int EACH_CLOSE = 40;
    private static final int SPANS_CLOSE = 80;
    private static final int READ_CLOSE = 150;
    private static final int LONG_LOOK = 2000;
    private static final int BEGINNINGS = 20;
    private static final int MENDINGS = 12;

    private final SearchTables tables;

    private final boolean sealed;

    /** @param sealed whether postcodes may be missing from the keys of names */
    NameSearch(SearchTables tables, boolean sealed) {
        this.tables = tables;
        this.sealed = sealed;
    }

    void find(SearchText text, Candidates candidates) {
        var readings = text.readings();
        var spans = new LinkedHashSet<Span>();
        boolean alone = text.words().size() == 1;
        for (var reading : readings) {
            if (sealed) {
                spans.addAll(pairs(reading));
            }
            spans.addAll(
                    text.partialPostcode().isEmpty() || reading.size() > 1
                            ? pairs(reading)
                            : withPostcode(reading, text.partialPostcode()));
        }
        collect(spans, alone ? EACH_ALONE : EACH_PAIR, readings, candidates);
        if (candidates.count() < FEW) {
            findClose(text, candidates);
        }
    }

    private void findClose(SearchText text, Candidates candidates) {
        var readings = new ArrayList<>(text.readings());
        readings.addAll(text.joinedReadings());
        var mended = mended(text);
        var spans = new LinkedHashSet<Span>();
        text.joinedReadings().forEach(reading -> spans.addAll(pairs(reading)));
        for (var reading : mended) {
            if (reading.size() == 1 && !text.partialPostcode().isEmpty()) {
                spans.addAll(withPostcode(reading, text.partialPostcode()));
            } else {
                spans.addAll(pairs(reading));
            }
        }
        collectForgiving(limited(spans), readings, candidates);
        if (candidates.count() < FEW) {
            collectForgiving(limited(sounds(text.words())), readings, candidates);
        }
        if (candidates.count() == 0 && text.words().size() > 1) {
            lookLonger(text, candidates);
        }
    }

    /** Words that don't stand side by side in any key, such as two given names: read on under the longest of them. */
    private void lookLonger(SearchText text, Candidates candidates) {
        String longest = text.words().stream()
                .max((one, other) -> Integer.compare(one.length(), other.length()))
                .orElseThrow();
        collect(Set.of(Span.startingWith("n|" + longest)), LONG_LOOK, text.readings(), candidates);
    }

    private void collect(Set<Span> spans, int each, List<List<String>> readings, Candidates candidates) {
        for (var found : tables.scan(List.copyOf(spans), each)) {
            var name = nameIn(found.term());
            readings.stream()
                    .flatMap(reading -> Judgement.strict(reading, name).stream())
                    .forEach(judgement -> candidates.add(found.customer(), judgement, found.term()));
        }
    }

    /** Keys of sounds don't tell the name, so these customers are read before they are judged. */
    private void collectForgiving(List<Span> spans, List<List<String>> readings, Candidates candidates) {
        var ids = new LinkedHashSet<UUID>();
        for (var found : tables.scan(spans, EACH_CLOSE)) {
            if (ids.size() < READ_CLOSE && !candidates.has(found.customer())) {
                ids.add(found.customer());
            }
        }
        for (var customer : tables.customers(ids)) {
            var name = customer.nameWords();
            readings.stream()
                    .flatMap(reading -> Judgement.forgiving(reading, name).stream())
                    .forEach(judgement -> candidates.add(customer.id(), judgement, customer.sortName()));
        }
    }

    /** One word: names that start with it. More: names that start with any two of them, in either order. */
    private static Set<Span> pairs(List<String> words) {
        var spans = new LinkedHashSet<Span>();
        if (words.size() == 1) {
            spans.add(Span.startingWith("n|" + words.get(0)));
            return spans;
        }
        int considered = Math.min(words.size(), 4);
        for (int i = 0; i < considered; i++) {
            for (int j = 0; j < considered; j++) {
                if (i != j) {
                    spans.add(Span.startingWith("n|" + words.get(i) + " " + words.get(j)));
                }
            }
        }
        return spans;
    }

    private static Set<Span> withPostcode(List<String> words, List<String> starts) {
        var spans = new LinkedHashSet<Span>();
        starts.forEach(start -> spans.add(Span.startingWith("a|" + words.get(0) + " " + start)));
        return spans;
    }

    private static Set<Span> sounds(List<String> words) {
        var spans = new LinkedHashSet<Span>();
        if (words.size() == 1) {
            Sound.of(words.get(0)).forEach(code -> {
                spans.add(Span.exactly("p|" + code));
                spans.add(Span.startingWith("p|" + code + " "));
            });
            return spans;
        }
        for (String one : words) {
            for (String other : words) {
                if (!one.equals(other)) {
                    Sound.of(one)
                            .forEach(family -> Sound.of(other)
                                    .forEach(given -> spans.add(Span.exactly("p|" + family + " " + given))));
                }
            }
        }
        return spans;
    }

    /** The typed words with one of them replaced by a name that was probably meant; then with two. */
    private Set<List<String>> mended(SearchText text) {
        var words = text.words();
        var known = knownNear(words);
        var readings = new LinkedHashSet<List<String>>();
        for (int i = 0; i < words.size(); i++) {
            for (String name : known.get(i)) {
                readings.add(replaced(words, i, name));
            }
            for (String name : beginnings(text, i)) {
                readings.add(replaced(words, i, name));
            }
        }
        for (int i = 0; i < words.size(); i++) {
            for (int j = i + 1; j < words.size(); j++) {
                for (String name : known.get(i)) {
                    for (String other : known.get(j)) {
                        readings.add(replaced(replaced(words, i, name), j, other));
                    }
                }
            }
        }
        readings.remove(words);
        return readings;
    }

    /** For each word, the names of the vocabulary that are one slip away. */
    private List<List<String>> knownNear(List<String> words) {
        var variants = new TreeSet<String>();
        words.stream().filter(Slip::worthMending).forEach(word -> variants.addAll(Slip.variants(word)));
        var byVariant = tables.wordsByVariant(variants);
        return words.stream()
                .map(word -> Slip.variants(word).stream()
                        .flatMap(variant -> byVariant.getOrDefault(variant, Set.of()).stream())
                        .filter(name -> !name.equals(word) && Slip.worthMending(word) && Slip.near(word, name))
                        .distinct()
                        .limit(MENDINGS)
                        .toList())
                .toList();
    }

    /** A start of a name stands for all such names where the index can't be asked for it directly. */
    private List<String> beginnings(SearchText text, int position) {
        String word = text.words().get(position);
        boolean last = position == text.words().size() - 1;
        return word.length() > 1 && (!last || !text.partialPostcode().isEmpty())
                ? tables.wordsStarting(word, BEGINNINGS)
                : List.of();
    }

    private static List<String> nameIn(String term) {
        String words = term.substring(2);
        return term.startsWith("a|") ? List.of(words.substring(0, words.indexOf(' '))) : List.of(words.split(" "));
    }

    private static List<String> replaced(List<String> words, int position, String name) {
        var other = new ArrayList<>(words);
        other.set(position, name);
        return other;
    }

    private static List<Span> limited(Set<Span> spans) {
        return spans.stream().limit(SPANS_CLOSE).toList();
    }
}
