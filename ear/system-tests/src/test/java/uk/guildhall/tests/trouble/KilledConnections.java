package uk.guildhall.tests.trouble;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import uk.guildhall.tests.support.WholeSystem;

/** A database that loses one login's connections, again and again, until this is closed. */
final class KilledConnections implements AutoCloseable {
    private static final int NO_SUCH_THREAD = 1094;
    private static final String ALL = "";
    private static final String WRITING = " AND info LIKE 'INSERT INTO%'";

    private final String login;
    private final String which;
    private final int mostMillis;
    private final Thread killer = new Thread(this::go, "kills connections");
    private final CountDownLatch standing = new CountDownLatch(1);
    private volatile boolean over;
    private volatile int killed;
    private volatile SQLException failed;

    private KilledConnections(String login, String which, int mostMillis) {
        this.login = login;
        this.which = which;
        this.mostMillis = mostMillis;
    }

    /** @param mostMillis how long they may live at the most */
    static KilledConnections of(String login, int mostMillis) throws InterruptedException {
        return started(new KilledConnections(login, ALL, mostMillis));
    }

    /** Only those that are writing what belongs to a service, which are kept at it until they are found. */
    static KilledConnections whileSaving(String login) throws InterruptedException {
        return started(new KilledConnections(login, WRITING, 10));
    }

    private static KilledConnections started(KilledConnections killing) throws InterruptedException {
        killing.killer.start();
        if (killing.which.equals(WRITING)) {
            assertTrue(killing.standing.await(10, TimeUnit.SECONDS));
        }
        return killing;
    }

    /** Kills each connection of that login once, such as lie idle in the pool. */
    static int once(String login) throws SQLException {
        try (Connection admin = WholeSystem.running().admin().open()) {
            return kill(admin, login, ALL);
        }
    }

    int killed() {
        return killed;
    }

    private void go() {
        try (Connection admin = WholeSystem.running().admin().open();
                Connection inTheWay = WholeSystem.running().admin().open()) {
            if (which.equals(WRITING)) {
                stand(inTheWay);
            }
            while (!over) {
                killed += kill(admin, login, which);
                Thread.sleep(ThreadLocalRandom.current().nextInt(2, mostMillis));
            }
        } catch (SQLException e) {
            failed = e;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Holds the services, so that whoever writes what refers to one waits. */
    private void stand(Connection inTheWay) throws SQLException {
        inTheWay.setAutoCommit(false);
        inTheWay.setCatalog(login);
        try (Statement hold = inTheWay.createStatement()) {
            hold.executeQuery("SELECT * FROM council_service FOR UPDATE").close();
        }
        standing.countDown();
    }

    private static int kill(Connection admin, String login, String which) throws SQLException {
        List<Long> theirs = new ArrayList<>();
        try (PreparedStatement query =
                admin.prepareStatement("SELECT id FROM information_schema.processlist WHERE user = ?" + which)) {
            query.setString(1, login);
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    theirs.add(rows.getLong(1));
                }
            }
        }
        int killed = 0;
        for (long connection : theirs) {
            try (Statement kill = admin.createStatement()) {
                kill.execute("KILL CONNECTION " + connection);
                killed++;
            } catch (SQLException e) {
                if (e.getErrorCode() != NO_SUCH_THREAD) {
                    throw e;
                }
            }
        }
        return killed;
    }

    @Override
    public void close() throws Exception {
        over = true;
        killer.join();
        if (failed != null) {
            throw failed;
        }
    }
}
