package uk.guildhall.web.api;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import uk.guildhall.crm.customer.Customer;
import uk.guildhall.crm.privacy.Guarded;

/** A customer as programs see them. */
@Schema(name = "KnownCustomer", description = "A customer as the council knows them now")
public record CustomerResponse(
        UUID id,

        @Schema(description = "To be read out, such as P-7K3F-92Q")
        String reference,

        String kind,
        CustomerRequest.Name name,
        String organisationName,
        String dateOfBirth,
        String language,
        List<CustomerRequest.Detail> contactDetails,
        CustomerRequest.Address address,
        List<CustomerRequest.ExternalId> externalIds,
        List<String> flags,

        @Schema(
                description = "What is left out because the council's policy masks it and the token may not see it",
                enumeration = {"date-of-birth", "address", "phone"})
        List<String> masked,

        Instant createdAt,
        Instant updatedAt) {

    private static final Set<String> TELEPHONES = Set.of("phone", "mobile");
    private static final List<Guarded> RECORD = List.of(Guarded.DATE_OF_BIRTH, Guarded.ADDRESS, Guarded.PHONE);

    static CustomerResponse of(Customer known, Set<Guarded> masked) {
        CustomerRequest said = CustomerRequest.of(known);
        boolean phone = !masked.contains(Guarded.PHONE);
        return new CustomerResponse(
                known.id(),
                known.reference(),
                said.kind(),
                said.name(),
                said.organisationName(),
                masked.contains(Guarded.DATE_OF_BIRTH) ? null : said.dateOfBirth(),
                said.language(),
                said.contactDetails().stream()
                        .filter(detail -> phone || !TELEPHONES.contains(detail.type()))
                        .toList(),
                masked.contains(Guarded.ADDRESS) ? null : said.address(),
                said.externalIds(),
                said.flags(),
                RECORD.stream().filter(masked::contains).map(Guarded::code).toList(),
                known.createdAt(),
                known.updatedAt());
    }
}
