package uk.guildhall.crm.customer;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import uk.guildhall.crm.privacy.Kept;

/**
 * Everything by which a person or an organisation can be found. A person has no organisation name and an organisation
 * has no given name, family name or date of birth; anything unknown is null or an empty list.
 *
 * @param phones international form
 * @param emails lower case
 * @param uprn without leading zeros
 * @param postcode normalised, "FS1 2AB"
 */
public record Searchable(
        String givenName,
        String familyName,
        String organisationName,
        LocalDate dateOfBirth,
        String uprn,
        String postcode,
        List<String> phones,
        List<String> emails) {

    public Searchable {
        phones = List.copyOf(phones);
        emails = List.copyOf(emails);
    }

    /** The same without what is sealed. */
    Searchable without(Set<Kept> sealed) {
        boolean housed = !sealed.contains(Kept.ADDRESS);
        return new Searchable(
                givenName,
                familyName,
                organisationName,
                sealed.contains(Kept.DATE_OF_BIRTH) ? null : dateOfBirth,
                housed ? uprn : null,
                housed ? postcode : null,
                phones,
                emails);
    }
}
