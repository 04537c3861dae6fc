package uk.guildhall.crm.customer;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A National Insurance number, as {@code QQ 12 34 56 C}: HMRC's manual NIM39110. It is kept without its spaces.
 *
 * @param value two letters, six digits, a letter from A to D
 */
public record NationalInsuranceNumber(String value) {
    private static final Pattern FORM = Pattern.compile("[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z]\\d{6}[A-D]");
    private static final Set<String> NEVER_GIVEN = Set.of("BG", "GB", "KN", "NK", "NT", "TN", "ZZ");

    /** Reads it however it was typed; empty where it can't be one. */
    public static Optional<NationalInsuranceNumber> tidy(String typed) {
        String bare = typed.replaceAll("[\\s.\\-]", "").toUpperCase(Locale.ROOT);
        return FORM.matcher(bare).matches() && !NEVER_GIVEN.contains(bare.substring(0, 2))
                ? Optional.of(new NationalInsuranceNumber(bare))
                : Optional.empty();
    }

    /** In the groups in which it is written. */
    public String spaced() {
        return value.replaceAll("(..)(..)(..)(..)(.)", "$1 $2 $3 $4 $5");
    }
}
