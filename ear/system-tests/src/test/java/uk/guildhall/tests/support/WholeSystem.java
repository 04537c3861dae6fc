package uk.guildhall.tests.support;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import uk.guildhall.launcher.RunningSystem;
import uk.guildhall.launcher.StartOptions;

/** The whole system as a person starts it, demo included; one for all tests, stopped when they are through. */
public final class WholeSystem {
    private static RunningSystem running;

    private WholeSystem() {}

    /** Starts it where it doesn't run yet. */
    public static synchronized RunningSystem running() {
        if (running == null) {
            try {
                start(Files.createTempDirectory(Path.of("target"), "whole-"), 0, TestDatabase.environment());
            } catch (IOException | SQLException e) {
                throw new IllegalStateException("The system for the tests has no place", e);
            }
            Runtime.getRuntime().addShutdownHook(new Thread(() -> running.close()));
        }
        return running;
    }

    /** Kills the application server as a power cut would, and starts it again on the same data and port. */
    public static synchronized void killAndStartAgain() throws Exception {
        RunningSystem before = running();
        Path pidFile = before.data().run().resolve("payara.pid");
        long pid = Long.parseLong(Files.readString(pidFile).strip().split(" ", -1)[0]);
        ProcessHandle server = ProcessHandle.of(pid).orElseThrow();
        server.destroyForcibly();
        server.onExit().get(30, TimeUnit.SECONDS);
        start(before.data().root(), before.httpPort(), TestDatabase.environmentAgain());
    }

    private static void start(Path data, int port, Map<String, String> environment) {
        try {
            Map<String, String> withMail = new java.util.HashMap<>(environment);
            withMail.put("GUILDHALL_SMTP_HOST", "127.0.0.1");
            withMail.put("GUILDHALL_SMTP_PORT", "" + PostOffice.PORT);
            StartOptions options = new StartOptions(true, 200, true, withMail, System.out::println);
            running = RunningSystem.start(data, port, options);
        } catch (Exception e) {
            throw new IllegalStateException("The system for the tests did not start", e);
        }
    }
}
