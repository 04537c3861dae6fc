package uk.guildhall.admin.works;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import uk.guildhall.admin.works.JobRun.JobListener;
import uk.guildhall.crm.council.KeyEncryptionKey;
import uk.guildhall.crm.platform.JobKind;
import uk.guildhall.crm.tenancy.Ids;
import uk.guildhall.migrations.AdminConnections;
import uk.guildhall.migrations.Names;

/**
 * Does the jobs that operators file: one at a time for each council, a few councils at once. It holds the account that
 * may make schemas and logins, which the application must never have, and listens to nobody but the table of jobs. Killed
 * anywhere and started again, it takes up what it was at.
 */
public final class Works {
    private static final Logger LOG = Logger.getLogger(Works.class.getName());
    private static final long LOOK_EVERY_MILLIS = 300;
    private static final long TRY_AGAIN_MILLIS = 2_000;
    private static final int LOOKS_BETWEEN_PLANS = 30;
    private static final int COUNCILS_AT_ONCE = 2;

    private final AdminConnections admin;
    private final InstantSource clock;
    private final JobListener listener;
    private final Map<JobKind, Work> kinds;
    private final Set<String> inHand = ConcurrentHashMap.newKeySet();

    public Works(AdminConnections admin, KeyEncryptionKey key, InstantSource clock, KeepingPlaces places) {
        this(admin, key, clock, places, (job, step) -> {});
    }

    Works(
            AdminConnections admin,
            KeyEncryptionKey key,
            InstantSource clock,
            KeepingPlaces places,
            JobListener listener) {
        this.admin = admin;
        this.clock = clock;
        this.listener = listener;
        this.kinds = new EnumMap<>(JobKind.class);
        kinds.put(JobKind.ONBOARD, new Onboarding(admin, key));
        kinds.put(JobKind.SUSPEND, Standing.suspended());
        kinds.put(JobKind.RESUME, Standing.resumed());
        kinds.put(JobKind.HOSTS, new HostMoving());
        kinds.put(JobKind.RING, new RingMoving());
        kinds.put(JobKind.MIGRATE, new Migration(admin));
        kinds.putAll(new Keeping(admin, key, clock, places).kinds());
    }

    /** Does what there is to do until the thread is interrupted; a database that is away is waited for. */
    public void run() {
        ExecutorService hands = Executors.newFixedThreadPool(COUNCILS_AT_ONCE);
        try {
            while (!Thread.currentThread().isInterrupted()) {
                TimeUnit.MILLISECONDS.sleep(watch(hands));
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } finally {
            hands.shutdownNow();
        }
    }

    /** Looks for as long as the connection holds. Answers how long to wait before the next one. */
    private long watch(ExecutorService hands) throws InterruptedException {
        try (Connection connection = admin.open()) {
            JobBook book = new JobBook(connection);
            SupportNews support = new SupportNews(connection);
            BackupRound plans = new BackupRound(connection, clock);
            for (int look = 0; ; look++) {
                support.carry();
                if (look % LOOKS_BETWEEN_PLANS == 0) {
                    plans.file();
                }
                for (String council : book.councilsDue()) {
                    if (inHand.add(council)) {
                        hands.execute(() -> work(council));
                    }
                }
                TimeUnit.MILLISECONDS.sleep(LOOK_EVERY_MILLIS);
            }
        } catch (SQLException away) {
            LOG.log(Level.WARNING, "The database is away: {0}", away.getMessage());
            return TRY_AGAIN_MILLIS;
        }
    }

    private void work(String council) {
        try {
            if (!attempt(council)) {
                TimeUnit.MILLISECONDS.sleep(TRY_AGAIN_MILLIS);
            }
        } catch (SQLException | RuntimeException trouble) {
            LOG.log(Level.WARNING, "A job of " + council + " was cut off and will be taken up again", trouble);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } finally {
            inHand.remove(council);
        }
    }

    /** The oldest job of a council, once. False where somebody else is at it, or it is to be tried again later. */
    boolean attempt(String council) throws SQLException {
        try (Connection connection = admin.open()) {
            Optional<CouncilLock> lock = CouncilLock.take(connection, council);
            if (lock.isEmpty()) {
                return false;
            }
            try (CouncilLock held = lock.get()) {
                JobBook book = new JobBook(connection);
                Optional<DueJob> job = book.next(council);
                return job.isEmpty()
                        || new JobRun(admin, clock, book, job.get(), listener)
                                .attempt(kinds.get(job.get().kind()));
            }
        }
    }

    /**
     * Files a job from outside the application, as the command line does, and notes it in the operator's trail.
     *
     * @param by who asks, in words
     */
    public UUID file(JobKind kind, String council, Record arguments, String by) throws SQLException {
        UUID id = Ids.next();
        try (Connection transaction = admin.open()) {
            transaction.setAutoCommit(false);
            new JobBook(transaction).file(id, kind, council, arguments, by);
            Optional<String> platform = platform(transaction);
            if (platform.isPresent()) {
                new CouncilTrail(transaction)
                        .note(
                                platform.get(),
                                "council." + kind.code() + "-asked",
                                id,
                                Map.of("council", council, "by", by));
            }
            transaction.commit();
        }
        return id;
    }

    /** Sees a job to its end, doing it here unless somebody else is at it. */
    public JobProgress finish(UUID id, String council) throws SQLException, InterruptedException {
        while (true) {
            JobProgress now = progress(id);
            if (now.state().isOver()) {
                return now;
            }
            if (!attempt(council)) {
                TimeUnit.MILLISECONDS.sleep(LOOK_EVERY_MILLIS);
            }
        }
    }

    public JobProgress progress(UUID id) throws SQLException {
        try (Connection connection = admin.open()) {
            return new JobBook(connection).progress(id);
        }
    }

    private static Optional<String> platform(Connection connection) throws SQLException {
        try (var query = connection.prepareStatement("SELECT code FROM " + Names.CONTROL
                        + ".council WHERE kind = 'PLATFORM' AND status <> 'PROVISIONING' LIMIT 1");
                var row = query.executeQuery()) {
            return row.next() ? Optional.of(row.getString(1)) : Optional.empty();
        }
    }
}
