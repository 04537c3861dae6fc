package uk.guildhall.tests.support;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** {@code ./guildhall} as a person types it, on the data of the {@link WholeSystem}. */
public final class Command {
    private Command() {}

    /** What it printed, and its exit code. */
    public record Said(int code, String text) {}

    /** Runs it to its end; {@code --data} is added. */
    public static Said guildhall(String... words) throws IOException, InterruptedException {
        Path home = Path.of("../..").toRealPath();
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin/java").toString(),
                "-Dguildhall.home=" + home,
                "-cp",
                home.resolve("ear/launcher/target/classes") + ":" + home.resolve("ear/launcher/target/lib") + "/*",
                "uk.guildhall.launcher.Guildhall"));
        command.addAll(List.of(words));
        command.add("--data");
        command.add(WholeSystem.running().data().root().toString());
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Said(process.waitFor(), text);
    }
}
