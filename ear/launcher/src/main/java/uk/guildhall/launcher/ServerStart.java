package uk.guildhall.launcher;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.function.Consumer;

/**
 * One start of the application server, with a second try: Payara has been seen to fail inside its own configuration
 * reader, once in some starts, and to stay there without the application.
 */
final class ServerStart {

    private static final Duration PATIENCE = Duration.ofSeconds(180);

    private final PayaraServer payara;
    private final DomainSettings settings;
    private final Path driver;
    private final Map<String, String> environment;
    private final Consumer<String> progress;
    private ProcessHandle server;

    ServerStart(
            PayaraServer payara,
            DomainSettings settings,
            Path driver,
            Map<String, String> environment,
            Consumer<String> progress) {
        this.payara = payara;
        this.settings = settings;
        this.driver = driver;
        this.environment = environment;
        this.progress = progress;
    }

    void launch() throws IOException {
        progress.accept("Starting the application server");
        server = payara.start(settings, driver, environment);
    }

    /** Until it takes orders. */
    void awaitAdministration() throws CannotStart, InterruptedException, IOException {
        if (!takesOrders()) {
            again();
            if (!takesOrders()) {
                throw new CannotStart("The application server did not start; its log is " + payara.log() + ".");
            }
        }
    }

    /** Until the application answers. */
    void awaitApplication() throws CannotStart, InterruptedException, IOException {
        Readiness readiness = new Readiness(settings.httpPort());
        if (!readiness.within(PATIENCE, server)) {
            again();
            if (!readiness.within(PATIENCE, server)) {
                throw new CannotStart("The application did not become ready; its log is " + payara.log() + ".");
            }
        }
    }

    private boolean takesOrders() throws InterruptedException {
        PayaraAdmin admin = new PayaraAdmin(settings.adminPort());
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end && server.isAlive()) {
            if (admin.answers()) {
                return true;
            }
            Thread.sleep(100);
        }
        return false;
    }

    private void again() throws IOException {
        progress.accept("The application server did not come up; trying once more");
        payara.stop();
        launch();
    }
}
