package uk.guildhall.crm.customer;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.ValidationResult;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A telephone number in its international form ("+441632960123"), whatever way it was given. Numbers without a country
 * code are British. Ofcom's numbers for drama are accepted, so that demonstrations and tests ring nobody.
 */
public record PhoneNumber(String e164) {

    private static final String HOME = "GB";
    private static final Pattern E164 = Pattern.compile("\\+[1-9][0-9]{6,14}");
    private static final int LONGEST_TYPED = 40;

    public PhoneNumber {
        if (e164 == null || !E164.matcher(e164).matches()) {
            throw new IllegalArgumentException("not an international telephone number");
        }
    }

    /** The number meant by what was typed; empty where no telephone could have it. */
    public static Optional<PhoneNumber> tidy(String typed) {
        if (typed == null || typed.length() > LONGEST_TYPED) {
            return Optional.empty();
        }
        try {
            var numbers = PhoneNumberUtil.getInstance();
            var parsed = numbers.parse(typed, HOME);
            // Only the length is checked: whether a range is in use changes faster than any shipped table.
            return numbers.isPossibleNumberWithReason(parsed) == ValidationResult.IS_POSSIBLE
                    ? Optional.of(new PhoneNumber(numbers.format(parsed, PhoneNumberFormat.E164)))
                    : Optional.empty();
        } catch (NumberParseException | IllegalArgumentException notANumber) {
            return Optional.empty();
        }
    }

    /** The number as people in Britain read it out: "01632 960123", or "+33 ..." from elsewhere. */
    public String spoken() {
        try {
            var numbers = PhoneNumberUtil.getInstance();
            var parsed = numbers.parse(e164, HOME);
            boolean british = HOME.equals(numbers.getRegionCodeForCountryCode(parsed.getCountryCode()));
            return numbers.format(parsed, british ? PhoneNumberFormat.NATIONAL : PhoneNumberFormat.INTERNATIONAL);
        } catch (NumberParseException impossible) {
            return e164;
        }
    }

    @Override
    public String toString() {
        return e164;
    }
}
