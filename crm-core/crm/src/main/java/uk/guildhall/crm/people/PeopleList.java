package uk.guildhall.crm.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import uk.guildhall.crm.access.SignInSessions;
import uk.guildhall.crm.access.Staff;
import uk.guildhall.crm.access.StaffMembers;
import uk.guildhall.crm.team.Team;
import uk.guildhall.crm.team.Teams;
import uk.guildhall.crm.tenancy.Ids;

/** The council's people as a list to be searched: some thousands, a page at a time, four queries a page. */
@ApplicationScoped
public class PeopleList {
    @PersistenceContext(unitName = "guildhall")
    private EntityManager entities;

    private final StaffMembers staffMembers;
    private final SignInSessions sessions;
    private final Teams teams;

    protected PeopleList() {
        this(null, null, null);
    }

    @Inject
    public PeopleList(StaffMembers staffMembers, SignInSessions sessions, Teams teams) {
        this.staffMembers = staffMembers;
        this.sessions = sessions;
        this.teams = teams;
    }

    /**
     * A person with what the list shows beside them.
     *
     * @param lastUse null where they never used Guildhall
     */
    public record Row(Staff staff, List<Team> teams, Instant lastUse) {}

    /**
     * The next people of the list.
     *
     * @param after the person shown last; empty for the first page
     */
    public List<Row> find(PeopleFilter filter, Optional<Staff> after, int limit) {
        List<Object> values = new ArrayList<>();
        StringBuilder sql = new StringBuilder("SELECT s.id FROM staff s WHERE ").append(where(filter, values));
        after.ifPresent(last -> goOn(filter.order(), last, sql, values));
        sql.append(
                switch (filter.order()) {
                    case NAME -> " ORDER BY s.display_name, s.id";
                    case USERNAME -> " ORDER BY s.username, s.id";
                    case NEWEST -> " ORDER BY s.created_at DESC, s.id DESC";
                });
        List<?> ids =
                query(sql.append(" LIMIT ").append(limit).toString(), values).getResultList();
        return rows(ids.stream().map(id -> Ids.of((byte[]) id)).toList());
    }

    /** How many there are of them. */
    public long count(PeopleFilter filter) {
        List<Object> values = new ArrayList<>();
        String sql = "SELECT COUNT(*) FROM staff s WHERE " + where(filter, values);
        return ((Number) query(sql, values).getSingleResult()).longValue();
    }

    /** One person with what the list shows beside them. */
    public Row one(Staff staff) {
        return rows(List.of(staff.id())).get(0);
    }

    private List<Row> rows(List<UUID> ids) {
        Map<UUID, Staff> people = staffMembers.wholeByIds(ids);
        Map<UUID, Instant> uses = sessions.lastUses(ids);
        Map<UUID, Set<UUID>> memberships = teams.ofEach(ids);
        Map<UUID, Team> byId = teams.all().stream().collect(Collectors.toMap(Team::id, team -> team));
        return ids.stream()
                .filter(people::containsKey)
                .map(id -> new Row(
                        people.get(id),
                        memberships.getOrDefault(id, Set.of()).stream()
                                .map(byId::get)
                                .sorted(java.util.Comparator.comparing(Team::code))
                                .toList(),
                        uses.get(id)))
                .toList();
    }

    private static String where(PeopleFilter filter, List<Object> values) {
        StringBuilder where = new StringBuilder("1 = 1");
        if (filter.text() != null) {
            String part =
                    "%" + filter.text().replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%";
            where.append(" AND (s.display_name LIKE ? ESCAPE '!' OR s.username LIKE ? ESCAPE '!'"
                    + " OR s.email LIKE ? ESCAPE '!')");
            values.addAll(List.of(part, part, part));
        }
        if (filter.role() != null) {
            where.append(" AND EXISTS (SELECT 1 FROM staff_role r WHERE r.staff_id = s.id AND r.role = ?)");
            values.add(filter.role());
        }
        if (filter.team() != null) {
            where.append(" AND EXISTS (SELECT 1 FROM staff_team t WHERE t.staff_id = s.id AND t.team_id = ?)");
            values.add(Ids.bytes(filter.team()));
        }
        if (filter.status() != null) {
            where.append(
                    switch (filter.status()) {
                        case ACTIVE -> " AND s.status = 'ACTIVE'";
                        case INVITED -> " AND s.status = 'ACTIVE' AND s.password_hash IS NULL";
                        case DISABLED -> " AND s.status = 'DISABLED'";
                    });
        }
        return where.toString();
    }

    private static void goOn(PeopleFilter.Order order, Staff last, StringBuilder sql, List<Object> values) {
        String column = switch (order) {
            case NAME -> "display_name";
            case USERNAME -> "username";
            case NEWEST -> "created_at";
        };
        String beyond = order == PeopleFilter.Order.NEWEST ? "<" : ">";
        Object value = switch (order) {
            case NAME -> last.displayName();
            case USERNAME -> last.username();
            case NEWEST -> Timestamp.from(last.createdAt());
        };
        sql.append(" AND (s.").append(column).append(' ').append(beyond).append(" ? OR (s.");
        sql.append(column).append(" = ? AND s.id ").append(beyond).append(" ?))");
        values.addAll(List.of(value, value, Ids.bytes(last.id())));
    }

    private Query query(String sql, List<Object> values) {
        Query query = entities.createNativeQuery(sql);
        for (int i = 0; i < values.size(); i++) {
            query.setParameter(i + 1, values.get(i));
        }
        return query;
    }
}
