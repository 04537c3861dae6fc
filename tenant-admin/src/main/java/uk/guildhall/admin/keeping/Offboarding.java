package uk.guildhall.admin.keeping;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import uk.guildhall.admin.operator.Keysets;
import uk.guildhall.admin.works.CouncilLock;
import uk.guildhall.admin.works.CouncilTrail;
import uk.guildhall.crm.council.KeyEncryptionKey;
import uk.guildhall.crm.council.KeyPurpose;
import uk.guildhall.crm.tenancy.Ids;
import uk.guildhall.migrations.Accounts;
import uk.guildhall.migrations.AdminConnections;
import uk.guildhall.migrations.Migrator;
import uk.guildhall.migrations.Names;

/**
 * Lets a council go: closed, handed over, its keys destroyed, its schema and login removed, its names retired, and a
 * certificate of it all. Cut off anywhere it may be repeated, and then finishes. Nothing is destroyed before the export
 * was read back and found whole.
 */
public final class Offboarding {
    private final AdminConnections admin;
    private final KeyEncryptionKey key;
    private final Backups backups;
    private final InstantSource clock;
    private final KeepingListener listener;

    public Offboarding(
            AdminConnections admin,
            KeyEncryptionKey key,
            Backups backups,
            InstantSource clock,
            KeepingListener listener) {
        this.admin = admin;
        this.key = key;
        this.backups = backups;
        this.clock = clock;
        this.listener = listener;
    }

    /**
     * Answers the certificate, as text. The export and the certificate lie in the folder. Whoever calls holds the
     * council's lock.
     */
    public String run(String code, Path folder, String by) throws KeepingException, SQLException, IOException {
        if (!Names.isCode(code)) {
            throw new KeepingException("There is no council " + code + ".");
        }
        try (Connection connection = admin.open()) {
            OffboardingBook book = new OffboardingBook(connection, code);
            if (book.page().isEmpty()) {
                book.enter(Registered.of(connection, code), by, clock.instant());
            }
            if (page(book).keysDestroyed() == null) {
                handOver(connection, book, code, folder);
                book.destroyKeys(nobodysPassword(code));
            }
            done(OffboardStep.KEYS, "keysets and the login's password destroyed");
            remove(connection, book, code);
            return certify(connection, book, code, folder);
        }
    }

    /** The council stays after all: suspended, and may be resumed. Refused once its keys are destroyed. */
    public void callOff(String code) throws KeepingException, SQLException {
        try (Connection connection = admin.open();
                CouncilLock lock = CouncilLock.take(connection, code)
                        .orElseThrow(() -> new KeepingException("Somebody else is at work on " + code))) {
            if (!new OffboardingBook(connection, code).callOff()) {
                throw new KeepingException(code + " is not leaving, or it is too late");
            }
            new Doors(connection).open(code);
        }
    }

    private void handOver(Connection connection, OffboardingBook book, String code, Path folder)
            throws KeepingException, SQLException, IOException {
        new Doors(connection).close(code);
        CouncilTrail trail = new CouncilTrail(connection);
        if (!trail.has(code, "council.leaving")) {
            trail.note(
                    code, "council.leaving", Ids.next(), Map.of("by", page(book).by()));
        }
        done(OffboardStep.CLOSED, "closed to everybody");
        if (!isThere(page(book))) {
            book.exported(new Export(admin, key, clock).make(code, folder));
        }
        OffboardingBook.Page exported = page(book);
        List<String> problems = ExportCheck.problems(Path.of(exported.exportFile()), exported.manifestSha256());
        if (!problems.isEmpty()) {
            throw new KeepingException("The export is not whole, nothing was destroyed: " + problems);
        }
        done(OffboardStep.EXPORTED, exported.exportRows() + " rows in " + exported.exportFile());
    }

    private void remove(Connection connection, OffboardingBook book, String code)
            throws KeepingException, SQLException, IOException {
        String schema = Names.schemaOf(code);
        Accounts accounts = new Accounts(connection);
        accounts.drop(schema);
        accounts.sendAway(schema);
        done(OffboardStep.LOGIN, "database login removed");
        for (String each : List.of(schema, "gh_restore_" + code, "gh_old_" + code, "gh_drill_" + code)) {
            Migrator.dropSchema(connection, each);
        }
        done(OffboardStep.SCHEMA, "schema removed");
        if (page(book).backupsClosed() == null) {
            book.backupsClosed(tried(connection, code));
        }
        backups.forget(code);
        done(OffboardStep.BACKUPS, "backups no longer open, and are removed here");
        book.retire(page(book).hosts());
        done(OffboardStep.REGISTER, "code and host names retired");
    }

    /** Tries to open each backup, as a restore would. */
    private Map<String, String> tried(Connection connection, String code) throws KeepingException, IOException {
        Map<String, String> refused = new TreeMap<>();
        for (String moment : backups.moments(code)) {
            try {
                backups.open(code, moment, new Keysets(connection, key).aead(code, KeyPurpose.BACKUP));
            } catch (SQLException gone) {
                refused.put(moment, gone.getMessage());
                continue;
            }
            throw new KeepingException("The backup " + moment + " still opens");
        }
        return refused;
    }

    private String certify(Connection connection, OffboardingBook book, String code, Path folder)
            throws KeepingException, SQLException, IOException {
        Instant now = clock.instant();
        boolean first = page(book).certificate() == null;
        Certificate certificate = new Certificate(code, page(book), now);
        if (first) {
            connection.setAutoCommit(false);
            book.certified(certificate.json() + "\n" + certificate.text(), now);
            Trails.noteForOperator(connection, "council.left", code, page(book).by());
            connection.commit();
            connection.setAutoCommit(true);
        }
        certificate.write(folder);
        done(OffboardStep.CERTIFICATE, "certificate written");
        return certificate.text();
    }

    /** The application opens every password in the register as it reads it, so one has to be there; it is no login's. */
    private byte[] nobodysPassword(String code) {
        byte[] random = new byte[32];
        new SecureRandom().nextBytes(random);
        return key.wrap(Base64.getUrlEncoder().withoutPadding().encode(random), code + "|" + Names.schemaOf(code));
    }

    private static boolean isThere(OffboardingBook.Page page) {
        return page.manifestSha256() != null && Files.isRegularFile(Path.of(page.exportFile()));
    }

    private static OffboardingBook.Page page(OffboardingBook book) throws SQLException, KeepingException {
        return book.page().orElseThrow(() -> new KeepingException("No such council has left"));
    }

    private void done(OffboardStep step, String words) {
        listener.done(step, words);
    }
}
