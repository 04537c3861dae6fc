package uk.guildhall.launcher;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "logs",
        description = "Shows the end of the logs of the application server and the database.",
        mixinStandardHelpOptions = true)
final class LogsCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private DataOption data;

    @Option(
            names = "--lines",
            description = "How many lines of each; ${DEFAULT-VALUE} by default.",
            defaultValue = "60")
    private int lines;

    @Override
    public Integer call() throws Exception {
        PrintWriter out = spec.commandLine().getOut();
        DataFolder folder = data.folder();
        for (String name : List.of("mariadb.log", "payara-console.log", "server.log")) {
            Path log = folder.logs().resolve(name);
            if (Files.exists(log) && Files.size(log) > 0) {
                out.println("== " + log);
                end(log).forEach(out::println);
            }
        }
        return 0;
    }

    private List<String> end(Path log) throws IOException {
        // Decoded leniently: a line that was cut off in mid-letter must not hide the others.
        List<String> all = new String(Files.readAllBytes(log), StandardCharsets.UTF_8)
                .lines()
                .toList();
        return all.subList(Math.max(0, all.size() - lines), all.size());
    }
}
