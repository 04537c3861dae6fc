package uk.guildhall.crm.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Level;
import java.util.logging.Logger;
import uk.guildhall.crm.council.Council;
import uk.guildhall.crm.tenancy.CouncilWork;
import uk.guildhall.crm.tenancy.Councils;

/**
 * Chains each council's audit entries once they are committed, so that writers don't wait for one another. Each second
 * it looks after the councils in which this node wrote something; every thirtieth round after all of them, further back,
 * for entries that were committed late or left by a node that died.
 */
@ApplicationScoped
public class AuditSealer {
    private static final Logger LOG = Logger.getLogger(AuditSealer.class.getName());
    private static final Duration LATE = Duration.ofSeconds(5);
    private static final Duration VERY_LATE = Duration.ofMinutes(10);
    private static final int SWEEP_EVERY = 30;
    private static final Set<Council> WANTED = ConcurrentHashMap.newKeySet();

    private final Councils councils;
    private final CouncilWork work;
    private final AuditSeals seals;
    private int round;

    protected AuditSealer() {
        this(null, null, null);
    }

    @Inject
    public AuditSealer(Councils councils, CouncilWork work, AuditSeals seals) {
        this.councils = councils;
        this.work = work;
        this.seals = seals;
    }

    static void wanted(Council council) {
        WANTED.add(council);
    }

    /** One round, to be called each second. */
    public void seal() {
        boolean sweep = round++ % SWEEP_EVERY == 0;
        Iterable<Council> due = sweep ? councils.all() : Set.copyOf(WANTED);
        for (Council council : due) {
            WANTED.remove(council);
            if (council.isReachable()) {
                seal(council, sweep ? VERY_LATE : LATE);
            }
        }
    }

    private void seal(Council council, Duration lookBack) {
        try {
            work.as(council, () -> {
                while (seals.sealSome(lookBack)) {
                    // the next batch
                }
            });
        } catch (RuntimeException e) {
            WANTED.add(council);
            LOG.log(Level.INFO, "The audit trail of " + council.code() + " will be sealed in the next round", e);
        }
    }
}
