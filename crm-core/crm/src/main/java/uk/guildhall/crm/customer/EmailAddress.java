package uk.guildhall.crm.customer;

import java.net.IDN;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An e-mail address in lower case. The check catches slips of the keyboard (no @, two @, spaces, a missing top-level
 * domain); only a message that arrives proves an address.
 */
public record EmailAddress(String value) {

    private static final Pattern FORM =
            Pattern.compile("[^\\s@<>()\\[\\],;:\"\\\\\\p{Cntrl}]{1,64}@[^\\s@<>()\\[\\],;:\"\\\\/\\p{Cntrl}]{1,190}");
    private static final Pattern DOMAIN =
            Pattern.compile("(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z](?:[a-z0-9-]{0,61}[a-z0-9])");
    private static final int LONGEST = 254;

    public EmailAddress {
        if (value == null || !wellFormed(value)) {
            throw new IllegalArgumentException("not an e-mail address");
        }
    }

    /** The address meant by what was typed; empty where it can't be one. */
    public static Optional<EmailAddress> tidy(String typed) {
        if (typed == null || typed.length() > LONGEST + 10) {
            return Optional.empty();
        }
        String address = typed.strip().toLowerCase(Locale.ROOT);
        return wellFormed(address) ? Optional.of(new EmailAddress(address)) : Optional.empty();
    }

    private static boolean wellFormed(String address) {
        if (address.length() > LONGEST || !FORM.matcher(address).matches()) {
            return false;
        }
        String local = address.substring(0, address.indexOf('@'));
        if (local.startsWith(".") || local.endsWith(".") || local.contains("..")) {
            return false;
        }
        try {
            return DOMAIN.matcher(IDN.toASCII(address.substring(address.indexOf('@') + 1)))
                    .matches();
        } catch (IllegalArgumentException notADomain) {
            return false;
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
