package uk.guildhall.crm.customer;

import java.util.List;

/**
 * A person or an organisation as somebody gives it, not yet checked: from the desk or from a program.
 *
 * @param kind {@code person} or {@code organisation}
 * @param dateOfBirth as {@code 1980-03-12}
 * @param language {@code en}, {@code cy} or another ISO 639-1 code; null where unknown
 */
public record CustomerForm(
        String kind,
        Name name,
        String organisationName,
        String dateOfBirth,
        String language,
        List<Detail> contactDetails,
        Address address,
        List<ExternalId> externalIds,
        List<String> flags) {

    /** The same with another language. */
    public CustomerForm speaking(String other) {
        return new CustomerForm(
                kind, name, organisationName, dateOfBirth, other, contactDetails, address, externalIds, flags);
    }

    /** A person's name as they write it. */
    public record Name(String title, String given, String family) {}

    /** One way to reach them: {@code phone}, {@code mobile}, {@code email} or {@code social}. */
    public record Detail(String type, String value, boolean preferred) {}

    /** Where they live or have their office. */
    public record Address(String uprn, String line1, String line2, String town, String postcode) {}

    /** Their number in another of the council's systems. */
    public record ExternalId(String system, String id) {}
}
