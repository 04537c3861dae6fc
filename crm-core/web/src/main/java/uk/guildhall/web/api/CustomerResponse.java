package uk.guildhall.web.api;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import uk.guildhall.crm.customer.Customer;

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
        Instant createdAt,
        Instant updatedAt) {

    static CustomerResponse of(Customer known) {
        CustomerRequest said = CustomerRequest.of(known);
        return new CustomerResponse(
                known.id(),
                known.reference(),
                said.kind(),
                said.name(),
                said.organisationName(),
                said.dateOfBirth(),
                said.language(),
                said.contactDetails(),
                said.address(),
                said.externalIds(),
                said.flags(),
                known.createdAt(),
                known.updatedAt());
    }
}
