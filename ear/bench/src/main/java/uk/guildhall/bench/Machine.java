package uk.guildhall.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import uk.guildhall.launcher.RunningSystem;

/** Where the figures come from, without which they mean nothing. */
final class Machine {

    private Machine() {}

    static String described() throws IOException {
        String processor = Files.readAllLines(Path.of("/proc/cpuinfo")).stream()
                .filter(line -> line.startsWith("model name"))
                .map(line -> line.substring(line.indexOf(':') + 1).strip())
                .findFirst()
                .orElse("unknown processor");
        String load = Files.readString(Path.of("/proc/loadavg")).split(" ")[0];
        return "%d cores (%s), load average %s before; Java %s"
                .formatted(Runtime.getRuntime().availableProcessors(), processor, load, Runtime.version());
    }

    static String memory(RunningSystem system) throws IOException {
        long server = resident(system.server().orElseThrow());
        long database = resident(system.databaseServer().orElseThrow());
        return "Resident: application server %d MB, database %d MB, together %d MB; the launcher ends when all is ready"
                .formatted(server, database, server + database);
    }

    private static long resident(ProcessHandle process) throws IOException {
        return Files.readAllLines(Path.of("/proc/" + process.pid() + "/status")).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                .findFirst()
                .orElse(0);
    }
}
