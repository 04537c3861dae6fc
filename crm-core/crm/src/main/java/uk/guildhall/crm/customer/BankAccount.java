package uk.guildhall.crm.customer;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A bank account in the United Kingdom: a sort code of six digits and an account number of eight. Some banks' account
 * numbers have seven; they are filled up with a zero in front, as Vocalink's rules say.
 */
public record BankAccount(String sortCode, String number) {
    private static final Pattern FORM = Pattern.compile("(\\d\\d)[- ]?(\\d\\d)[- ]?(\\d\\d)[\\s,/]+(\\d{7,8})");

    /** Reads it however it was typed, the sort code first; empty where it can't be one. */
    public static Optional<BankAccount> tidy(String typed) {
        Matcher matcher = FORM.matcher(typed.strip());
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String number = matcher.group(4);
        return Optional.of(new BankAccount(
                matcher.group(1) + "-" + matcher.group(2) + "-" + matcher.group(3),
                number.length() == 7 ? "0" + number : number));
    }

    public String spaced() {
        return sortCode + " " + number;
    }
}
