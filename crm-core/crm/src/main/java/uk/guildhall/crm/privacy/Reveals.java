package uk.guildhall.crm.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import uk.guildhall.crm.access.Principal;
import uk.guildhall.crm.access.SignedIn;
import uk.guildhall.crm.audit.Audit;
import uk.guildhall.crm.council.Problems;
import uk.guildhall.crm.policy.Policies;
import uk.guildhall.crm.policy.Policy;
import uk.guildhall.crm.policy.Settings;

/** What is masked for whoever asks, and the reasons for which it was shown. */
@ApplicationScoped
public class Reveals {
    private static final int LONGEST_REASON = 500;
    private static final int SHORTEST_REASON = 5;

    @PersistenceContext(unitName = "guildhall")
    private EntityManager entities;

    private final Policies policies;
    private final Audit audit;
    private final InstantSource clock;

    protected Reveals() {
        this(null, null, null);
    }

    @Inject
    public Reveals(Policies policies, Audit audit, InstantSource clock) {
        this.policies = policies;
        this.audit = audit;
        this.clock = clock;
    }

    /** What is masked wherever customers are listed, whatever was revealed of one of them; for support all there is. */
    public Set<Guarded> masked() {
        if (SignedIn.find().filter(SignedIn::isSupport).isPresent()) {
            return EnumSet.allOf(Guarded.class);
        }
        Set<Guarded> masked = EnumSet.noneOf(Guarded.class);
        policy().set(Settings.MASKED).forEach(code -> Guarded.of(code).ifPresent(masked::add));
        return masked;
    }

    /** What is masked of this customer for whoever asks, now. */
    public Set<Guarded> masked(UUID customerId) {
        Set<Guarded> masked = masked();
        if (!masked.isEmpty()) {
            SignedIn.find()
                    .ifPresent(
                            person -> shown(person, customerId).forEach(reveal -> masked.removeAll(reveal.fields())));
        }
        return masked;
    }

    /**
     * Shows masked fields of a customer for as long as the policy lets them be shown, to the session that asks.
     *
     * @throws uk.guildhall.crm.council.Refused without a reason
     */
    public void show(UUID customerId, String customerReference, Set<Guarded> fields, String reason) {
        Problems problems = new Problems();
        String why = problems.required("/reason", reason, LONGEST_REASON);
        if (why != null && why.length() < SHORTEST_REASON) {
            problems.add("/reason", "problem.reason-short");
        }
        problems.refuseIfAny();
        SignedIn person = SignedIn.find().orElseThrow();
        Reveal reveal = new Reveal(
                person,
                customerId,
                customerReference,
                fields,
                why,
                clock.instant(),
                Duration.ofMinutes(minutes()),
                tellsTeamLeaders());
        entities.persist(reveal);
        audit.record(
                "customer.revealed",
                "customer",
                customerId,
                customerReference,
                Map.of(
                        "fields", fields.stream().map(Guarded::code).sorted().collect(Collectors.joining(",")),
                        // Why is kept with the reveal, where erasure reaches it: people write of people.
                        "reveal", reveal.id().toString()));
    }

    /** How long what is revealed stays shown. */
    public int minutes() {
        return policy().number(Settings.REVEAL_LASTS);
    }

    /** Whether team leaders see that it was revealed, and why. */
    public boolean tellsTeamLeaders() {
        return policy().choice(Settings.REVEAL_TOLD).equals("team-leader");
    }

    /** What team leaders are told of, the latest first, before the given one. */
    public List<Reveal> told(Instant before, int limit) {
        return entities.createQuery(
                        "select r from Reveal r where r.told = true and r.at < :before order by r.at desc, r.id desc",
                        Reveal.class)
                .setParameter("before", before == null ? clock.instant().plusSeconds(1) : before)
                .setMaxResults(limit)
                .getResultList();
    }

    private List<Reveal> shown(SignedIn person, UUID customerId) {
        return entities.createQuery(
                        "select r from Reveal r where r.sessionId = :session and r.customerId = :customer"
                                + " and r.until > :now",
                        Reveal.class)
                .setParameter("session", person.sessionId())
                .setParameter("customer", customerId)
                .setParameter("now", clock.instant())
                .getResultList();
    }

    private Policy policy() {
        return Principal.find()
                .filter(SignedIn.class::isInstance)
                .map(SignedIn.class::cast)
                .map(person -> policies.inForce().forRoles(person.roleCodes()))
                .orElseGet(policies::inForce);
    }
}
