package uk.guildhall.admin.works;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.concurrent.TimeUnit;
import uk.guildhall.crm.council.KeyEncryptionKey;
import uk.guildhall.migrations.AdminConnections;

/** A works in a process of its own, that is killed (not asked to end) right after a step. */
public final class WorksToKill {

    private WorksToKill() {}

    /** Database URL, user, password, key file, council, step. */
    public static void main(String[] args) throws Exception {
        AdminConnections admin = AdminConnections.to(args[0], args[1], args[2]);
        KeyEncryptionKey key = KeyEncryptionKey.load(Path.of(args[3]));
        new Works(
                        admin,
                        key,
                        InstantSource.system(),
                        new KeepingPlaces(
                                Path.of(args[3]).resolveSibling("backups"),
                                Path.of(args[3]).resolveSibling("exports")),
                        (job, step) -> {
                            if (step.equals(args[5])) {
                                kill();
                            }
                        })
                .attempt(args[4]);
    }

    private static void kill() {
        try {
            new ProcessBuilder("kill", "-9", "" + ProcessHandle.current().pid()).start();
            TimeUnit.SECONDS.sleep(30);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
