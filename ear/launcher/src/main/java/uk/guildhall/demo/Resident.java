package uk.guildhall.demo;

import java.time.LocalDate;
import java.util.List;
import uk.guildhall.crm.customer.Searchable;

/**
 * Somebody who lives in a demo council's area, or an organisation that has its office there.
 *
 * @param number from 1, in the order in which the council came to know them
 */
record Resident(
        int number,
        String title,
        String given,
        String family,
        String organisation,
        LocalDate born,
        String language,
        Home home,
        List<Reach> reaches) {

    /** Where somebody lives. Degrees of WGS 84. */
    record Home(
            String uprn, String line1, String line2, String town, String postcode, double latitude, double longitude) {}

    /** One way to reach somebody, as {@code customer_contact_detail} has it. */
    record Reach(String type, String value, String normalised) {}

    Searchable searchable() {
        return new Searchable(
                given,
                family,
                organisation,
                born,
                home.uprn(),
                home.postcode(),
                reaches.stream()
                        .filter(reach -> !reach.type().equals("EMAIL"))
                        .map(Reach::normalised)
                        .toList(),
                reaches.stream()
                        .filter(reach -> reach.type().equals("EMAIL"))
                        .map(Reach::normalised)
                        .toList());
    }
}
