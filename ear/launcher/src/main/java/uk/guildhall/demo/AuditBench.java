package uk.guildhall.demo;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.sql.Connection;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.logging.Level;
import java.util.logging.Logger;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import uk.guildhall.crm.audit.TrailFilter;
import uk.guildhall.crm.audit.TrailReader;
import uk.guildhall.crm.customer.JdbcSql;
import uk.guildhall.crm.tenancy.Ids;
import uk.guildhall.crm.tenancy.PageKey;

/**
 * {@code ./guildhall bench audit}: puts the questions of the audit trail to a trail of ten million entries, with the code
 * that the page runs, on a database of its own.
 */
@Command(
        name = "guildhall bench audit",
        description = "Measures the questions to an audit trail of ten million entries.",
        mixinStandardHelpOptions = true)
public final class AuditBench implements Callable<Integer> {
    private static final String COUNCIL = "benchaudit";
    private static final int PAGE = 26;
    private static final Instant NOW = Instant.parse("2026-11-24T00:00:00Z");
    private static final Instant LAST_90_DAYS = Instant.parse("2026-08-26T00:00:00Z");

    @Option(names = "--data", description = "Where the database is made, or left by an earlier run.", required = true)
    private Path directory;

    @Option(names = "--entries", defaultValue = "10000000", description = "How many; default ${DEFAULT-VALUE}.")
    private long count;

    @Option(names = "--rounds", defaultValue = "10", description = "Of each question; default ${DEFAULT-VALUE}.")
    private int rounds;

    @Option(names = "--buffer-pool", defaultValue = "512M", description = "Of the database; default ${DEFAULT-VALUE}.")
    private String bufferPool;

    /** What is asked, by the code that the page runs. */
    private interface Question {
        int ask(TrailReader reader);
    }

    public static void main(String[] arguments) {
        Logger.getLogger("").setLevel(Level.WARNING);
        System.exit(new CommandLine(new AuditBench()).execute(arguments));
    }

    @Override
    public Integer call() throws Exception {
        try (var database = BenchDatabase.start(directory, bufferPool);
                var council = database.council(COUNCIL)) {
            new AuditRows(council, count).make();
        }
        // Begun anew, so that the first round finds nothing in memory.
        try (var database = BenchDatabase.start(directory, bufferPool);
                var council = database.open(COUNCIL)) {
            sizes(council);
            ask(council);
            new AuditRows(council, count).printCostOfWriting();
        }
        return 0;
    }

    private void ask(Connection council) {
        JdbcSql sql = new JdbcSql(council);
        Map<String, String> plans = new LinkedHashMap<>();
        String[] asking = {""};
        TrailReader reader = new TrailReader((statement, values) -> {
            plans.computeIfAbsent(asking[0], question -> plan(sql, statement, values));
            return sql.rows(statement, values);
        });
        System.out.printf(
                "%n| question | found | first ms | median ms | slowest ms | plan |%n|---|---:|---:|---:|---:|---|%n");
        questions().forEach((name, question) -> {
            asking[0] = name;
            // The plan is asked for before, and reads nothing.
            long[] taken = new long[rounds];
            int found = 0;
            for (int round = 0; round < rounds; round++) {
                long start = System.nanoTime();
                found = question.ask(reader);
                taken[round] = System.nanoTime() - start;
            }
            long first = taken[0];
            java.util.Arrays.sort(taken);
            System.out.printf(
                    Locale.UK,
                    "| %s | %,d | %.1f | %.1f | %.1f | %s |%n",
                    name,
                    found,
                    first / 1e6,
                    taken[rounds / 2] / 1e6,
                    taken[rounds - 1] / 1e6,
                    plans.get(name));
        });
    }

