package uk.guildhall.demo;

import java.nio.file.Path;
import java.sql.Connection;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import uk.guildhall.crm.customer.CustomerFinder;
import uk.guildhall.crm.customer.Hit;
import uk.guildhall.crm.customer.JdbcSql;
import uk.guildhall.crm.customer.Sql;

/**
 * Measures the one box on a council of a given size, with the code that the desk runs.
 *
 * <p>{@code SearchBench DIRECTORY [residents] [rounds] [buffer pool]}: makes a database in the directory, or takes the
 * one that an earlier run made there.
 */
public final class SearchBench {

    private static final int SHOWN = 25;
    private static final int WARM_UP_ROUNDS = 50;
    private static final int ROUNDS_PER_GROUP = 5;
    private static final String COUNCIL = "bench";

    private final Connection council;
    private final SearchQuestions questions;
    private final CustomerFinder finder;
    private final Map<SearchQuestions.Kind, List<Long>> nanos = new EnumMap<>(SearchQuestions.Kind.class);
    private final Map<SearchQuestions.Kind, Integer> found = new EnumMap<>(SearchQuestions.Kind.class);

    private SearchBench(Connection council, SearchQuestions questions) {
        this.council = council;
        this.questions = questions;
        this.finder = new CustomerFinder(new JdbcSql(council), LocalDate.of(2026, 11, 24));
    }

    public static void main(String[] arguments) throws Exception {
        Path directory = Path.of(arguments[0]);
        int residents = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 1_000_000;
        int rounds = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 400;
        String bufferPool = arguments.length > 3 ? arguments[3] : "512M";
        Logger.getLogger("").setLevel(Level.WARNING);
        try (var database = BenchDatabase.start(directory, bufferPool);
                var council = database.council(COUNCIL)) {
            var demo = DemoCouncil.all().get(0);
            load(council, demo, residents);
            var bench = new SearchBench(
                    council, new SearchQuestions(new Residents(demo, residents), residents, System.nanoTime()));
            bench.ask(WARM_UP_ROUNDS, false);
            bench.ask(rounds, true);
            bench.report();
            bench.plans();
        }
    }

    private static void load(Connection council, DemoCouncil demo, int residents) throws Exception {
        DemoCatalogue.read().write(council);
        long start = System.nanoTime();
        DemoData.load(council, demo, residents, (what, done, all) -> System.out.printf(
                Locale.UK, "%6.1f s  %,d of %,d %s%n", seconds(start), done, all, what));
    }

    private void ask(int rounds, boolean count) {
        var group = questions.group();
        for (int round = 0; round < rounds; round++) {
            if (round % ROUNDS_PER_GROUP == 0) {
                group = questions.group();
            }
            questions.next(group).forEach((kind, question) -> {
                long start = System.nanoTime();
                var hits = finder.find(question.typed(), SHOWN);
                long taken = System.nanoTime() - start;
                if (count) {
                    nanos.computeIfAbsent(kind, k -> new ArrayList<>()).add(taken);
                    found.merge(kind, hit(question, hits) ? 1 : 0, Integer::sum);
                }
            });
        }
    }

    private static boolean hit(SearchQuestions.Question question, List<Hit> hits) {
        return question.meant() == null
                ? !hits.isEmpty()
                : hits.stream()
                        .anyMatch(hit -> hit.reference()
                                .equals(uk.guildhall.crm.council.Reference.of(
                                        'P', question.meant().number())));
    }

    private void report() {
        System.out.printf("%n| What is typed | queries | found | p50 ms | p95 ms | p99 ms | max ms |%n");
        System.out.printf("|---|---:|---:|---:|---:|---:|---:|%n");
        var all = new ArrayList<Long>();
        nanos.forEach((kind, taken) -> {
            all.addAll(taken);
            line(kind.name().toLowerCase(Locale.ROOT).replace('_', ' '), taken, found.get(kind));
        });
        line("**all**", all, found.values().stream().mapToInt(Integer::intValue).sum());
    }

    private static void line(String what, List<Long> taken, int found) {
        var sorted = taken.stream().sorted().toList();
        System.out.printf(
                Locale.UK,
                "| %s | %,d | %d%% | %.1f | %.1f | %.1f | %.1f |%n",
                what,
                sorted.size(),
                100L * found / sorted.size(),
                percentile(sorted, 50),
                percentile(sorted, 95),
                percentile(sorted, 99),
                percentile(sorted, 100));
    }

    private static double percentile(List<Long> sorted, int percent) {
        return sorted.get(Math.max(0, (sorted.size() * percent + 99) / 100 - 1)) / 1e6;
    }

    /** For one question of each kind, how the server reads what it is asked for. */
    private void plans() {
        var sql = new JdbcSql(council);
        var shapes = new LinkedHashMap<String, String>();
        questions.next(questions.group()).forEach((kind, question) -> {
            var asked = new LinkedHashMap<String, List<?>>();
            new CustomerFinder(
                            new Sql() {
                                @Override
                                public List<Object[]> rows(String statement, List<?> values) {
                                    asked.put(statement, values);
                                    return sql.rows(statement, values);
                                }

                                @Override
                                public int change(String statement, List<?> values) {
                                    throw new UnsupportedOperationException("a search changes nothing");
                                }
                            },
                            LocalDate.of(2026, 11, 24))
                    .find(question.typed(), SHOWN);
            asked.forEach((statement, values) -> {
                for (Object[] row : sql.rows("EXPLAIN " + statement, values)) {
                    String plan = row[2] + ": " + row[3] + " on " + row[5] + ", " + row[9];
                    shapes.putIfAbsent(plan, kind + ", about " + row[8] + " rows");
                }
            });
        });
        System.out.printf("%nPlans met:%n");
        shapes.forEach((plan, example) -> System.out.println("- " + plan + " (" + example + ")"));
    }

    private static double seconds(long since) {
        return Duration.ofNanos(System.nanoTime() - since).toMillis() / 1000.0;
    }
}
