package uk.guildhall.launcher;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Consumer;
import uk.guildhall.admin.operator.FirstLevel;
import uk.guildhall.admin.operator.Keysets;
import uk.guildhall.crm.council.KeyEncryptionKey;
import uk.guildhall.crm.council.RingsAtStart;
import uk.guildhall.migrations.Accounts;
import uk.guildhall.migrations.AdminConnections;
import uk.guildhall.migrations.DatabaseVersion;
import uk.guildhall.migrations.MigrationException;
import uk.guildhall.migrations.MigrationListener;
import uk.guildhall.migrations.MigrationReport;
import uk.guildhall.migrations.Migrator;
import uk.guildhall.migrations.Names;

/** What must be true of the database before the application may start: right version, everything migrated, accounts made. */
final class Groundwork {

    private static final int AT_ONCE = 4;

    private final DataFolder data;
    private final Database database;
    private final Secrets secrets;
    private final Consumer<String> progress;

    Groundwork(DataFolder data, Database database, Secrets secrets, Consumer<String> progress) {
        this.data = data;
        this.database = database;
        this.secrets = secrets;
        this.progress = progress;
    }

    /**
     * Brings everything up to date whose turn it is; a council that can't be is said, and the others are opened.
     *
     * @param turn the rings that the operator wants to be migrated at a start
     */
    void lay(RingsAtStart turn) throws CannotStart, InterruptedException, IOException {
        try {
            Migrator migrator = new Migrator(database.admin(), new Said(progress));
            migrator.migrateControl();
            try (Connection admin = database.admin().open()) {
                new Accounts(admin).settle(secrets.pool(), secrets.register());
                new Keysets(admin, key()).ensureAll();
            }
            checkPool();
            MigrationReport report = migrator.migrateRings(turn::has, AT_ONCE);
            try (Connection admin = database.admin().open()) {
                new FirstLevel(admin).ensureAll();
            }
            if (report.done().isEmpty() && !report.complete()) {
                throw new CannotStart("No council's schema could be brought up to date; the reasons are above.");
            }
            if (!report.held().isEmpty()) {
                progress.accept(report.held().size() + " councils are held back with their rings, as "
                        + RingsAtStart.NAME + " says; \"guildhall migrate --ring\" gives them their turn");
            }
        } catch (MigrationException e) {
            throw new CannotStart(e.getMessage(), e);
        } catch (SQLException e) {
            throw new CannotStart("The database refused: " + e.getMessage(), e);
        }
    }

    /**
     * That the application will get in: not where a server of one's own demands encryption, say, or keeps an account
     * without a name that stands before ours.
     */
    private void checkPool() throws CannotStart {
        try {
            AdminConnections.to(database.url(), Names.POOL, secrets.pool())
                    .open()
                    .close();
        } catch (SQLException e) {
            throw new CannotStart("The database does not let the application in: " + e.getMessage(), e);
        }
    }

    /** That the server is new enough, and no other Guildhall's. */
    void check() throws CannotStart, IOException {
        try (Connection admin = database.admin().open()) {
            DatabaseVersion.check(admin);
            new RegisterKey(data.outerKey()).check(admin);
        } catch (MigrationException e) {
            throw new CannotStart(e.getMessage(), e);
        } catch (SQLException e) {
            throw new CannotStart("The database can't be reached: " + e.getMessage(), e);
        }
    }

    KeyEncryptionKey key() throws IOException {
        return data.outerKey().loadOrCreate();
    }

    /** Only what a person wants to know: nothing of a council that had nothing to do. */
    private record Said(Consumer<String> progress) implements MigrationListener {
        @Override
        public void resumed(String who) {
            progress.accept(who + ": an earlier migration was cut off; it is finished now");
        }

        @Override
        public void migrated(String who, int changes) {
            if (changes > 0) {
                progress.accept(who + ": " + changes + " changes to the database");
            }
        }

        @Override
        public void failed(String who, String reason) {
            progress.accept(who + ": NOT up to date: " + reason);
        }

        @Override
        public void skipped(String who) {
            progress.accept(who + ": not provisioned to the end; provision it again");
        }
    }
}