    private static Map<String, Question> questions() {
        UUID staff = id("staff-17");
        UUID program = id("staff-0");
        UUID ordinary = id("customer-4711");
        UUID hot = id("customer-hot");
        Set<UUID> everythingOfHot = new java.util.HashSet<>(Set.of(hot));
        for (int i = 0; i < 500; i++) {
            everythingOfHot.add(id("customer-" + i));
        }
        Set<String> looking = Set.of("customer.viewed", "customer.searched", "contact.viewed", "case.viewed");
        String office = "198.51.100.7";
        Map<String, Question> asked = new LinkedHashMap<>();
        asked.put(
                "who looked in 90 days, summary",
                reader -> reader.whoLooked(Set.of(hot), LAST_90_DAYS).size());
        asked.put("the same, entries", page(TrailFilter.about(Set.of(hot), LAST_90_DAYS)));
        asked.put(
                "the same with 500 contacts and cases, summary",
                reader -> reader.whoLooked(everythingOfHot, LAST_90_DAYS).size());
        asked.put("the same, entries ", page(TrailFilter.about(everythingOfHot, LAST_90_DAYS)));
        asked.put("everything, newest", page(TrailFilter.EVERYTHING));
        asked.put(
                "everything, from the middle",
                reader -> reader.page(
                                TrailFilter.EVERYTHING,
                                new PageKey(Instant.parse("2025-11-24T00:00:00Z"), new UUID(-1, -1)),
                                PAGE)
                        .size());
        asked.put("an ordinary record", page(filter(null, ordinary, Set.of(), null)));
        asked.put("a member of staff", page(filter(staff, null, Set.of(), null)));
        asked.put("a member of staff, a rare act", page(filter(staff, null, Set.of("policy.changed"), null)));
        asked.put("a program, a rare act", page(filter(program, null, Set.of("policy.changed"), null)));
        asked.put("a program, an address it never had", page(filter(program, null, Set.of(), "203.0.113.251")));
        asked.put("a frequent act", page(filter(null, null, Set.of("customer.viewed"), null)));
        asked.put("a rare act", page(filter(null, null, Set.of("policy.changed"), null)));
        asked.put("a group of acts", page(filter(null, null, looking, null)));
        asked.put("the office's address", page(filter(null, null, Set.of(), office)));
        asked.put("a rare address", page(filter(null, null, Set.of(), "203.0.113.250")));
        asked.put("a rare address, a group of acts", page(filter(null, null, looking, "203.0.113.250")));
        asked.put("the office's address, a rare act", page(filter(null, null, Set.of("policy.changed"), office)));
        asked.put(
                "a program's address, an act it never did",
                page(filter(null, null, Set.of("session.ended", "no.such"), "192.0.2.81")));
        asked.put(
                "one day a year ago",
                page(new TrailFilter(
                        null,
                        Set.of(),
                        Set.of(),
                        Instant.parse("2025-11-24T00:00:00Z"),
                        Instant.parse("2025-11-25T00:00:00Z"),
                        null)));
        asked.put(
                "one day a year ago, a member of staff, a group of acts",
                page(new TrailFilter(
                        staff,
                        Set.of(),
                        looking,
                        Instant.parse("2025-11-24T00:00:00Z"),
                        Instant.parse("2025-11-25T00:00:00Z"),
                        null)));
        asked.put("which acts there are", reader -> reader.acts().size());
        return asked;
    }

    private static Question page(TrailFilter filter) {
        return reader -> reader.page(filter, PageKey.NEWEST, PAGE).size();
    }

    private static TrailFilter filter(UUID actor, UUID record, Set<String> acts, String source) {
        return new TrailFilter(actor, record == null ? Set.of() : Set.of(record), acts, null, NOW, source);
    }

    /** As {@link AuditRows#id} has it. */
    private static UUID id(String name) {
        try {
            return Ids.of(MessageDigest.getInstance("MD5").digest(name.getBytes(StandardCharsets.UTF_8)));
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String plan(JdbcSql sql, String statement, List<?> values) {
        for (Object[] row : sql.rows("EXPLAIN " + statement, values)) {
            if (row[5] != null) {
                return row[3] + " " + row[5] + ", " + row[9];
            }
        }
        return "";
    }

    private static void sizes(Connection council) {
        System.out.printf("%n| index | MB |%n|---|---:|%n");
        new JdbcSql(council)
                .rows(
                        "SELECT index_name, ROUND(stat_value * @@innodb_page_size / 1048576) FROM mysql.innodb_index_stats"
                                + " WHERE database_name = DATABASE() AND table_name = 'audit_entry'"
                                + " AND stat_name = 'size' ORDER BY index_name",
                        List.of())
                .forEach(row -> System.out.println("| " + row[0] + " | " + row[1] + " |"));
    }
}
