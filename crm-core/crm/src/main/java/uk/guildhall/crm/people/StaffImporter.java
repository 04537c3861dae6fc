package uk.guildhall.crm.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import uk.guildhall.crm.council.Council;
import uk.guildhall.crm.tenancy.CouncilWork;
import uk.guildhall.crm.tenancy.Councils;

/**
 * Brings the files of staff in, in the background, on every node: what somebody here has just started at once, and now and
 * then what another node may have left.
 */
@ApplicationScoped
public class StaffImporter {
    private static final Logger LOG = Logger.getLogger(StaffImporter.class.getName());
    private static final int SWEEP_EVERY = 60;
    private static final int AT_ONCE = 25;
    private static final int ATTEMPTS = 5;
    private static final Set<Council> WANTED = ConcurrentHashMap.newKeySet();

    private final Councils councils;
    private final CouncilWork work;
    private final StaffImports imports;
    private final ImportStep step;
    private int round;

    protected StaffImporter() {
        this(null, null, null, null);
    }

    @Inject
    public StaffImporter(Councils councils, CouncilWork work, StaffImports imports, ImportStep step) {
        this.councils = councils;
        this.work = work;
        this.imports = imports;
        this.step = step;
    }

    static void wanted(Council council) {
        WANTED.add(council);
    }

    /** One round, to be called each second. */
    public void goOn() {
        Iterable<Council> due = round++ % SWEEP_EVERY == 0 ? councils.all() : Set.copyOf(WANTED);
        for (Council council : due) {
            WANTED.remove(council);
            if (council.isOpen()) {
                work.as(council, this::claimed);
            }
        }
    }

    private void claimed() {
        Optional<UUID> mine = imports.claim();
        while (mine.isPresent()) {
            UUID id = mine.get();
            while (some(id)) {
                // the next rows
            }
            mine = imports.claim();
        }
    }

    /** If some rows together fail, they are done one by one, and the one that fails alone is written down as such. */
    private boolean some(UUID id) {
        try {
            return step.take(id, AT_ONCE);
        } catch (RuntimeException together) {
            LOG.log(Level.FINE, "Rows of a file of staff are done one by one", together);
        }
        boolean more = true;
        for (int i = 0; more && i < AT_ONCE; i++) {
            more = alone(id);
        }
        return more;
    }

    /** What stands in the way, such as somebody else's lock, is mostly gone a moment later. */
    private boolean alone(UUID id) {
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            try {
                return step.take(id, 1);
            } catch (RuntimeException inTheWay) {
                LOG.log(Level.INFO, "A row of a file of staff is tried again: {0}", code(inTheWay));
                if (!paused(attempt)) {
                    break;
                }
            }
        }
        return step.giveUpNext(id);
    }

    private static boolean paused(int attempt) {
        try {
            TimeUnit.MILLISECONDS.sleep(100L * attempt);
            return true;
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** The database's own number for it; never its message, which quotes values. */
    private static String code(Throwable problem) {
        int depth = 0;
        for (Throwable cause = problem; cause != null && depth < 20; cause = cause.getCause(), depth++) {
            if (cause instanceof SQLException sql) {
                return sql.getSQLState() + "/" + sql.getErrorCode();
            }
        }
        return problem.getClass().getName();
    }
}
