package uk.guildhall.crm.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.ConfigProvider;
import uk.guildhall.crm.access.StaffStatus;
import uk.guildhall.crm.policy.Policies;
import uk.guildhall.crm.policy.Policy;
import uk.guildhall.crm.policy.Settings;

/** Where the council's data is and how it is kept, read from what is in force now. */
@ApplicationScoped
public class Whereabouts {
    private static final String PLACE = "guildhall.data.place";

    @PersistenceContext(unitName = "guildhall")
    private EntityManager entities;

    private final Policies policies;
    private final InstantSource clock;

    protected Whereabouts() {
        this(null, null);
    }

    @Inject
    public Whereabouts(Policies policies, InstantSource clock) {
        this.policies = policies;
        this.clock = clock;
    }

    /**
     * What is told.
     *
     * @param place where the operator says that the servers stand; empty where it says nothing
     * @param level {@code BASELINE}, {@code ENHANCED} or {@code SENSITIVE}
     * @param staff who can sign in
     * @param programs tokens that open something today
     * @param restricted records that are for named people alone
     * @param encrypted codes of what is encrypted field by field
     * @param masked codes of what is hidden until somebody says why they need it
     * @param idleMinutes after which an unused sign-in ends
     */
    public record Told(
            Optional<String> place,
            String level,
            long staff,
            long programs,
            long restricted,
            Set<String> encrypted,
            Set<String> masked,
            int idleMinutes) {}

    public Told now() {
        Policy policy = policies.inForce();
        return new Told(
                ConfigProvider.getConfig().getOptionalValue(PLACE, String.class).filter(place -> !place.isBlank()),
                policy.level().name(),
                count(entities.createQuery("select count(s) from Staff s where s.status = :active", Long.class)
                        .setParameter("active", StaffStatus.ACTIVE)),
                count(entities.createQuery(
                                "select count(t) from ApiToken t where t.revokedAt is null and t.expiresAt > :now",
                                Long.class)
                        .setParameter("now", clock.instant())),
                count(entities.createQuery("select count(r) from Restriction r", Long.class)),
                policy.set(Settings.ENCRYPTED),
                policy.set(Settings.MASKED),
                policy.number(Settings.SESSION_IDLE));
    }

    private static long count(jakarta.persistence.TypedQuery<Long> query) {
        return query.getSingleResult();
    }
}
