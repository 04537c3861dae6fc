package uk.guildhall.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import uk.guildhall.launcher.CannotStart;
import uk.guildhall.launcher.Installation;
import uk.guildhall.launcher.RunningSystem;
import uk.guildhall.launcher.StartOptions;

/** Measures Guildhall: {@code guildhall bench}. See docs/bench.md. */
@Command(
        name = "guildhall bench",
        description = "Measures the running system, or else one of its own on a folder that is deleted afterwards."
                + " It works at the first demo council, which gets some thousand contacts more.",
        footer = "guildhall bench search measures the search alone, with a million residents.",
        mixinStandardHelpOptions = true)
public final class Bench implements Callable<Integer> {

    @Option(names = "--data", paramLabel = "DIR", description = "The folder of the running system.")
    private Path data;

    @Option(
            names = "--seconds",
            defaultValue = "3",
            description = "How long each turn lasts; ${DEFAULT-VALUE} by default.")
    private double seconds;

    @Option(names = "--rounds", defaultValue = "3", description = "How many turns each; ${DEFAULT-VALUE} by default.")
    private int rounds;

    @Option(names = "--clients", split = ",", defaultValue = "1,8,32", description = "${DEFAULT-VALUE} by default.")
    private List<Integer> clients;

    @Option(
            names = "--residents",
            defaultValue = "10000",
            description = "Of each council, where a system is started; ${DEFAULT-VALUE} by default.")
    private int residents;

    @Option(names = "--only", description = "A part of the scenario's name, or binding; all by default.")
    private String only;

    @Option(names = "--statements", description = "Also print what one request of each kind asks of the database.")
    private boolean showStatements;

    private Bench() {}

    public static void main(String[] arguments) {
        System.setProperty("java.util.logging.config.class", "uk.guildhall.launcher.QuietLogging");
        System.setProperty("jdk.httpclient.allowRestrictedHeaders", "host");
        CommandLine line = new CommandLine(new Bench());
        line.setExecutionExceptionHandler((trouble, command, parsed) -> {
            command.getErr().println(trouble.getMessage());
            if (System.getenv("GUILDHALL_TRACE") != null) {
                trouble.printStackTrace(command.getErr());
            }
            return 1;
        });
        System.exit(line.execute(arguments));
    }

    @Override
    public Integer call() throws Exception {
        Path folder = data != null ? data : Installation.find().defaultData();
        Optional<RunningSystem> running = RunningSystem.attached(folder);
        if (running.isPresent()) {
            measure(running.get());
        } else if (data != null) {
            throw new CannotStart("Nothing runs on " + data + ": start it first, or leave --data out.");
        } else {
            measureOneOfOurOwn();
        }
        return 0;
    }

    private void measureOneOfOurOwn() throws Exception {
        Path folder = Files.createTempDirectory("guildhall-bench");
        StartOptions options = new StartOptions(true, residents, true, System.getenv(), System.err::println);
        long begun = System.nanoTime();
        try (RunningSystem system = RunningSystem.start(folder, 0, options)) {
            System.out.printf(
                    "First start, with %,d residents in each of three councils: %.1f s%n%n",
                    residents, (System.nanoTime() - begun) / 1e9);
            measure(system);
        } finally {
            Folder.delete(folder);
        }
    }

    private void measure(RunningSystem system) throws Exception {
        if (system.databaseServer().isEmpty()) {
            throw new CannotStart(
                    "Only a system with its embedded database can be measured: both must be on one machine.");
        }
        System.out.println(Machine.described());
        System.out.printf("%d rounds of %.1f s each, in turns A B C%n%n", rounds, seconds);
        Demo demo = Demo.of(system);
        CouncilLogin login = CouncilLogin.of(system, demo.code());
        try (HttpConnection connection = new HttpConnection(system.httpPort());
                ConstantAnswer constant = ConstantAnswer.deploy(system)) {
            HttpRequestBytes least = HttpRequestBytes.get(demo.host(), constant.path());
            connection.send(least);
            for (Scenario scenario : Scenario.of(demo, connection)) {
                if (only == null || scenario.name().contains(only)) {
                    compare(system, scenario, login, connection, least);
                }
            }
        }
        if (only == null || only.equals("binding")) {
            new Binding(system, Math.max(1, seconds / 3)).measure(3, 50, 400);
        }
        System.out.println(Machine.memory(system));
    }

    private void compare(
            RunningSystem system,
            Scenario scenario,
            CouncilLogin login,
            HttpConnection connection,
            HttpRequestBytes least)
            throws Exception {
        Client.Source request = Requests.to(system.httpPort(), scenario.requests());
        Client.Source constant = Requests.to(system.httpPort(), List.of(least));
        warm(system, request);
        List<Recorded> recorded = new ArrayList<>(new Recorder(system, connection).record(scenario.requests()));
        if (showStatements) {
            System.out.println(scenario.name() + ":");
            recorded.get(0).statements().forEach(statement -> System.out.println("  " + statement));
            System.out.println();
        }
        Client.Source statements = Replay.of(login, recorded);
        new ClosedLoop(system, 8, seconds).run(statements, new Measured());
        new ClosedLoop(system, 8, seconds).run(constant, new Measured());
        Trail trail = new Trail(login, connection, scenario.requests().get(0));
        Comparison comparison = new Comparison(scenario.name());
        for (int round = 0; round < rounds; round++) {
            for (int count : clients) {
                ClosedLoop loop = new ClosedLoop(system, count, seconds);
                Comparison.Turns turns = comparison.at(count);
                trail.awaitSealed();
                loop.run(request, turns.request());
                trail.awaitSealed();
                loop.run(statements, turns.statements());
                trail.awaitSealed();
                loop.run(constant, turns.constant());
            }
        }
        comparison.print();
    }

    /**
     * Compiled code, warm tables, a filled pool; and the use of the token is written down. It goes on until the server
     * spends hardly less on a request than in the ten seconds before, for a minute and a half at most.
     */
    private static void warm(RunningSystem system, Client.Source request) throws Exception {
        double before = Double.MAX_VALUE;
        for (int times = 0; times < 9; times++) {
            Measured now = new Measured();
            new ClosedLoop(system, 8, 10).run(request, now);
            if (now.serverMillis() > before * 0.95) {
                return;
            }
            before = now.serverMillis();
        }
    }
}
