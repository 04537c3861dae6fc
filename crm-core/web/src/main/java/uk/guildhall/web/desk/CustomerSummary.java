package uk.guildhall.web.desk;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import uk.guildhall.web.kit.Words;

/**
 * Who the customer is, at a glance. {@code kind} is PERSON or ORGANISATION, {@code language} is en, cy or null
 * (unknown); anything not known is null.
 */
public record CustomerSummary(
        String reference,
        String kind,
        String name,
        LocalDate dateOfBirth,
        String language,
        List<String> addressLines,
        String postcode,
        String uprn,
        List<Detail> details,
        List<String> flags) {

    /** A way to reach them: type is phone, mobile, email or social. */
    public record Detail(String type, String value, boolean preferred) {

        public String link() {
            return switch (type) {
                case "phone", "mobile" -> "tel:" + value.replaceAll("[^0-9+]", "");
                case "email" -> "mailto:" + value;
                default -> null;
            };
        }
    }

    /** A flag as people read it: the council's own word where the bundles have none. */
    public static String flag(Words words, String flag) {
        String readable = flag.replace('-', ' ');
        return words.sayOr("flag." + flag, readable.substring(0, 1).toUpperCase(Locale.ROOT) + readable.substring(1));
    }
}
