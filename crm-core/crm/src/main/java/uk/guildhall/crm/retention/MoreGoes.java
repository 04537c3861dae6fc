package uk.guildhall.crm.retention;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import uk.guildhall.crm.catalogue.Catalogue;
import uk.guildhall.crm.catalogue.CouncilService;
import uk.guildhall.crm.governance.Affected;
import uk.guildhall.crm.governance.Consequence;
import uk.guildhall.crm.policy.Policy;
import uk.guildhall.crm.policy.Settings;

/** Records of which a stricter policy says that they are past their time: they go with the next retention run. */
@ApplicationScoped
public class MoreGoes implements Consequence {
    private static final ZoneId UK = ZoneId.of("Europe/London");

    @PersistenceContext(unitName = "guildhall")
    private EntityManager entities;

    private final Catalogue catalogue;
    private final InstantSource clock;

    protected MoreGoes() {
        this(null, null);
    }

    @Inject
    public MoreGoes(Catalogue catalogue, InstantSource clock) {
        this.catalogue = catalogue;
        this.clock = clock;
    }

    @Override
    public String key() {
        return "retention";
    }

    @Override
    public List<Affected> foreseen(Policy now, Policy then) {
        Map<String, List<CouncilService>> shorter = new HashMap<>();
        for (CouncilService service : catalogue.everById().values()) {
            int before = months(now, service);
            int after = months(then, service);
            if (after < before) {
                shorter.computeIfAbsent(before + "|" + after, span -> new ArrayList<>())
                        .add(service);
            }
        }
        List<Affected> touched = new ArrayList<>();
        shorter.values().forEach(services -> touched.addAll(touched(services, now, then)));
        touched.sort(Comparator.comparing(Affected::name));
        return touched;
    }

    /** Those of the services whose records are kept from as long to as long, counted together. */
    private List<Affected> touched(List<CouncilService> services, Policy now, Policy then) {
        Map<UUID, Long> counts = new HashMap<>();
        entities.createQuery(
                        "SELECT c.serviceId, COUNT(c.id) FROM Case c WHERE c.closedAt >= :from AND c.closedAt < :to"
                                + " AND c.serviceId IN :services GROUP BY c.serviceId",
                        Object[].class)
                .setParameter("from", ago(months(now, services.get(0))))
                .setParameter("to", ago(months(then, services.get(0))))
                .setParameter(
                        "services", services.stream().map(CouncilService::id).toList())
                .getResultList()
                .forEach(row -> counts.put((UUID) row[0], (Long) row[1]));
        return services.stream()
                .filter(service -> counts.containsKey(service.id()))
                .map(service -> new Affected(
                        service.nameIn("en"), counts.get(service.id()).toString(), ago(months(then, service)), null))
                .toList();
    }

    private Instant ago(int months) {
        return clock.instant().atZone(UK).minusMonths(months).toInstant();
    }

    private static int months(Policy policy, CouncilService service) {
        return policy.forService(service.code()).number(Settings.RETENTION);
    }

    /** Nothing goes before it was counted and somebody said so. */
    @Override
    public void bring(Policy inForce) {
        // The next run goes by the policy in force then.
    }
}
