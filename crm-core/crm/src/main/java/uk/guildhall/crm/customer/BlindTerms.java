package uk.guildhall.crm.customer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import uk.guildhall.crm.privacy.FieldSeals;
import uk.guildhall.crm.privacy.Kept;

/**
 * Keys of the index for what lies sealed: codes of 256 bits that nobody without the council's key can make or check. A
 * postcode or UPRN has one by itself. A date of birth has one only together with a word of the name: there are so few
 * dates that a code for one alone would soon tell it.
 */
final class BlindTerms {
    private static final String KIND = "b|";
    private static final int WORDS = 6;

    private final FieldSeals seals;

    BlindTerms(FieldSeals seals) {
        this.seals = seals;
    }

    Set<String> of(Searchable customer, Set<Kept> sealed) {
        Set<String> terms = new LinkedHashSet<>();
        if (sealed.contains(Kept.DATE_OF_BIRTH) && customer.dateOfBirth() != null) {
            SearchTerms.nameWords(customer).stream()
                    .limit(WORDS)
                    .forEach(word -> terms.add(born(word, customer.dateOfBirth().toString())));
        }
        if (sealed.contains(Kept.ADDRESS)) {
            if (customer.postcode() != null) {
                terms.add(postcode(customer.postcode()));
            }
            if (customer.uprn() != null) {
                terms.add(uprn(customer.uprn()));
            }
        }
        return terms;
    }

    /** What somebody typed, with what it would be in the index where that lies sealed. */
    SearchText widened(SearchText text) {
        List<SearchText.Clue> clues = new ArrayList<>();
        for (SearchText.Clue clue : text.clues()) {
            List<SearchText.Meaning> meanings = new ArrayList<>(clue.meanings());
            for (SearchText.Meaning meaning : clue.meanings()) {
                sealed(meaning.span().from(), text)
                        .forEach(term -> meanings.add(new SearchText.Meaning(meaning.likeness(), Span.exactly(term))));
            }
            clues.add(new SearchText.Clue(List.copyOf(meanings)));
        }
        return text.with(clues);
    }

    private List<String> sealed(String term, SearchText text) {
        String value = term.substring(2);
        return switch (term.charAt(0)) {
            case 'z' -> List.of(postcode(value));
            case 'u' -> List.of(uprn(value));
            case 'd' ->
                text.readings().stream()
                        .flatMap(List::stream)
                        .distinct()
                        .map(word -> born(word, LocalDate.parse(value).toString()))
                        .toList();
            default -> List.of();
        };
    }

    private String born(String word, String date) {
        return term("born", word + "|" + date);
    }

    private String postcode(String postcode) {
        return term("postcode", postcode);
    }

    private String uprn(String uprn) {
        return term("uprn", uprn);
    }

    private String term(String field, String value) {
        return KIND + Base64.getUrlEncoder().withoutPadding().encodeToString(seals.blind(value, "search-" + field));
    }
}
