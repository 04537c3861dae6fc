package uk.guildhall.tests.tenancy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import uk.guildhall.crm.council.Council;
import uk.guildhall.crm.council.Kind;
import uk.guildhall.crm.council.Nation;
import uk.guildhall.crm.council.SecurityLevel;
import uk.guildhall.crm.council.Status;
import uk.guildhall.crm.tenancy.CouncilWork;
import uk.guildhall.crm.tenancy.Councils;
import uk.guildhall.crm.tenancy.SchemaState;

/** What must hold of every connection, whatever happened on it before. Each check fails by an AssertionError. */
@ApplicationScoped
public class TenancyChecks {
    static final UUID SAME_KEY = UUID.fromString("01900000-0000-7000-8000-000000000001");
    private static final List<String> CODES = List.of("ashford", "birchley", "cawdale");

    @Inject
    private Councils councils;

    @Inject
    private CouncilWork work;

    @Inject
    private SchemaState schemas;

    @Inject
    private TeamDesk desk;

    public void plant() {
        for (Council council : all()) {
            work.as(council, () -> desk.plant(SAME_KEY));
        }
    }

    public void everyWayOfReadingAnswersTheOwnCouncil() {
        for (int round = 0; round < 5; round++) {
            for (Council council : all()) {
                work.as(council, () -> readEveryWay(council));
            }
        }
    }

    /** The register is read through another data source object, which hands out the same connections. */
    public void readingTheRegisterLeavesNothingBehind() {
        for (int round = 0; round < 10; round++) {
            for (Council council : all()) {
                try {
                    schemas.now();
                } catch (java.sql.SQLException e) {
                    throw new AssertionError(e);
                }
                work.as(council, () -> readEveryWay(council));
            }
        }
    }

    public void writesStayInTheirCouncil() {
        for (Council council : all()) {
            work.as(council, () -> {
                same(council.code(), desk.rename(SAME_KEY, "of " + council.code()));
            });
        }
        for (Council council : all()) {
            work.as(council, () -> same("of " + council.code(), desk.welshName(SAME_KEY)));
        }
    }

    /** COM_CHANGE_USER silently switches autocommit on again, so this is done with a change of council before each. */
    public void nothingSurvivesARollback() {
        for (Council council : all()) {
            work.as(council, () -> {
                desk.rename(SAME_KEY, "kept");
            });
        }
        for (int round = 0; round < 15; round++) {
            for (Council council : all()) {
                work.as(council, () -> fails(() -> desk.renameAndFail(SAME_KEY, "must not stay")));
                work.as(other(council), () -> readEveryWay(other(council)));
                work.as(council, () -> same("kept", desk.welshName(SAME_KEY)));
            }
        }
    }

    public void anExceptionLeavesNothingForTheNextBorrower() {
        for (int round = 0; round < 5; round++) {
            for (Council council : all()) {
                work.as(council, () -> fails(desk::breakOff));
                work.as(other(council), () -> readEveryWay(other(council)));
            }
        }
    }

