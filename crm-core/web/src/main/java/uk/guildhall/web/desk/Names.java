package uk.guildhall.web.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import uk.guildhall.crm.access.StaffMembers;
import uk.guildhall.crm.casework.Case;
import uk.guildhall.crm.casework.Cases;
import uk.guildhall.crm.catalogue.Catalogue;
import uk.guildhall.crm.catalogue.CouncilService;
import uk.guildhall.crm.customer.Customer;
import uk.guildhall.crm.customer.Customers;
import uk.guildhall.crm.team.Team;
import uk.guildhall.crm.team.Teams;

/**
 * Finds the names that stand behind a page's ids, each kind in one query whatever the number of rows: services, teams,
 * staff, customers, and the references of cases.
 */
@ApplicationScoped
class Names {
    private final Catalogue catalogue;
    private final Teams teams;
    private final StaffMembers staff;
    private final Customers customers;
    private final Cases cases;

    protected Names() {
        this(null, null, null, null, null);
    }

    @Inject
    Names(Catalogue catalogue, Teams teams, StaffMembers staff, Customers customers, Cases cases) {
        this.catalogue = catalogue;
        this.teams = teams;
        this.staff = staff;
        this.customers = customers;
        this.cases = cases;
    }

    Map<UUID, String> services(String language) {
        return services(catalogue.everById(), language);
    }

    static Map<UUID, String> services(Map<UUID, CouncilService> ever, String language) {
        Map<UUID, String> names = new HashMap<>();
        ever.forEach((id, service) -> names.put(id, service.nameIn(language)));
        return names;
    }

    Map<UUID, String> teams(String language) {
        return teams.all().stream().collect(Collectors.toMap(Team::id, team -> team.nameIn(language)));
    }

    Map<UUID, String> staff(Collection<UUID> ids) {
        return staff.names(known(ids));
    }

    Map<UUID, Customer> customers(Collection<UUID> ids) {
        return customers.byIds(known(ids).stream().toList()).stream()
                .collect(Collectors.toMap(Customer::id, customer -> customer));
    }

    Map<UUID, String> caseReferences(Collection<UUID> ids) {
        return cases.raisedFrom(known(ids).stream().toList()).stream()
                .collect(Collectors.toMap(Case::id, Case::reference));
    }

    private static Collection<UUID> known(Collection<UUID> ids) {
        return ids.stream().filter(Objects::nonNull).collect(Collectors.toSet());
    }
}
