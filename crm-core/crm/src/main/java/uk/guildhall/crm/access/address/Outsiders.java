package uk.guildhall.crm.access.address;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.BiPredicate;
import uk.guildhall.crm.access.Staff;
import uk.guildhall.crm.access.StaffMembers;
import uk.guildhall.crm.access.WorkingStyle;
import uk.guildhall.crm.access.address.AddressList.Reach;
import uk.guildhall.crm.policy.Policies;
import uk.guildhall.crm.policy.Policy;
import uk.guildhall.crm.tenancy.Ids;

/**
 * Who could no longer come from where they lately were, if the policy, the address list or somebody's working style were
 * another: told by name before it is made so.
 */
@ApplicationScoped
public class Outsiders {
    private static final Duration LATELY = Duration.ofDays(14);

    @PersistenceContext(unitName = "guildhall")
    private EntityManager entities;

    private final StaffMembers staffMembers;
    private final AddressList list;
    private final Policies policies;
    private final InstantSource clock;

    protected Outsiders() {
        this(null, null, null, null);
    }

    @Inject
    public Outsiders(StaffMembers staffMembers, AddressList list, Policies policies, InstantSource clock) {
        this.staffMembers = staffMembers;
        this.list = list;
        this.policies = policies;
        this.clock = clock;
    }

    /** Somebody, where they were last of the places from which they couldn't come any more, and when. */
    public record Outsider(UUID staffId, String name, String ip, Instant lastThere) {}

    /** Those whom one policy keeps out and another doesn't. */
    public List<Outsider> between(Policy now, Policy then) {
        return seenWhere((staff, ip) -> isOut(then, staff, staff.workingStyle(), ip, list.spans())
                && !isOut(now, staff, staff.workingStyle(), ip, list.spans()));
    }

    /** Those whom the list would keep out if it were this one, and doesn't as it is. */
    public List<Outsider> ofList(List<AddressSpan> after) {
        Policy policy = policies.inForce();
        List<AddressSpan> before = list.fresh();
        return seenWhere((staff, ip) -> isOut(policy, staff, staff.workingStyle(), ip, after)
                && !isOut(policy, staff, staff.workingStyle(), ip, before));
    }

    /** Those whom that style would keep out if it were theirs. */
    public List<Outsider> ofStyle(WorkingStyle style) {
        Policy policy = policies.inForce();
        return seenWhere((staff, ip) -> isOut(policy, staff, style, ip, list.spans())
                && !isOut(policy, staff, staff.workingStyle(), ip, list.spans()));
    }

    private static boolean isOut(Policy policy, Staff staff, WorkingStyle style, String ip, List<AddressSpan> spans) {
        return AddressList.reach(policy, staff.roles(), style, ip, spans) == Reach.OUT;
    }

    private List<Outsider> seenWhere(BiPredicate<Staff, String> out) {
        Map<UUID, Map<String, Instant>> sightings = sightings();
        return staffMembers.all().stream()
                .filter(Staff::isActive)
                .map(staff -> sightings.getOrDefault(staff.id(), Map.of()).entrySet().stream()
                        .filter(seen -> out.test(staff, seen.getKey()))
                        .max(Map.Entry.comparingByValue())
                        .map(seen -> new Outsider(staff.id(), staff.displayName(), seen.getKey(), seen.getValue()))
                        .orElse(null))
                .filter(Objects::nonNull)
                .toList();
    }

    private Map<UUID, Map<String, Instant>> sightings() {
        List<?> rows = entities.createNativeQuery(
                        "SELECT staff_id, source_ip, TIMESTAMPDIFF(MICROSECOND, '1970-01-01', MAX(last_used_at))"
                                + " FROM sign_in_session WHERE id > ? AND source_ip IS NOT NULL"
                                + " GROUP BY staff_id, source_ip")
                .setParameter(1, Ids.bytes(Ids.startOf(clock.instant().minus(LATELY))))
                .getResultList();
        Map<UUID, Map<String, Instant>> sightings = new HashMap<>();
        for (Object row : rows) {
            Object[] seen = (Object[]) row;
            sightings
                    .computeIfAbsent(Ids.of((byte[]) seen[0]), person -> new HashMap<>())
                    .put((String) seen[1], Instant.EPOCH.plus(((Number) seen[2]).longValue(), ChronoUnit.MICROS));
        }
        return sightings;
    }
}
