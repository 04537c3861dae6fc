package uk.guildhall.launcher;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(
        name = "status",
        description = "Says whether Guildhall is running and ready; exit code 3 where it is not.",
        mixinStandardHelpOptions = true)
final class StatusCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private DataOption data;

    @Override
    public Integer call() throws Exception {
        PrintWriter out = spec.commandLine().getOut();
        Running running = new Running(data.folder());
        running.database().ifPresent(database -> out.println("Database            " + described(database)));
        running.server().ifPresent(server -> out.println("Application server  " + described(server)));
        running.works().ifPresent(works -> out.println("Works               " + described(works)));
        if (!running.isUp()) {
            out.println("Guildhall is not running");
            return 3;
        }
        boolean ready = new Readiness(running.port()).now();
        out.println(
                ready ? "Ready at http://localhost:" + running.port() : "Running, but not ready: see guildhall logs");
        return ready ? 0 : 3;
    }

    private static String described(ProcessHandle process) {
        return "process " + process.pid() + resident(process);
    }

    /** Resident memory, where the system tells it as Linux does. */
    private static String resident(ProcessHandle process) {
        try {
            return Files.readAllLines(Path.of("/proc/" + process.pid() + "/status")).stream()
                    .filter(line -> line.startsWith("VmRSS:"))
                    .map(line -> ", " + Long.parseLong(line.replaceAll("\\D", "")) / 1024 + " MB resident")
                    .findFirst()
                    .orElse("");
        } catch (IOException notLinux) {
            return "";
        }
    }
}
