package uk.guildhall.crm.casework;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import uk.guildhall.crm.catalogue.CouncilService;

/**
 * What is known of a case when it is opened, checked by {@link CaseForm#check}.
 *
 * @param customerId null where the customer gave no name
 * @param raisedFrom the contact that it came from; null where another system opened it
 * @param dueAt by the service's standard; null where it promises none
 * @param sensitive whether it comes of a contact that is marked sensitive
 */
public record CaseToOpen(
        UUID customerId,
        CouncilService service,
        String summary,
        Map<String, String> details,
        Location location,
        UUID raisedFrom,
        Instant dueAt,
        boolean sensitive) {

    CaseToOpen from(UUID contactId, UUID customer, boolean isSensitive) {
        return new CaseToOpen(customer, service, summary, details, location, contactId, dueAt, isSensitive);
    }
}
