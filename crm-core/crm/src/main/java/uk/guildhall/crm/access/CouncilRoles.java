package uk.guildhall.crm.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.guildhall.crm.audit.Audit;
import uk.guildhall.crm.council.Conflict;
import uk.guildhall.crm.council.Problems;
import uk.guildhall.crm.council.Stale;

/**
 * Who may do what in the current council: the built-in roles, which are fixed, and the council's own. Asked anew at every
 * request, so that a permission taken out of a role is gone at the next one.
 */
@ApplicationScoped
public class CouncilRoles {
    private static final String KIND = "role";
    private static final String OWN = "own.";
    private static final int LONGEST_NAME = 60;
    private static final int MOST = 50;

    /** What lets somebody decide over others: nobody gives away what they don't hold themselves. */
    private static final Set<String> ADMINISTRATION =
            Set.of("staff", "role", "team", "policy", "token", "audit", "branding", "support");

    @PersistenceContext(unitName = "guildhall")
    private EntityManager entities;

    private final Audit audit;
    private final InstantSource clock;

    protected CouncilRoles() {
        this(null, null);
    }

    @Inject
    public CouncilRoles(Audit audit, InstantSource clock) {
        this.audit = audit;
        this.clock = clock;
    }

    /** The built-in roles that a council gives to its staff. */
    public static List<Role> builtIn() {
        return Stream.of(Role.values())
                .filter(role -> role != Role.OPERATOR && role != Role.DATA_PROTECTION_OFFICER)
                .toList();
    }

    /** What a council may put into a role of its own: all that its built-in roles hold, so never the operator's. */
    public static Set<String> grantable() {
        return builtIn().stream()
                .flatMap(role -> role.permissions().stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The council's own, by name. */
    public List<CouncilRole> own() {
        return entities.createQuery("select r from CouncilRole r order by r.name, r.id", CouncilRole.class)
                .getResultList();
    }

    public Optional<CouncilRole> byId(UUID id) {
        return Optional.ofNullable(entities.find(CouncilRole.class, id));
    }

    /** What somebody with these roles may do. A code that stands for nothing (any more) gives nothing. */
    public Set<String> permissions(Collection<String> codes) {
        Set<String> may = new TreeSet<>();
        List<String> others = new java.util.ArrayList<>();
        for (String code : codes) {
            Role.find(code).ifPresentOrElse(role -> may.addAll(role.permissions()), () -> others.add(code));
        }
        if (!others.isEmpty()) {
            entities.createQuery("select r from CouncilRole r where r.code in :codes", CouncilRole.class)
                    .setParameter("codes", others)
                    .getResultList()
                    .forEach(role -> may.addAll(role.permissions()));
        }
        return may;
    }

    /** The permissions of every role that a council gives, by its code. */
    public Map<String, Set<String>> permissionsByRole() {
        Map<String, Set<String>> all = new TreeMap<>();
        builtIn().forEach(role -> all.put(role.code(), role.permissions()));
        own().forEach(role -> all.put(role.code(), role.permissions()));
        return all;
    }

    /** How many people who may come in have each role. */
    public Map<String, Integer> people() {
        List<?> rows = entities.createNativeQuery("SELECT r.role, COUNT(*) FROM staff_role r JOIN staff s"
                        + " ON s.id = r.staff_id WHERE s.status = 'ACTIVE' GROUP BY r.role")
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .collect(Collectors.toMap(row -> (String) row[0], row -> ((Number) row[1]).intValue()));
    }

    /** Whether somebody who holds these permissions may give, or take away, a role that may do those. */
    public static boolean mayGive(Collection<String> held, Collection<String> ofRole) {
        return ofRole.stream()
                .filter(permission -> ADMINISTRATION.contains(permission.substring(0, permission.indexOf(':'))))
                .allMatch(held::contains);
    }

    /** Makes a new one. */
    @Transactional
    public CouncilRole add(String name, String nameCy, Set<String> may) {
        CouncilRole role = new CouncilRole(newCode(name), clock.instant());
        describe(role, name, nameCy, may);
        entities.persist(role);
        audit.record("role.added", KIND, role.id(), null, Map.of("permissions", new TreeSet<>(role.permissions())));
        return role;
    }

    /**
     * Changes what it is called and may do.
     *
     * @throws Stale where somebody else changed it since the version that was seen
     */
    @Transactional
    public void change(CouncilRole known, int version, String name, String nameCy, Set<String> may) {
        CouncilRole role = entities.find(CouncilRole.class, known.id());
        if (role == null || role.version() != version) {
            throw new Stale();
        }
        Set<String> before = new TreeSet<>(role.permissions());
        describe(role, name, nameCy, may);
        entities.flush();
        audit.record(
                "role.changed",
                KIND,
                role.id(),
                null,
                Map.of("before", before, "after", new TreeSet<>(role.permissions())));
    }

    /** Takes it away, once nobody has it. */
    @Transactional
    public void remove(UUID id) {
        CouncilRole role = byId(id).orElseThrow(uk.guildhall.crm.council.NotFound::new);
        Number holders = (Number) entities.createNativeQuery("SELECT COUNT(*) FROM staff_role WHERE role = ?")
                .setParameter(1, role.code())
                .getSingleResult();
        if (holders.intValue() > 0) {
            throw new Conflict("problem.role-held");
        }
        entities.remove(role);
        audit.record("role.removed", KIND, role.id(), null, Map.of());
    }

    private void describe(CouncilRole role, String name, String nameCy, Set<String> may) {
        Problems problems = new Problems();
        String english = problems.required("/name", name, LONGEST_NAME);
        String cymraeg = problems.text("/nameCy", nameCy, LONGEST_NAME);
        if (may.isEmpty()) {
            problems.add("/permissions", "problem.permission-needed");
        } else if (!grantable().containsAll(may)) {
            problems.add("/permissions", "problem.choice");
        }
        List<CouncilRole> others = own();
        if (others.stream()
                .anyMatch(other -> !other.id().equals(role.id()) && other.name().equalsIgnoreCase(english))) {
            problems.add("/name", "problem.name-taken");
        }
        if (others.size() >= MOST
                && others.stream().noneMatch(other -> other.id().equals(role.id()))) {
            problems.add("/name", "problem.too-many", MOST);
        }
        problems.refuseIfAny();
        role.describe(english, cymraeg, may);
    }

    /** From the name, so that it is known again in the audit trail and an export. */
    private String newCode(String name) {
        String stem = Slug.of(name, 30);
        Set<String> taken = own().stream().map(CouncilRole::code).collect(Collectors.toSet());
        String code = OWN + stem;
        for (int number = 2; taken.contains(code); number++) {
            code = OWN + stem + "-" + number;
        }
        return code;
    }
}
