package uk.guildhall.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A server that outlives the launcher, known by the file that keeps its process id. The time at which it started is kept
 * too: after a restart of the machine the same id may be somebody else's.
 */
final class Detached {

    private final Path pidFile;

    Detached(Path pidFile) {
        this.pidFile = pidFile;
    }

    /** Starts it in a session of its own where the system can, so that Ctrl-C at the terminal doesn't reach it. */
    ProcessHandle start(List<String> command, Map<String, String> environment, Path folder, Path log, String input)
            throws IOException {
        List<String> whole = new ArrayList<>();
        if (Files.isExecutable(Path.of("/usr/bin/setsid"))) {
            whole.add("/usr/bin/setsid");
        }
        whole.addAll(command);
        ProcessBuilder builder = new ProcessBuilder(whole)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        // What starts us may know the database's administrator; what we start must not.
        builder.environment().keySet().removeIf(name -> name.startsWith("GUILDHALL_"));
        builder.environment().putAll(environment);
        Process process = builder.start();
        ProcessHandle handle = process.toHandle();
        Files.writeString(pidFile, handle.pid() + " " + startOf(handle) + "\n");
        try (var stdin = process.outputWriter()) {
            stdin.write(input);
        } catch (IOException deaf) {
            // It died at once; whoever waits for it will find out.
        }
        return handle;
    }

    /** The process, if it is alive and the same that was started. */
    Optional<ProcessHandle> find() {
        try {
            String[] kept = Files.readString(pidFile).strip().split(" ", 2);
            return ProcessHandle.of(Long.parseLong(kept[0]))
                    .filter(ProcessHandle::isAlive)
                    .filter(handle -> startOf(handle).equals(kept[1]));
        } catch (IOException | RuntimeException none) {
            return Optional.empty();
        }
    }

    /** Asks it to end and, when patience runs out, ends it. Answers whether there was anything to stop. */
    boolean stop(Duration patience) {
        Optional<ProcessHandle> running = find();
        running.ifPresent(handle -> {
            handle.destroy();
            if (!ends(handle, patience)) {
                handle.destroyForcibly();
                ends(handle, Duration.ofSeconds(10));
            }
        });
        try {
            Files.deleteIfExists(pidFile);
        } catch (IOException e) {
            // A file that is left names a process that is dead, and is told from a living one by its start.
        }
        return running.isPresent();
    }

    private static boolean ends(ProcessHandle handle, Duration patience) {
        try {
            handle.onExit().get(patience.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException | ExecutionException e) {
            return !handle.isAlive();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static String startOf(ProcessHandle handle) {
        return handle.info().startInstant().map(Instant::toString).orElse("unknown");
    }
}
