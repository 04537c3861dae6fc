package uk.guildhall.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import uk.guildhall.crm.council.OuterKey;
import uk.guildhall.crm.council.RingsAtStart;
import uk.guildhall.demo.DemoInstallation;

/**
 * One start of the whole: database, migrations, demo, application server, application. The server's slow beginning runs
 * beside the work on the database. Whatever fails, nothing is left running.
 */
final class SystemStart {

    private static final String APPLICATION = "guildhall";
    private static final String ADDRESS = "GUILDHALL_ADDRESS";
    private static final String PLACE = "GUILDHALL_DATA_PLACE";

    private final Installation installation;
    private final DataFolder data;
    private final int port;
    private final StartOptions options;
    private final PayaraServer payara;

    SystemStart(Installation installation, DataFolder data, int port, StartOptions options) {
        this.installation = installation;
        this.data = data;
        this.port = port;
        this.options = options;
        this.payara = new PayaraServer(installation.payara(), data);
    }

    /** Returns when the system is ready, or throws and leaves nothing running. */
    RunningSystem run() throws CannotStart, InterruptedException, IOException {
        check();
        try (StartLock lock = StartLock.take(data)) {
            return attempt();
        }
    }

    private RunningSystem attempt() throws CannotStart, InterruptedException, IOException {
        // What a crash may have left behind.
        new WorksProcess(data).stop();
        EmbeddedDatabase.process(data).stop(Duration.ofSeconds(30));
        CountDownLatch ended = new CountDownLatch(1);
        Thread starting = Thread.currentThread();
        Thread cleaning = new Thread(() -> giveUp(starting, ended));
        Runtime.getRuntime().addShutdownHook(cleaning);
        boolean ready = false;
        ExecutorService aside = Executors.newSingleThreadExecutor();
        try {
            RunningSystem system = start(aside);
            ready = true;
            return system;
        } finally {
            aside.shutdownNow();
            if (!ready) {
                stopAll();
                // Whatever it was, the next start makes the server's domain anew.
                Deployment.forget(data);
            }
            ended.countDown();
            forget(cleaning);
        }
    }

    private void check() throws CannotStart, IOException {
        if (Runtime.version().feature() < 17) {
            throw new CannotStart("Java 17 or later is needed; this is Java " + Runtime.version() + ".");
        }
        if (options.application() && !Files.exists(installation.application())) {
            throw new CannotStart("The application is not built: run mvn package.");
        }
        rings();
        data.make();
        if (payara.process().find().isPresent()) {
            throw new CannotStart("Guildhall is already running on " + data.root() + "; stop it first.");
        }
        String bind = settings(0).bind();
        if (!Ports.isFree(bind, port)) {
            throw new CannotStart("Port " + port + " is in use; choose another with --port.");
        }
    }

    private RunningSystem start(ExecutorService aside) throws CannotStart, InterruptedException, IOException {
        Secrets secrets = Secrets.in(data);
        Deployment deployment = new Deployment(data, installation, payara.domain());
        boolean loadsByItself = options.application() && deployment.isCurrent();
        if (!loadsByItself) {
            // Otherwise an application from before would load first, on a database made for the new one.
            deployment.clear();
        }
        Optional<Database> own = OwnDatabase.named(options.environment());
        EmbeddedDatabase embedded = new EmbeddedDatabase(installation.mariaDb(), data, secrets, options.environment());
        Database database = own.isPresent() ? own.get() : embedded.announced();
        Groundwork groundwork = new Groundwork(data, database, secrets, options.progress());
        if (own.isPresent()) {
            // Before anything is made or started for a server that must be refused.
            groundwork.check();
        }
        groundwork.key();
        int adminPort = Ports.keptIn(data.run().resolve("payara.port"));
        ServerStart server = new ServerStart(
                payara, settings(adminPort), installation.driver(), environment(database, secrets), options.progress());
        Callable<Void> foundations = () -> {
            if (own.isEmpty()) {
                options.progress().accept("Starting the database");
                embedded.start();
                groundwork.check();
            }
            prepare(groundwork, database);
            return null;
        };
        // An application that loads by itself must find the database migrated; otherwise the two go side by side.
        if (loadsByItself) {
            finish(aside.submit(foundations));
            server.launch();
        } else {
            server.launch();
            Future<Void> prepared = aside.submit(foundations);
            server.awaitAdministration();
            finish(prepared);
        }
        if (options.application()) {
            if (!loadsByItself) {
                options.progress().accept("Deploying the application");
                new PayaraAdmin(adminPort).deploy(APPLICATION, installation.application());
                deployment.done();
            }
            server.awaitApplication();
            new WorksProcess(data).start(installation, options.environment());
        }
        Files.writeString(data.run().resolve("http.port"), port + "\n");
        return new RunningSystem(data, port, adminPort, database, this::stopAll);
    }

