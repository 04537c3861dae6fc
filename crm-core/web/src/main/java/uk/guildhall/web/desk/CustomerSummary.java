package uk.guildhall.web.desk;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import uk.guildhall.crm.privacy.Guarded;
import uk.guildhall.web.kit.Words;

/**
 * Who the customer is, at a glance. {@code kind} is PERSON or ORGANISATION, {@code language} is en, cy or null
 * (unknown); anything not known is null, and so is what is masked, which {@code hidden} names, and what
 * lies encrypted and doesn't open just now, which {@code away} names. {@code readers} is the number of people for whom alone they are, 0 where for all.
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
        List<String> flags,
        Set<Guarded> hidden,
        Set<Guarded> away,
        Confidence confidence,
        int readers) {

    /** All that can be shown for a reason: what is masked of the record, and what is known in confidence. */
    public List<String> behindTheMask() {
        return Stream.concat(hidden.stream(), confidence.masked().stream())
                .map(Guarded::code)
                .toList();
    }

    public boolean hides(String code) {
        return hidden.stream().anyMatch(guarded -> guarded.code().equals(code));
    }

    /** Whether it can't be shown just now. */
    public boolean isAway(String code) {
        return away.stream().anyMatch(guarded -> guarded.code().equals(code));
    }

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
