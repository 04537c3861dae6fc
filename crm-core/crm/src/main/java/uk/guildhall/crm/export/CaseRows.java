package uk.guildhall.crm.export;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import uk.guildhall.crm.access.StaffMembers;
import uk.guildhall.crm.casework.Case;
import uk.guildhall.crm.catalogue.Catalogue;
import uk.guildhall.crm.catalogue.CouncilService;
import uk.guildhall.crm.customer.Customers;
import uk.guildhall.crm.team.Team;
import uk.guildhall.crm.team.Teams;

/** Cases for a file, as they stand; their history is not in it. */
@ApplicationScoped
class CaseRows implements RowsOf {
    private static final List<String> COLUMNS = List.of(
            "reference",
            "customer",
            "service",
            "status",
            "team",
            "owner",
            "openedAt",
            "dueAt",
            "closedAt",
            "summary",
            "details",
            "uprn",
            "latitude",
            "longitude",
            "location",
            "closingReason",
            "changedAt");

    @PersistenceContext(unitName = "guildhall")
    private EntityManager entities;

    private final Customers customers;
    private final StaffMembers staffMembers;
    private final Catalogue catalogue;
    private final Teams teams;

    protected CaseRows() {
        this(null, null, null, null);
    }

    @Inject
    CaseRows(Customers customers, StaffMembers staffMembers, Catalogue catalogue, Teams teams) {
        this.customers = customers;
        this.staffMembers = staffMembers;
        this.catalogue = catalogue;
        this.teams = teams;
    }

    @Override
    public ExportKind kind() {
        return ExportKind.CASES;
    }

    @Override
    public List<String> columns() {
        return COLUMNS;
    }

    @Override
    public long count(Span span, Set<UUID> hidden) {
        return Counting.of(entities, "Case", "c.customerId", span, hidden);
    }

    @Override
    public Some read(Span span, Set<UUID> hidden, Asker asker, int limit) {
        List<Case> some = Counting.read(entities, Case.class, "c.customerId", span, hidden, limit)
                .getResultList();
        Map<UUID, String> references = customers.references(some.stream()
                .map(Case::customerId)
                .flatMap(Optional::stream)
                .distinct()
                .toList());
        Map<UUID, String> owners = staffMembers.names(some.stream()
                .map(Case::ownerId)
                .flatMap(Optional::stream)
                .distinct()
                .toList());
        Map<UUID, CouncilService> services = catalogue.everById();
        Map<UUID, String> teamCodes = teams.all().stream().collect(Collectors.toMap(Team::id, Team::code));
        List<Map<String, Object>> rows = new ArrayList<>();
        for (Case one : some) {
            CouncilService service = services.get(one.serviceId());
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("reference", one.reference());
            row.put("customer", one.customerId().map(references::get).orElse(null));
            row.put("service", service == null ? null : service.code());
            row.put("status", one.status().code());
            row.put("team", teamCodes.get(one.teamId()));
            row.put("owner", one.ownerId().map(owners::get).orElse(null));
            row.put("openedAt", one.openedAt().toString());
            row.put("dueAt", one.dueAt().map(Object::toString).orElse(null));
            row.put("closedAt", one.closedAt().map(Object::toString).orElse(null));
            row.put("summary", one.summary());
            row.put("details", one.details());
            row.put("uprn", one.location().uprn().orElse(null));
            row.put("latitude", one.location().latitude().orElse(null));
            row.put("longitude", one.location().longitude().orElse(null));
            row.put("location", one.location().description().orElse(null));
            row.put("closingReason", one.closingReason().orElse(null));
            row.put("changedAt", one.updatedAt().toString());
            rows.add(row);
        }
        return new Some(rows, some.isEmpty() ? null : some.get(some.size() - 1).id());
    }
}
