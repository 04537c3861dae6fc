package uk.guildhall.crm.governance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import uk.guildhall.crm.access.support.SupportAccesses;
import uk.guildhall.crm.policy.Policy;

/** Support that was let in for longer than a stricter policy allows: it ends sooner, or at once. */
@ApplicationScoped
public class SupportEnds implements Consequence {
    private final SupportAccesses accesses;
    private final InstantSource clock;

    protected SupportEnds() {
        this(null, null);
    }

    @Inject
    public SupportEnds(SupportAccesses accesses, InstantSource clock) {
        this.accesses = accesses;
        this.clock = clock;
    }

    @Override
    public String key() {
        return "support";
    }

    @Override
    public List<Affected> foreseen(Policy now, Policy then) {
        return accesses.shortenedBy(now, then).stream()
                .map(access -> new Affected(
                        access.operatorName(),
                        access.reason(),
                        access.decidedAt(),
                        untilLater(access.end(SupportAccesses.longest(then)))))
                .toList();
    }

    /** Null where that is over: it would end at once. */
    private Instant untilLater(Instant end) {
        return clock.instant().isBefore(end) ? end : null;
    }

    @Override
    public void bring(Policy inForce) {
        accesses.shorten(inForce);
    }
}
