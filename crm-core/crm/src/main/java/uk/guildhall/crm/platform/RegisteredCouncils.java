package uk.guildhall.crm.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import uk.guildhall.crm.council.Kind;

/** The register of councils as the operator sees it: now, not from memory. */
@ApplicationScoped
public class RegisteredCouncils {
    private static final String CONTROL = "guildhall_control.";

    @PersistenceContext(unitName = "guildhall")
    private EntityManager entities;

    /** A council, whatever its status; never the platform itself. */
    public Optional<RegisteredCouncil> byCode(String code) {
        return Optional.ofNullable(entities.find(RegisteredCouncil.class, code))
                .filter(council -> council.kind() == Kind.COUNCIL);
    }

    /**
     * Councils by code.
     *
     * @param sought a part of a code, a name or a host name; all where it is blank
     * @param after the code of the last one seen; null for the beginning
     */
    public List<RegisteredCouncil> page(String sought, String after, int limit) {
        String part = sought == null || sought.isBlank() ? "%" : "%" + literally(sought.strip()) + "%";
        @SuppressWarnings("unchecked")
        List<RegisteredCouncil> found = entities.createNativeQuery(
                        "SELECT code, gss, name, name_cy, kind, nation, status, level, cell, schema_version, created_at FROM "
                                + CONTROL + "council c WHERE c.kind = 'COUNCIL' AND c.code > ?"
                                + " AND (c.code LIKE ? OR c.name LIKE ? OR c.name_cy LIKE ? OR EXISTS (SELECT 1 FROM "
                                + CONTROL + "council_host h WHERE h.council_code = c.code AND h.host LIKE ?))"
                                + " ORDER BY c.code LIMIT " + limit,
                        RegisteredCouncil.class)
                .setParameter(1, after == null ? "" : after)
                .setParameter(2, part.toLowerCase(Locale.ROOT))
                .setParameter(3, part)
                .setParameter(4, part)
                .setParameter(5, part.toLowerCase(Locale.ROOT))
                .getResultList();
        return found;
    }

    /** The host names of each, in order. */
    public Map<String, List<String>> hosts(Collection<String> codes) {
        Map<String, List<String>> hosts = new TreeMap<>();
        if (codes.isEmpty()) {
            return hosts;
        }
        var query = entities.createNativeQuery("SELECT council_code, host FROM " + CONTROL
                + "council_host WHERE council_code IN (" + "?,".repeat(codes.size() - 1) + "?) ORDER BY host");
        int at = 1;
        for (String code : codes) {
            query.setParameter(at++, code);
        }
        for (Object row : query.getResultList()) {
            Object[] columns = (Object[]) row;
            hosts.computeIfAbsent((String) columns[0], code -> new ArrayList<>())
                    .add((String) columns[1]);
        }
        return hosts;
    }

    public List<String> hosts(String code) {
        return hosts(List.of(code)).getOrDefault(code, List.of());
    }

    /** Whether some tenant, the platform included, has this code, or a council that has left had it. */
    boolean isCodeGiven(String code) {
        return isThere("SELECT 1 FROM " + CONTROL + "council WHERE code = ?", code)
                || isThere("SELECT 1 FROM " + CONTROL + "retired_code WHERE kind = 'CODE' AND name = ?", code);
    }

    /** Whether some tenant but this is reached by the host name, or a council that has left was. */
    boolean isHostGiven(String host, String butThis) {
        List<?> owners = entities.createNativeQuery(
                        "SELECT council_code FROM " + CONTROL + "council_host WHERE host = ?")
                .setParameter(1, host)
                .getResultList();
        return owners.stream().anyMatch(owner -> !owner.equals(butThis))
                || isThere("SELECT 1 FROM " + CONTROL + "retired_code WHERE kind = 'HOST' AND name = ?", host);
    }

    /** How the council's last migration ended: DONE, FAILED, or RUNNING; empty where there was none. */
    public Optional<String> lastMigration(String code) {
        List<?> found = entities.createNativeQuery("SELECT status FROM " + CONTROL
                        + "migration_run WHERE council_code = ? ORDER BY id DESC LIMIT 1")
                .setParameter(1, code)
                .getResultList();
        return found.stream().findFirst().map(String.class::cast);
    }

    private boolean isThere(String sql, String name) {
        return !entities.createNativeQuery(sql)
                .setParameter(1, name)
                .getResultList()
                .isEmpty();
    }

    private static String literally(String text) {
        return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }
}
