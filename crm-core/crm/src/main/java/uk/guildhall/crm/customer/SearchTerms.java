package uk.guildhall.crm.customer;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The keys under which a customer stands in the index, each with one letter for its kind:
 *
 * <ul>
 *   <li>{@code n} the name, once starting with each pair of given and family name, so that "jane smi" and "smith ja" are
 *       both the start of a key;
 *   <li>{@code p} the sound of family and given name, in both orders;
 *   <li>{@code a} each word of the name with the postcode, for "smith fs1";
 *   <li>{@code z} postcode, {@code t} telephone, {@code s} the telephone's digits from the last to the first, {@code e}
 *       e-mail, {@code u} UPRN, {@code d} date of birth.
 * </ul>
 *
 * docs/search.md shows how the box uses them.
 */
public final class SearchTerms {

    static final int LONGEST = 120;
    /** Names of more words than this are found by their first ones. */
    private static final int WORDS = 4;
    /** Words that organisations leave out or write in another way. */
    private static final Set<String> IDLE = Set.of("the", "and", "of", "for", "ltd", "limited", "plc", "llp", "cic");

    private SearchTerms() {}

    /** All keys of a customer. */
    public static Set<String> of(Searchable customer) {
        var terms = new LinkedHashSet<String>();
        var given = givenWords(customer);
        var family = PersonalName.familyWords(customer.familyName());
        var organisation = organisationWords(customer.organisationName());
        names(given, hyphenated(customer.givenName()), family, terms);
        rotations(organisation, terms);
        sounds(given, family, terms);
        if (customer.postcode() != null) {
            terms.add("z|" + customer.postcode());
            Stream.of(given, family, organisation)
                    .flatMap(List::stream)
                    .forEach(word -> add(terms, "a|" + word + " " + customer.postcode()));
        }
        for (String phone : customer.phones()) {
            terms.add("t|" + phone);
            terms.add("s|" + lastDigitsFirst(phone));
        }
        customer.emails().forEach(email -> add(terms, "e|" + email));
        if (customer.uprn() != null) {
            terms.add("u|" + customer.uprn());
        }
        if (customer.dateOfBirth() != null) {
            terms.add("d|" + customer.dateOfBirth());
        }
        return terms;
    }

    /** The words of a customer's name, for the vocabulary that mends slips of the keyboard. */
    public static Set<String> vocabulary(Searchable customer) {
        var words = new LinkedHashSet<String>();
        words.addAll(givenWords(customer));
        words.addAll(withJoined(PersonalName.familyWords(customer.familyName())));
        words.addAll(organisationWords(customer.organisationName()));
        words.removeIf(word -> !Slip.worthKnowing(word));
        return words;
    }

    /** A word of the vocabulary in all forms with one letter left out, and whole. */
    public static Set<String> slips(String word) {
        return Slip.variants(word);
    }

    static String lastDigitsFirst(String phone) {
        return new StringBuilder(phone.replaceAll("[^0-9]", "")).reverse().toString();
    }

    static List<String> organisationWords(String name) {
        var words = PersonalName.words(name);
        var telling = words.stream().filter(word -> !IDLE.contains(word)).toList();
        return telling.isEmpty() ? words : telling;
    }

    /** All words of a name, given, family and organisation's. */
    static Set<String> nameWords(Searchable customer) {
        var words = new LinkedHashSet<String>(withJoined(PersonalName.familyWords(customer.familyName())));
        words.addAll(givenWords(customer));
        words.addAll(organisationWords(customer.organisationName()));
        return words;
    }

    private static List<String> givenWords(Searchable customer) {
        return PersonalName.words(customer.givenName());
    }

    private static void names(List<String> given, boolean hyphenated, List<String> family, Set<String> terms) {
        var first = given.isEmpty() ? List.of("") : hyphenated ? withJoined(given) : given;
        var last = family.isEmpty() ? List.of("") : withJoined(family);
        for (String f : head(last)) {
            for (String g : head(first)) {
                String rest = join(without(family, f), without(given, g));
                add(terms, "n|" + join(List.of(f, g, rest)));
                add(terms, "n|" + join(List.of(g, f, rest)));
            }
        }
    }

    private static void rotations(List<String> words, Set<String> terms) {
        for (int i = 0; i < Math.min(words.size(), WORDS + 2); i++) {
            add(terms, "n|" + join(words.subList(i, words.size()), words.subList(0, i)));
        }
    }

    private static void sounds(List<String> given, List<String> family, Set<String> terms) {
        String first =
                given.stream().flatMap(w -> Sound.of(w).stream()).findFirst().orElse("");
        for (String word : head(withJoined(family))) {
            boolean main = true;
            for (String code : Sound.of(word)) {
                add(terms, "p|" + join(List.of(code, first)));
                if (main && !first.isEmpty()) {
                    add(terms, "p|" + first + " " + code);
                }
                main = false;
            }
        }
        if (family.isEmpty() && !first.isEmpty()) {
            terms.add("p|" + first);
        }
    }

    /** Anne-Marie is also Annemarie; Anne Marie may have two given names. */
    static boolean hyphenated(String name) {
        return name != null && name.matches(".*\\p{Pd}.*");
    }

    /** "smith", "jones" and "smithjones": double names are also typed as one word. */
    static List<String> withJoined(List<String> family) {
        if (family.size() < 2) {
            return family;
        }
        var all = new ArrayList<>(family.subList(0, Math.min(family.size(), WORDS - 1)));
        all.add(String.join("", family));
        return all;
    }

    private static List<String> head(List<String> words) {
        return words.subList(0, Math.min(words.size(), WORDS));
    }

    private static List<String> without(List<String> words, String word) {
        var rest = new ArrayList<>(words);
        rest.remove(word);
        return rest;
    }

    @SafeVarargs
    private static String join(List<String>... parts) {
        return String.join(
                " ",
                Stream.of(parts).flatMap(List::stream).filter(w -> !w.isEmpty()).toList());
    }

    private static void add(Set<String> terms, String term) {
        if (term.length() > 2) {
            terms.add(cut(term, LONGEST));
        }
    }

    static String cut(String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(longest - 1)) ? longest - 1 : longest);
    }
}
