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
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import uk.guildhall.crm.council.Kind;
import uk.guildhall.crm.council.Ring;
import uk.guildhall.crm.council.Status;
import uk.guildhall.crm.tenancy.Quarantine;

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
                        "SELECT code, gss, name, name_cy, kind, nation, status, level, cell, ring, schema_version, created_at FROM "
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

    /** Those of a ring that have a schema, by code. */
    List<RegisteredCouncil> in(Ring ring) {
        return entities.createQuery(
                        "select c from RegisteredCouncil c where c.ring = :ring and c.kind = :kind and c.status <> :begun"
                                + " order by c.code",
                        RegisteredCouncil.class)
                .setParameter("ring", ring)
                .setParameter("kind", Kind.COUNCIL)
                .setParameter("begun", Status.PROVISIONING)
                .getResultList();
    }

    /** Which of these councils let nobody in because of their schemas, and why. */
    public Map<String, Quarantine> quarantined(Collection<String> codes) {
        Map<String, Quarantine> found = new TreeMap<>();
        standings().forEach((code, standing) -> {
            if (codes.contains(code)) {
                standing.quarantine().ifPresent(why -> found.put(code, why));
            }
        });
        return found;
    }

    public Optional<Quarantine> quarantine(String code) {
        return Optional.ofNullable(quarantined(Set.of(code)).get(code));
    }

    /** How far each ring has come. */
    public List<RingStanding> rings() {
        return Stream.of(Ring.values())
                .map(ring -> RingStanding.of(ring, standings().values()))
                .toList();
    }

    /** How the schemas of those councils stand that have one. */
    private Map<String, SchemaStanding> standings() {
        List<?> rows = entities.createNativeQuery("SELECT c.code, c.ring, " + Quarantine.COLUMNS + " FROM " + CONTROL
                        + "council c WHERE c.kind = 'COUNCIL' AND c.status <> 'PROVISIONING' ORDER BY c.code")
                .getResultList();
        Map<String, SchemaStanding> standings = new TreeMap<>();
        for (Object row : rows) {
            Object[] columns = (Object[]) row;
            standings.put((String) columns[0], SchemaStanding.of(columns));
        }
        return standings;
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
