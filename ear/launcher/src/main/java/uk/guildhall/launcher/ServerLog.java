package uk.guildhall.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The application server's log: in the data folder, written once, and never more than some files of it. */
record ServerLog(DataFolder data) {

    private static final String FILE = "com.sun.enterprise.server.logging.GFFileHandler.";

    Path file() {
        return data.logs().resolve("server.log");
    }

    /** Sets our own values in Payara's logging configuration and leaves its other lines as they are. */
    void settle(Path configuration) throws IOException {
        Map<String, String> ours = new LinkedHashMap<>();
        ours.put(FILE + "file", file().toString());
        ours.put(FILE + "rotationLimitInBytes", "10000000");
        ours.put(FILE + "maxHistoryFiles", "5");
        // The console goes to a file as well, which nothing would ever rotate.
        ours.put("java.util.logging.ConsoleHandler.level", "OFF");
        List<String> kept = Files.readAllLines(configuration).stream()
                .filter(line -> !ours.containsKey(line.split("=", 2)[0].strip()))
                .toList();
        StringBuilder text = new StringBuilder();
        kept.forEach(line -> text.append(line).append('\n'));
        ours.forEach(
                (name, value) -> text.append(name).append('=').append(value).append('\n'));
        Files.writeString(configuration, text);
    }
}
