package uk.guildhall.web.desk;

import java.util.Arrays;
import java.util.List;
import uk.guildhall.crm.place.Postcode;

/** The form for somebody new, with what was searched for in vain already in it. */
final class NewCustomer {
    private NewCustomer() {}

    static CustomerForm from(String searched) {
        String text = searched == null ? "" : searched.strip();
        List<String> words = Arrays.stream(text.split("\\s+"))
                .filter(word -> !word.isEmpty())
                .toList();
        String postcode = null;
        for (int length = Math.min(2, words.size()); length > 0 && postcode == null; length--) {
            String end = String.join(" ", words.subList(words.size() - length, words.size()));
            postcode = Postcode.tidy(end).map(Postcode::value).orElse(null);
            words = postcode == null ? words : words.subList(0, words.size() - length);
        }
        if (words.stream().anyMatch(word -> word.codePoints().anyMatch(Character::isDigit))) {
            return CustomerForm.blank(null, null, postcode);
        }
        String given = words.size() < 2 ? null : words.get(0);
        String family =
                words.isEmpty() ? null : String.join(" ", words.subList(words.size() < 2 ? 0 : 1, words.size()));
        return CustomerForm.blank(given, family, postcode);
    }
}
