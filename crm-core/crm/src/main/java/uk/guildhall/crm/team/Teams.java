package uk.guildhall.crm.team;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The council's teams: some dozens, so they are read whole. */
@ApplicationScoped
public class Teams {
    @PersistenceContext(unitName = "guildhall")
    private EntityManager entities;

    public List<Team> all() {
        return entities.createQuery("SELECT t FROM Team t ORDER BY t.name", Team.class)
                .getResultList();
    }

    public Optional<Team> byCode(String code) {
        return entities.createQuery("SELECT t FROM Team t WHERE t.code = :code", Team.class)
                .setParameter("code", code)
                .getResultStream()
                .findFirst();
    }

    public Optional<Team> byId(UUID id) {
        return Optional.ofNullable(entities.find(Team.class, id));
    }

    /** The teams that a member of staff belongs to. */
    public Set<UUID> ofStaff(UUID staffId) {
        List<?> rows = entities.createNativeQuery("SELECT team_id FROM staff_team WHERE staff_id = ?")
                .setParameter(1, uk.guildhall.crm.tenancy.Ids.bytes(staffId))
                .getResultList();
        return rows.stream()
                .map(row -> uk.guildhall.crm.tenancy.Ids.of((byte[]) row))
                .collect(java.util.stream.Collectors.toUnmodifiableSet());
    }
}
