package uk.guildhall.crm.retention;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Level;
import java.util.logging.Logger;
import uk.guildhall.crm.council.Council;
import uk.guildhall.crm.council.Kind;
import uk.guildhall.crm.tenancy.CouncilWork;
import uk.guildhall.crm.tenancy.Councils;

/**
 * Takes retention runs on in the background, on every node: what somebody here has just begun at once, and now and then what
 * another node may have left, or what is due this month.
 */
@ApplicationScoped
public class RetentionRunner {
    private static final Logger LOG = Logger.getLogger(RetentionRunner.class.getName());
    private static final int SWEEP_EVERY = 60;
    private static final Set<Council> WANTED = ConcurrentHashMap.newKeySet();

    private final Councils councils;
    private final CouncilWork work;
    private final RetentionRuns runs;
    private final RetentionStep step;
    private int round;

    protected RetentionRunner() {
        this(null, null, null, null);
    }

    @Inject
    public RetentionRunner(Councils councils, CouncilWork work, RetentionRuns runs, RetentionStep step) {
        this.councils = councils;
        this.work = work;
        this.runs = runs;
        this.step = step;
    }

    static void wanted(Council council) {
        WANTED.add(council);
    }

    /** One round, to be called each second. */
    public void goOn() {
        boolean sweep = round++ % SWEEP_EVERY == 0;
        Iterable<Council> due = sweep ? councils.all() : Set.copyOf(WANTED);
        for (Council council : due) {
            WANTED.remove(council);
            if (council.isOpen() && council.kind() == Kind.COUNCIL) {
                work.as(council, () -> going(sweep));
            }
        }
    }

    private void going(boolean sweep) {
        try {
            if (sweep) {
                runs.schedule();
            }
            for (Optional<UUID> mine = runs.claim(); mine.isPresent(); mine = runs.claim()) {
                UUID id = mine.get();
                while (step.take(id)) {
                    // the next records
                }
            }
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "A retention run could not go on this time", e);
        }
    }
}
