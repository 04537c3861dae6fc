package uk.guildhall.crm.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Collection;
import uk.guildhall.crm.policy.Policies;
import uk.guildhall.crm.policy.Settings;

/** Whether somebody proved recently enough who they are to do what is sensitive. */
@ApplicationScoped
public class Freshness {
    private final Policies policies;
    private final InstantSource clock;

    @Inject
    public Freshness(Policies policies, InstantSource clock) {
        this.policies = policies;
        this.clock = clock;
    }

    protected Freshness() {
        this(null, null);
    }

    /** For how many minutes a proof is fresh, by the policy for that person. */
    public int minutes(SignedIn person) {
        Collection<String> roles = person.roleCodes();
        return policies.inForce().forRoles(roles).number(Settings.FRESH_SIGN_IN);
    }

    public boolean isFresh(SignedIn person) {
        return person.provenAt().plus(Duration.ofMinutes(minutes(person))).isAfter(clock.instant());
    }
}