    private void prepare(Groundwork groundwork, Database database)
            throws CannotStart, InterruptedException, IOException {
        groundwork.lay(rings());
        if (options.demo()) {
            new DemoInstallation(data, database.admin(), groundwork.key(), options.progress())
                    .ensure(port, options.residents());
        } else {
            new FirstOperator(database.admin(), groundwork.key(), options.progress()).ensure(port);
        }
    }

    private RingsAtStart rings() throws CannotStart {
        try {
            return RingsAtStart.of(options.environment().get(RingsAtStart.NAME));
        } catch (IllegalArgumentException wrong) {
            throw new CannotStart(wrong.getMessage());
        }
    }

    private DomainSettings settings(int adminPort) {
        return DomainSettings.of(options.environment(), port, adminPort);
    }

    /** What the application is told. The administrator's account is not among it, even where the user's shell has it. */
    private Map<String, String> environment(Database database, Secrets secrets) {
        Map<String, String> environment = new HashMap<>();
        environment.put(OwnDatabase.URL, database.url());
        environment.put("GUILDHALL_DATABASE_POOL_PASSWORD", secrets.pool());
        environment.put("GUILDHALL_DATABASE_REGISTER_PASSWORD", secrets.register());
        environment.put("GUILDHALL_KEYS_FILE", data.masterKey().toString());
        environment.put(ADDRESS, options.environment().getOrDefault(ADDRESS, "http://{host}:" + port));
        place().ifPresent(place -> environment.put(PLACE, place));
        environment.put("GUILDHALL_DIGESTS_FOLDER", data.digests().toString());
        environment.put("GUILDHALL_EXPORTS_FOLDER", data.exports().toString());
        environment.put("GUILDHALL_POOL_SIZE", "" + settings(0).poolSize());
        options.environment().forEach((name, value) -> {
            if (name.startsWith("GUILDHALL_SMTP_") || name.equals(RingsAtStart.NAME) || OuterKey.isAbout(name)) {
                environment.put(name, value);
            }
        });
        return environment;
    }

    /** Where the servers stand, which residents are told; of a demonstration we know it. */
    private Optional<String> place() {
        String said = options.environment().get(PLACE);
        return said != null || !options.demo()
                ? Optional.ofNullable(said)
                : Optional.of("this machine, which runs a demonstration");
    }

    private static void finish(Future<Void> work) throws CannotStart, InterruptedException, IOException {
        try {
            work.get();
        } catch (ExecutionException e) {
            Throwable cause = e.getCause();
            if (cause instanceof CannotStart known) {
                throw known;
            }
            if (cause instanceof IOException io) {
                throw io;
            }
            throw new CannotStart("The database could not be prepared: " + cause.getMessage(), cause);
        }
    }

    /** After Ctrl-C: the start itself ends first, lest it begin something that was just stopped. */
    private void giveUp(Thread starting, CountDownLatch ended) {
        starting.interrupt();
        try {
            if (!ended.await(30, TimeUnit.SECONDS)) {
                stopAll();
            }
        } catch (InterruptedException e) {
            stopAll();
        }
    }

    private void stopAll() {
        payara.stop();
        new WorksProcess(data).stop();
        EmbeddedDatabase.process(data).stop(Duration.ofSeconds(60));
    }

    private static void forget(Thread hook) {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException shuttingDown) {
            // It is running already, which is what it was for.
        }
    }
}
