package uk.guildhall.launcher;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(
        name = "start",
        description = "Starts Guildhall and returns when it is ready. Data from an earlier start is kept.",
        mixinStandardHelpOptions = true)
final class StartCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private DataOption data;

    @Option(names = "--port", description = "HTTP port, ${DEFAULT-VALUE} by default.", defaultValue = "8080")
    private int port;

    @Option(names = "--no-demo", description = "Make no demo councils.")
    private boolean withoutDemo;

    @Option(
            names = "--residents",
            description = "Residents of each demo council, ${DEFAULT-VALUE} by default; used when the demo is made.",
            defaultValue = "200")
    private int residents;

    @Override
    public Integer call() throws Exception {
        demand(port >= 1 && port <= 65535, "--port must be between 1 and 65535");
        demand(residents >= 1 && residents <= 5_000_000, "--residents must be between 1 and 5000000");
        PrintWriter out = spec.commandLine().getOut();
        DataFolder folder = data.folder();
        if (new Running(folder).isUp()) {
            out.println("Guildhall is already running at http://localhost:" + new Running(folder).port());
            return 0;
        }
        long start = System.nanoTime();
        StartOptions options = new StartOptions(!withoutDemo, residents, true, System.getenv(), line -> {
            out.println(line);
            out.flush();
        });
        new SystemStart(Installation.find(), folder, port, options).run();
        Duration taken = Duration.ofNanos(System.nanoTime() - start);
        out.printf("Ready at http://localhost:%d after %.1f s%n", port, taken.toMillis() / 1000.0);
        return 0;
    }

    private void demand(boolean condition, String otherwise) {
        if (!condition) {
            throw new ParameterException(spec.commandLine(), otherwise);
        }
    }
}
