package uk.guildhall.crm.customer;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;

/**
 * One line of the search's answer.
 *
 * @param kind PERSON or ORGANISATION
 * @param dateOfBirth null where unknown
 * @param address one line without the postcode; may be empty
 * @param postcode null where unknown
 * @param phone as given; null where there is none
 * @param away whether something of this lies sealed and doesn't open just now; it is left out
 * @param score higher is better; only comparable within one answer
 * @param why in what the customer is like the text
 */
public record Hit(
        UUID id,
        String reference,
        String kind,
        String name,
        LocalDate dateOfBirth,
        String address,
        String postcode,
        String phone,
        boolean away,
        int score,
        Set<Likeness> why) {

    /** In what a customer is like the text in the box; the pages name them in the adviser's language. */
    public enum Likeness {
        REFERENCE,
        NATIONAL_INSURANCE,
        PHONE,
        EMAIL,
        UPRN,
        POSTCODE,
        DATE_OF_BIRTH,
        ADDRESS,
        NAME,
        NAME_START,
        NAME_SOUND,
        NAME_SPELLING
    }
}
