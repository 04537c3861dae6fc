package uk.guildhall.crm.team;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import uk.guildhall.crm.access.Slug;
import uk.guildhall.crm.audit.Audit;
import uk.guildhall.crm.council.NotFound;
import uk.guildhall.crm.council.Problems;
import uk.guildhall.crm.council.Stale;
import uk.guildhall.crm.tenancy.Ids;

/** The council's teams: some dozens, so they are read whole. */
@ApplicationScoped
public class Teams {
    private static final String KIND = "team";
    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_STEM = 32;

    @PersistenceContext(unitName = "guildhall")
    private EntityManager entities;

    private final Audit audit;

    protected Teams() {
        this(null);
    }

    @Inject
    public Teams(Audit audit) {
        this.audit = audit;
    }

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
                .setParameter(1, Ids.bytes(staffId))
                .getResultList();
        return rows.stream().map(row -> Ids.of((byte[]) row)).collect(Collectors.toUnmodifiableSet());
    }

    /** The teams of each of these members of staff; somebody in none is left out. */
    public Map<UUID, Set<UUID>> ofEach(Collection<UUID> staffIds) {
        if (staffIds.isEmpty()) {
            return Map.of();
        }
        Query query = entities.createNativeQuery("SELECT staff_id, team_id FROM staff_team WHERE staff_id IN ("
                + "?, ".repeat(staffIds.size() - 1) + "?)");
        int parameter = 1;
        for (UUID id : staffIds) {
            query.setParameter(parameter++, Ids.bytes(id));
        }
        Map<UUID, Set<UUID>> teams = new HashMap<>();
        for (Object row : query.getResultList()) {
            Object[] pair = (Object[]) row;
            teams.computeIfAbsent(Ids.of((byte[]) pair[0]), id -> new HashSet<>())
                    .add(Ids.of((byte[]) pair[1]));
        }
        return teams;
    }

    /** How many people who may come in each team has. */
    public Map<UUID, Integer> sizes() {
        List<?> rows = entities.createNativeQuery("SELECT t.team_id, COUNT(*) FROM staff_team t JOIN staff s"
                        + " ON s.id = t.staff_id WHERE s.status = 'ACTIVE' GROUP BY t.team_id")
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .collect(Collectors.toMap(row -> Ids.of((byte[]) row[0]), row -> ((Number) row[1]).intValue()));
    }

    /** Puts somebody into exactly these teams. */
    @Transactional
    public void join(UUID staffId, Set<UUID> teams) {
        Set<UUID> before = ofStaff(staffId);
        for (UUID team : before) {
            if (!teams.contains(team)) {
                entities.createNativeQuery("DELETE FROM staff_team WHERE staff_id = ? AND team_id = ?")
                        .setParameter(1, Ids.bytes(staffId))
                        .setParameter(2, Ids.bytes(team))
                        .executeUpdate();
            }
        }
        for (UUID team : teams) {
            if (!before.contains(team)) {
                entities.createNativeQuery("INSERT INTO staff_team (staff_id, team_id) VALUES (?, ?)")
                        .setParameter(1, Ids.bytes(staffId))
                        .setParameter(2, Ids.bytes(team))
                        .executeUpdate();
            }
        }
    }

    /** Puts one more into the team. */
    @Transactional
    public void enter(UUID staffId, Team team) {
        entities.createNativeQuery("INSERT IGNORE INTO staff_team (staff_id, team_id) VALUES (?, ?)")
                .setParameter(1, Ids.bytes(staffId))
                .setParameter(2, Ids.bytes(team.id()))
                .executeUpdate();
        audit.record("team.joined", "staff", staffId, null, Map.of("team", team.code()));
    }

    /** Takes somebody out of the team. */
    @Transactional
    public void leave(UUID staffId, Team team) {
        entities.createNativeQuery("DELETE FROM staff_team WHERE staff_id = ? AND team_id = ?")
                .setParameter(1, Ids.bytes(staffId))
                .setParameter(2, Ids.bytes(team.id()))
                .executeUpdate();
        audit.record("team.left", "staff", staffId, null, Map.of("team", team.code()));
    }

    /** Makes a new team. */
    @Transactional
    public Team add(String name, String nameCy) {
        Team team = new Team(newCode(name));
        name(team, name, nameCy);
        entities.persist(team);
        audit.record("team.added", KIND, team.id(), null, Map.of("code", team.code()));
        return team;
    }

    /**
     * Calls a team something else; its code stays.
     *
     * @param seen the names that it had when they were changed
     * @throws Stale where somebody else renamed it meanwhile
     */
    @Transactional
    public void rename(UUID id, List<String> seen, String name, String nameCy) {
        Team team = byId(id).orElseThrow(NotFound::new);
        if (!seen.equals(List.of(team.name(), team.nameCy() == null ? "" : team.nameCy()))) {
            throw new Stale();
        }
        name(team, name, nameCy);
        audit.record("team.renamed", KIND, team.id(), null, Map.of("code", team.code()));
    }

    private void name(Team team, String name, String nameCy) {
        Problems problems = new Problems();
        String english = problems.required("/name", name, LONGEST_NAME);
        String cymraeg = problems.text("/nameCy", nameCy, LONGEST_NAME);
        if (all().stream()
                .anyMatch(other -> !other.id().equals(team.id()) && other.name().equalsIgnoreCase(english))) {
            problems.add("/name", "problem.name-taken");
        }
        problems.refuseIfAny();
        team.name(english, cymraeg);
    }

    private String newCode(String name) {
        String stem = Slug.of(name, LONGEST_STEM);
        String code = stem;
        for (int number = 2; byCode(code).isPresent(); number++) {
            code = stem + "-" + number;
        }
        return code;
    }
}
