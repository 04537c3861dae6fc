package uk.guildhall.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import uk.guildhall.launcher.RunningSystem;

/** Writes down what a request asks of the database, by the database's own log of all statements. */
final class Recorder {
    private static final Pattern LINE = Pattern.compile("^(?:\\d{6}\\s+[\\d:]+)?\\t\\s*(\\d+) ([A-Z][a-z ]+?)\\t(.*)$");
    private static final Pattern BINDING =
            Pattern.compile("^(USE |SET SESSION |SET NAMES |SET character_set_results).*");
    private static final int TRIES = 10;

    private final RunningSystem system;
    private final HttpConnection connection;

    Recorder(RunningSystem system, HttpConnection connection) {
        this.system = system;
        this.connection = connection;
    }

    private record Logged(String thread, String sql) {}

    List<Recorded> record(List<HttpRequestBytes> requests) throws SQLException, IOException, InterruptedException {
        List<Recorded> recordings = new ArrayList<>();
        for (HttpRequestBytes request : requests) {
            recordings.add(record(request));
        }
        return recordings;
    }

    /** The audit trail is sealed in the background and may come between; then it is tried again. */
    private Recorded record(HttpRequestBytes request) throws SQLException, IOException, InterruptedException {
        for (int i = 0; i < TRIES; i++) {
            List<Logged> all = log(request);
            List<String> threads = all.stream().map(Logged::thread).distinct().toList();
            boolean undisturbed = all.stream().noneMatch(logged -> logged.sql().contains("audit_seal"))
                    && all.stream()
                            .noneMatch(logged -> BINDING.matcher(logged.sql()).matches());
            if (undisturbed
                    && threads.size() == 1
                    && all.stream().anyMatch(one -> one.sql().equals("COMMIT"))) {
                return new Recorded(all.stream().map(Logged::sql).toList());
            }
            Thread.sleep(150);
        }
        throw new IOException("What a request asks of the database could not be recorded; is somebody else at work?");
    }

    private List<Logged> log(HttpRequestBytes request) throws SQLException, IOException {
        Path file = system.data().run().resolve("bench-statements.log");
        Files.deleteIfExists(file);
        try (Connection admin = system.admin().open();
                Statement statement = admin.createStatement()) {
            statement.execute("SET GLOBAL log_output = 'FILE'");
            statement.execute("SET GLOBAL general_log_file = '" + file + "'");
            statement.execute("SET GLOBAL general_log = ON");
            try {
                connection.send(request);
            } finally {
                statement.execute("SET GLOBAL general_log = OFF");
            }
            return read(Files.readString(file, StandardCharsets.UTF_8));
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private static List<Logged> read(String log) {
        List<Logged> all = new ArrayList<>();
        for (String line : log.split("\n")) {
            Matcher matcher = LINE.matcher(line);
            if (matcher.matches()) {
                boolean asked = matcher.group(2).equals("Query")
                        && !matcher.group(3).startsWith("SET GLOBAL")
                        && !matcher.group(3).contains("guildhall_control");
                if (asked) {
                    all.add(new Logged(matcher.group(1), matcher.group(3)));
                }
            } else if (!all.isEmpty()) {
                // A statement that goes over several lines.
                Logged last = all.remove(all.size() - 1);
                all.add(new Logged(last.thread(), last.sql() + "\n" + line));
            }
        }
        return all;
    }
}
