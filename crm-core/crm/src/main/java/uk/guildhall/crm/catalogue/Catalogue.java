package uk.guildhall.crm.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The council's services: some dozens, so they are read whole. */
@ApplicationScoped
public class Catalogue {
    @PersistenceContext(unitName = "guildhall")
    private EntityManager entities;

    /** The services offered now, by name. */
    public List<CouncilService> offered() {
        return entities.createQuery(
                        "SELECT s FROM CouncilService s WHERE s.active = TRUE ORDER BY s.name", CouncilService.class)
                .getResultList();
    }

    /** Those of these codes that are offered now. */
    public List<CouncilService> offered(Set<String> codes) {
        return codes.isEmpty()
                ? List.of()
                : entities.createQuery(
                                "SELECT s FROM CouncilService s WHERE s.active = TRUE AND s.code IN :codes",
                                CouncilService.class)
                        .setParameter("codes", codes)
                        .getResultList();
    }

    public Optional<CouncilService> byCode(String code) {
        return entities.createQuery("SELECT s FROM CouncilService s WHERE s.code = :code", CouncilService.class)
                .setParameter("code", code)
                .getResultStream()
                .findFirst();
    }

    /** Every service ever offered, to name what old records are about; by name. */
    public Map<UUID, CouncilService> everById() {
        Map<UUID, CouncilService> ever = new LinkedHashMap<>();
        entities.createQuery("SELECT s FROM CouncilService s ORDER BY s.name", CouncilService.class)
                .getResultStream()
                .forEach(service -> ever.put(service.id(), service));
        return ever;
    }
}
