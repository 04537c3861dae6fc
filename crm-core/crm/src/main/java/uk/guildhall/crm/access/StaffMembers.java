package uk.guildhall.crm.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** The staff of the current council. */
@ApplicationScoped
public class StaffMembers {
    @PersistenceContext(unitName = "guildhall")
    private EntityManager entities;

    public Optional<Staff> byId(UUID id) {
        return Optional.ofNullable(entities.find(Staff.class, id));
    }

    /** Usernames are told apart as the council's database collates them: case and accents don't count. */
    public Optional<Staff> byUsername(String username) {
        return entities.createQuery("select s from Staff s where s.username = :username", Staff.class)
                .setParameter("username", username)
                .getResultStream()
                .findFirst();
    }

    /** Everybody, by name, with their roles. */
    public List<Staff> all() {
        return entities.createQuery(
                        "select distinct s from Staff s left join fetch s.roles order by s.displayName, s.id",
                        Staff.class)
                .getResultList();
    }

    /** Those who may come in and hold a permission, by name. */
    public List<Staff> holding(String permission) {
        return all().stream()
                .filter(Staff::isActive)
                .filter(staff -> staff.roles().stream()
                        .anyMatch(role -> role.permissions().contains(permission)))
                .toList();
    }

    /** The people of the given ids with their roles, by id. */
    public Map<UUID, Staff> wholeByIds(Collection<UUID> ids) {
        return ids.isEmpty()
                ? Map.of()
                : entities.createQuery(
                                "select distinct s from Staff s left join fetch s.roles where s.id in :ids",
                                Staff.class)
                        .setParameter("ids", ids)
                        .getResultStream()
                        .collect(Collectors.toMap(Staff::id, staff -> staff));
    }

    /** Those of the given ids, by name: for the names beside records. */
    public List<Staff> byIds(List<UUID> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return entities.createQuery(
                        "select s from Staff s where s.id in :ids order by s.displayName, s.id", Staff.class)
                .setParameter("ids", ids)
                .getResultList();
    }

    /** Their names by their ids, for the names beside records. */
    public Map<UUID, String> names(Collection<UUID> ids) {
        return byIds(List.copyOf(ids)).stream().collect(Collectors.toMap(Staff::id, Staff::displayName));
    }

    /** How many of them may come in. */
    public long count() {
        return entities.createQuery("select count(s) from Staff s where s.status = :active", Long.class)
                .setParameter("active", StaffStatus.ACTIVE)
                .getSingleResult();
    }

    public void add(Staff staff) {
        entities.persist(staff);
    }
}
