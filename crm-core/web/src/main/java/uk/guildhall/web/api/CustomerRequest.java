package uk.guildhall.web.api;

import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import uk.guildhall.crm.customer.ContactDetail;
import uk.guildhall.crm.customer.Customer;
import uk.guildhall.crm.customer.CustomerForm;

/** What a program may say of a person or an organisation. */
@Schema(name = "Customer", description = "A person or an organisation that the council serves")
public record CustomerRequest(
        @Schema(
                description = "person unless given",
                enumeration = {"person", "organisation"})
        String kind,

        @Schema(description = "Of a person; one of given and family name is needed")
        Name name,

        @Schema(description = "Of an organisation, which needs it", maxLength = 200)
        String organisationName,

        @Schema(description = "As 1980-03-12", format = "date")
        String dateOfBirth,

        @Schema(description = "ISO 639-1 of the language they prefer; null where unknown", example = "cy")
        String language,

        @Schema(description = "At most 20") List<Detail> contactDetails,
        Address address,

        @Schema(description = "Their numbers in other systems, one of each")
        List<ExternalId> externalIds,

        @Schema(description = "Words that staff should see first", type = SchemaType.ARRAY)
        List<String> flags) {

    /** A person's name as they write it. */
    @Schema(name = "PersonName")
    public record Name(
            @Schema(maxLength = 35) String title,
            @Schema(maxLength = 100) String given,
            @Schema(maxLength = 100) String family) {}

    /** One way to reach them. */
    @Schema(name = "ContactDetail")
    public record Detail(
            @Schema(
                    enumeration = {"phone", "mobile", "email", "social"},
                    required = true)
            String type,

            @Schema(
                    description = "Kept as given; must be a telephone number or e-mail address where the type says so",
                    maxLength = 254,
                    required = true)
            String value,

            Boolean preferred) {

        static Detail of(ContactDetail known) {
            return new Detail(known.type().code(), known.value(), known.isPreferred());
        }
    }

    /** Where they live or have their office. */
    @Schema(name = "Address")
    public record Address(
            @Schema(description = "Unique Property Reference Number, up to 12 digits")
            String uprn,

            @Schema(maxLength = 120) String line1,
            @Schema(maxLength = 120) String line2,
            @Schema(maxLength = 80) String town,

            @Schema(description = "Kept as AB1 2CD however it was typed")
            String postcode) {}

    /** Their number in another of the council's systems. */
    @Schema(name = "ExternalId")
    public record ExternalId(
            @Schema(maxLength = 40, required = true) String system,
            @Schema(maxLength = 100, required = true) String id) {}

    /** What is known of them now, as it may be changed. */
    static CustomerRequest of(Customer known) {
        return new CustomerRequest(
                known.kind().code(),
                new Name(
                        known.title().orElse(null),
                        known.givenName().orElse(null),
                        known.familyName().orElse(null)),
                known.organisationName().orElse(null),
                known.dateOfBirth().map(Object::toString).orElse(null),
                known.language().orElse(null),
                known.details().stream().map(Detail::of).toList(),
                new Address(
                        known.uprn().orElse(null),
                        known.line1().orElse(null),
                        known.line2().orElse(null),
                        known.town().orElse(null),
                        known.postcode().orElse(null)),
                known.externalIds().entrySet().stream()
                        .map((Map.Entry<String, String> one) -> new ExternalId(one.getKey(), one.getValue()))
                        .toList(),
                List.copyOf(known.flags()));
    }

    CustomerForm form() {
        return new CustomerForm(
                kind,
                name == null ? null : new CustomerForm.Name(name.title, name.given, name.family),
                organisationName,
                dateOfBirth,
                language,
                contactDetails == null
                        ? null
                        : contactDetails.stream().map(CustomerRequest::detail).toList(),
                address == null
                        ? null
                        : new CustomerForm.Address(
                                address.uprn, address.line1, address.line2, address.town, address.postcode),
                externalIds == null
                        ? null
                        : externalIds.stream().map(CustomerRequest::externalId).toList(),
                flags);
    }

    private static CustomerForm.Detail detail(Detail given) {
        return given == null
                ? null
                : new CustomerForm.Detail(given.type, given.value, Boolean.TRUE.equals(given.preferred));
    }

    private static CustomerForm.ExternalId externalId(ExternalId given) {
        return given == null ? null : new CustomerForm.ExternalId(given.system, given.id);
    }
}