    /** Each thread picks a council at random, again and again, and reads or writes the row with the same key. */
    public long hop(int threads, Duration howLong) {
        ExecutorService hoppers = Executors.newFixedThreadPool(threads);
        Queue<String> wrong = new ConcurrentLinkedQueue<>();
        AtomicLong hops = new AtomicLong();
        Instant end = Instant.now().plus(howLong);
        List<Future<?>> running = new ArrayList<>();
        for (int i = 0; i < threads; i++) {
            Random random = new Random(i);
            running.add(hoppers.submit(() -> {
                while (Instant.now().isBefore(end) && wrong.isEmpty()) {
                    Council council = all().get(random.nextInt(CODES.size()));
                    work.as(council, () -> hopOnce(council, random.nextInt(6)));
                    hops.incrementAndGet();
                }
                return null;
            }));
        }
        for (Future<?> hopper : running) {
            try {
                hopper.get();
            } catch (ExecutionException e) {
                wrong.add(String.valueOf(e.getCause()));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        hoppers.shutdownNow();
        if (!wrong.isEmpty()) {
            throw new AssertionError(wrong.size() + " of " + hops + " hops went wrong, first: " + wrong.peek());
        }
        return hops.get();
    }

    private void hopOnce(Council council, int way) {
        switch (way) {
            case 0 -> same(council.code(), desk.nameOf(SAME_KEY));
            case 1 -> same(council.code(), desk.nameOutsideTransaction(SAME_KEY));
            case 2 -> same(council.code(), desk.nameBySql(SAME_KEY));
            case 3 -> same(council.code(), desk.nameBySqlOutsideTransaction(SAME_KEY));
            case 4 -> same("gh_" + council.code(), user());
            default -> fails(desk::breakOff);
        }
    }

    public void withoutACouncilTheDatabaseRefuses() {
        readEveryWayAs(all().get(0));
        refusedBecause(() -> desk.nameBySql(SAME_KEY), "no council, by SQL", "No database selected");
        refusedBecause(
                () -> desk.nameBySqlOutsideTransaction(SAME_KEY), "no council, from the read pool", "No database");
        refused(() -> desk.nameOf(SAME_KEY), "no council, by entity");
        refused(() -> desk.run("SELECT name FROM gh_ashford.team"), "no council, another schema named");
        same("guildhall_pool", user());
    }

    public void anUnknownCouncilIsRefusedBeforeTheDatabaseIsAsked() {
        Council unknown = new Council(
                "nowhere",
                "Nowhere",
                null,
                Kind.COUNCIL,
                Nation.ENGLAND,
                Status.ACTIVE,
                SecurityLevel.BASELINE,
                java.util.Set.of());
        work.as(unknown, () -> refusedBecause(() -> desk.nameBySql(SAME_KEY), "an unknown council", "nowhere"));
        same("true", String.valueOf(councils.byHost("nowhere.localhost").isEmpty()));
    }

    public void theCouncilCantChangeInsideATransaction() {
        Council first = all().get(0);
        work.as(first, () -> {
            refusedBecause(
                    () -> desk.changeCouncilInside(other(first), SAME_KEY), "a change inside", "inside a transaction");
            readEveryWay(first);
        });
    }

    public void injectedSqlReachesNoOtherCouncil() {
        Council mine = all().get(0);
        String theirs = "gh_" + other(mine).code();
        for (String sql : List.of(
                "SELECT name FROM " + theirs + ".team",
                "USE " + theirs,
                "SET ROLE " + theirs,
                "SELECT * FROM guildhall_control.council",
                "SELECT * FROM mysql.user",
                "UPDATE audit_entry SET act = 'nothing' WHERE 1 = 1",
                "DELETE FROM audit_entry WHERE 1 = 1",
                "DELETE FROM audit_seal WHERE 1 = 1",
                "DROP TABLE team",
                "SELECT 1 INTO OUTFILE '/tmp/guildhall-outfile'",
                "SELECT LENGTH(LOAD_FILE('/etc/hostname')) + 1 / (SELECT 0 FROM no_such)")) {
            work.as(mine, () -> refused(() -> desk.run(sql), sql));
        }
        work.as(mine, () -> {
            same(
                    "[]",
                    desk.run("SELECT schema_name FROM information_schema.schemata WHERE schema_name LIKE 'gh\\_%'"
                                    + " AND schema_name <> 'gh_" + mine.code() + "'")
                            .toString());
            readEveryWay(mine);
        });
    }

    /** Work on another thread has no council until it is given one, and keeps it to itself. */
    public void backgroundWorkCarriesItsCouncil() {
        ExecutorService thread = Executors.newSingleThreadExecutor();
        try {
            Council mine = all().get(0);
            Council theirs = other(mine);
            work.as(mine, () -> {
                await(thread.submit(() -> refused(() -> desk.nameBySql(SAME_KEY), "a thread without a council")));
                await(thread.submit(() -> work.as(theirs, () -> readEveryWay(theirs))));
                readEveryWay(mine);
            });
        } finally {
            thread.shutdownNow();
        }
    }

    private static void await(Future<?> future) {
        try {
            future.get();
        } catch (ExecutionException e) {
            throw new AssertionError(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void readEveryWayAs(Council council) {
        work.as(council, () -> readEveryWay(council));
    }

    private void readEveryWay(Council council) {
        same(council.code(), desk.nameOf(SAME_KEY));
        same(council.code(), desk.nameByQuery());
        same(council.code(), desk.nameBySql(SAME_KEY));
        same(council.code(), desk.nameOutsideTransaction(SAME_KEY));
        same(council.code(), desk.nameBySqlOutsideTransaction(SAME_KEY));
        same("gh_" + council.code(), user());
    }

    private String user() {
        String user = desk.databaseUser();
        return user.substring(0, user.indexOf('@'));
    }

    private List<Council> all() {
        return CODES.stream().map(code -> councils.byCode(code).orElseThrow()).toList();
    }

    private Council other(Council council) {
        return all().get((CODES.indexOf(council.code()) + 1) % CODES.size());
    }

    private static void same(String expected, String found) {
        if (!expected.equals(found)) {
            throw new AssertionError("expected " + expected + " but found " + found);
        }
    }

    private static void fails(Runnable work) {
        refused(work, "what fails on purpose");
    }

    private static void refused(Runnable work, String what) {
        refusedBecause(work, what, "");
    }

    private static void refusedBecause(Runnable work, String what, String why) {
        try {
            work.run();
        } catch (RuntimeException e) {
            if (!everythingSaid(e).contains(why)) {
                throw new AssertionError(what + " was refused, but not because of " + why, e);
            }
            return;
        }
        throw new AssertionError(what + " was not refused");
    }

    private static String everythingSaid(Throwable thrown) {
        StringBuilder said = new StringBuilder();
        for (Throwable t = thrown; t != null; t = t.getCause()) {
            said.append(t.getMessage()).append('\n');
        }
        return said.toString();
    }
}
