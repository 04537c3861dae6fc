package uk.guildhall.web.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import uk.guildhall.crm.casework.Case;
import uk.guildhall.crm.customer.Customer;

/** Turns cases into the rows of a list. */
@ApplicationScoped
class CaseRows {
    private final Names names;
    private final InstantSource clock;

    protected CaseRows() {
        this(null, null);
    }

    @Inject
    CaseRows(Names names, InstantSource clock) {
        this.names = names;
        this.clock = clock;
    }

    List<CaseRow> of(List<Case> cases, String language) {
        if (cases.isEmpty()) {
            return List.of();
        }
        Instant now = clock.instant();
        Map<UUID, String> services = names.services(language);
        Map<UUID, String> teams = names.teams(language);
        Map<UUID, String> owners =
                names.staff(cases.stream().map(c -> c.ownerId().orElse(null)).toList());
        Map<UUID, Customer> customers = names.customers(
                cases.stream().map(c -> c.customerId().orElse(null)).toList());
        return cases.stream()
                .map(file -> new CaseRow(
                        file.reference(),
                        services.get(file.serviceId()),
                        file.customerId()
                                .map(customers::get)
                                .map(Customer::name)
                                .orElse(null),
                        file.status().name(),
                        teams.get(file.teamId()),
                        file.ownerId().map(owners::get).orElse(null),
                        Timelines.due(file),
                        !file.isClosed() && file.isLate(now)))
                .toList();
    }
}
