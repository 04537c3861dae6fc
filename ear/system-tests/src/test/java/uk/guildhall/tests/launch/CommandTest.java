package uk.guildhall.tests.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An installation's life by {@code ./guildhall}: interrupted, started, asked, stopped, started again. */
class CommandTest {

    @TempDir
    Path folder;

    private Path data;

    @AfterEach
    void leaveNothing() throws Exception {
        guildhall("stop", "--data", data.toString());
    }

    @Test
    void survivesAnInterruptionAndKeepsItsData() throws Exception {
        data = folder.resolve("data");
        String port = "" + freePort();
        interruptWhenTheDemoIsBeingMade(port);
        assertEquals(List.of(), ours(), "an interrupted start leaves nothing running");
        assertFalse(Files.exists(data.resolve("demo.json")));

        Said first = guildhall("start", "--port", port, "--data", data.toString(), "--residents", "30");
        assertEquals(0, first.code, first.text);
        JsonNode demo = new ObjectMapper().readTree(data.resolve("demo.json").toFile());
        assertDemo(demo, port);
        String password = demo.at("/councils/0/users/0/password").asText();
        assertTrue(first.text.contains(password), "the demo's passwords are shown once");
        assertEquals(0, guildhall("status", "--data", data.toString()).code);
        assertTrue(guildhall("council", "list", "--data", data.toString()).text.contains("fellshire.localhost"));
        assertEquals(0, guildhall("audit", "verify", "--council", "fellshire", "--data", data.toString()).code);
        Said twice = guildhall("start", "--port", port, "--data", data.toString());
        assertEquals(0, twice.code);
        assertTrue(twice.text.contains("already running"), twice.text);

        assertEquals(0, guildhall("stop", "--data", data.toString()).code);
        assertEquals(List.of(), ours());
        assertEquals(3, guildhall("status", "--data", data.toString()).code);
        String other = "" + freePort();
        Said second = guildhall("start", "--port", other, "--data", data.toString());
        assertEquals(0, second.code, second.text);
        assertFalse(second.text.contains(password));
        JsonNode kept = new ObjectMapper().readTree(data.resolve("demo.json").toFile());
        assertEquals(other, kept.get("port").asText());
        assertEquals(demo.get("councils"), kept.get("councils"));
    }

    private void assertDemo(JsonNode demo, String port) throws IOException {
        assertEquals(
                "rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve("demo.json"))));
        assertEquals(port, demo.get("port").asText());
        assertEquals("operator.localhost", demo.at("/operator/host").asText());
        assertEquals(3, demo.get("councils").size());
        for (JsonNode council : demo.get("councils")) {
            assertEquals(
                    council.get("code").asText() + ".localhost",
                    council.get("host").asText());
            assertTrue(council.get("apiToken").asText().startsWith("gh_"));
            List<String> roles = council.get("users").findValuesAsText("role");
            assertTrue(roles.containsAll(List.of("adviser", "tenant-admin", "team-leader", "caseworker")));
        }
    }

    private void interruptWhenTheDemoIsBeingMade(String port) throws Exception {
        Process start = process("start", "--port", port, "--data", data.toString());
        Path draft = data.resolve("keys/demo.draft.json");
        long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(2);
        while (!Files.exists(draft) && start.isAlive() && System.nanoTime() < end) {
            Thread.sleep(20);
        }
        start.destroy();
        assertTrue(start.waitFor(60, TimeUnit.SECONDS));
        assertNotEquals(0, start.exitValue());
    }

    /** Processes that were started on this test's data. */
    private List<String> ours() {
        return ProcessHandle.allProcesses()
                .map(process -> process.info().commandLine().orElse(""))
                .filter(line -> line.contains(data.toString()))
                .toList();
    }

    private Said guildhall(String... words) throws Exception {
        Process process = process(words);
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Said(process.waitFor(), text);
    }

    private static Process process(String... words) throws IOException {
        Path home = Path.of("../..").toRealPath();
        List<String> command = new ArrayList<>();
        // As the script starts it; the script itself would look whether anything is to be built.
        command.add(Path.of(System.getProperty("java.home"), "bin/java").toString());
        command.add("-Dguildhall.home=" + home);
        command.add("-cp");
        command.add(home.resolve("ear/launcher/target/classes") + ":" + home.resolve("ear/launcher/target/lib") + "/*");
        command.add("uk.guildhall.launcher.Guildhall");
        command.addAll(List.of(words));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        // Always with the embedded database, whatever the shell says of another.
        builder.environment().keySet().removeIf(name -> name.startsWith("GUILDHALL_DATABASE_"));
        return builder.start();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private record Said(int code, String text) {}
}
