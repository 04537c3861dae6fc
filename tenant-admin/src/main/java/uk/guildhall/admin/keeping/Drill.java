package uk.guildhall.admin.keeping;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import uk.guildhall.admin.operator.Keysets;
import uk.guildhall.crm.council.KeyEncryptionKey;
import uk.guildhall.crm.council.KeyPurpose;
import uk.guildhall.migrations.AdminConnections;

/**
 * Tries out whether a council's newest backup can be brought back: into a schema of the drill's own, which nobody can sign
 * in to and which is gone afterwards.
 */
public final class Drill {
    private final AdminConnections admin;
    private final KeyEncryptionKey key;
    private final Backups backups;

    public Drill(AdminConnections admin, KeyEncryptionKey key, Backups backups) {
        this.admin = admin;
        this.key = key;
        this.backups = backups;
    }

    /**
     * What was found.
     *
     * @param auditProblems what is wrong with the audit's chain in the backup; nothing if it is whole
     */
    public record Report(String moment, int tables, long rows, List<String> auditProblems) {}

    /** @throws KeepingException if there is no backup, or it could not be brought back as it was */
    public Report run(String code) throws KeepingException, SQLException, IOException {
        try (Connection register = admin.open()) {
            Registered.of(register, code);
            String moment = backups.newest(code)
                    .orElseThrow(() -> new KeepingException("There is no backup of " + code + " yet"));
            Backups.Opened backup =
                    backups.open(code, moment, new Keysets(register, key).aead(code, KeyPurpose.BACKUP));
            String schema = "gh_drill_" + code;
            Staging staging = new Staging(admin, schema);
            try {
                long rows = staging.fill(backup);
                // As of then: what had no seal yet when it was taken is not missing one.
                List<String> problems = Trails.verify(
                        register,
                        key,
                        code,
                        schema,
                        Instant.parse(backup.manifest().takenAt()));
                return new Report(moment, backup.manifest().tables().size(), rows, problems);
            } finally {
                staging.drop();
            }
        }
    }
}
