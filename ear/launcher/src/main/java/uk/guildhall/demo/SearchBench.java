package uk.guildhall.demo;

import java.nio.file.Path;
import java.sql.Connection;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.logging.Level;
import java.util.logging.Logger;
import uk.guildhall.crm.customer.CustomerFinder;
import uk.guildhall.crm.customer.JdbcSql;

/**
 * Measures the one box on a council of a given size, with the code that the desk runs.
 *
 * <p>{@code SearchBench DIRECTORY [residents] [rounds] [buffer pool]}: makes a database in the directory, or takes the
 * one that an earlier run made there. A round is one question of each kind.
 */
public final class SearchBench {

    static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    static final int SHOWN = 25;

    private static final int WARM_UP_ROUNDS = 50;
    private static final int ROUNDS_PER_GROUP = 5;
    private static final int AT_ONCE = 4;
    private static final String COUNCIL = "bench";

    private final SearchQuestions questions;
    private final CustomerFinder finder;
    private final Map<SearchQuestions.Kind, Timings> timings = new EnumMap<>(SearchQuestions.Kind.class);

    private SearchBench(Connection council, SearchQuestions questions) {
        this.questions = questions;
        this.finder = new CustomerFinder(new JdbcSql(council), TODAY);
    }

    public static void main(String[] arguments) throws Exception {
        Path directory = Path.of(arguments[0]);
        int count = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 1_000_000;
        int rounds = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 300;
        String bufferPool = arguments.length > 3 ? arguments[3] : "512M";
        Logger.getLogger("").setLevel(Level.WARNING);
        try (var database = BenchDatabase.start(directory, bufferPool);
                var council = database.council(COUNCIL)) {
            var demo = DemoCouncil.all().get(0);
            load(council, demo, count);
            var residents = new Residents(demo, count);
            var bench = new SearchBench(council, new SearchQuestions(residents, count, System.nanoTime()));
            System.out.printf("%nThe first rounds after a start, nothing in memory yet:%n%n");
            bench.ask(WARM_UP_ROUNDS);
            Timings.table(Map.of("all", Timings.together(bench.timings.values())));
            bench.timings.clear();
            System.out.printf("%nOne adviser:%n%n");
            bench.ask(rounds);
            Timings.table(bench.timings);
            System.out.printf("%n%d advisers at once:%n%n", AT_ONCE);
            Timings.table(Map.of("all", atOnce(database, residents, count, rounds / AT_ONCE)));
            System.out.printf("%nPlans met:%n%n");
            new SearchPlans(council).print(new SearchQuestions(residents, count, System.nanoTime()));
        }
    }

    private static void load(Connection council, DemoCouncil demo, int residents) throws Exception {
        DemoCatalogue.read().write(council);
        long start = System.nanoTime();
        DemoData.load(
                council,
                demo,
                residents,
                (what, done, all) ->
                        System.out.printf(Locale.UK, "%6.1f s  %,d of %,d %s%n", seconds(start), done, all, what));
    }

    private void ask(int rounds) {
        var group = questions.group();
        for (int round = 0; round < rounds; round++) {
            if (round % ROUNDS_PER_GROUP == 0) {
                group = questions.group();
            }
            for (var question : questions.next(group).values()) {
                long start = System.nanoTime();
                var hits = finder.find(question.typed(), SHOWN);
                long taken = System.nanoTime() - start;
                timings.computeIfAbsent(question.kind(), kind -> new Timings()).add(taken, question.isAnsweredBy(hits));
            }
        }
    }

    private static Timings atOnce(BenchDatabase database, Residents residents, int count, int rounds) throws Exception {
        var hands = Executors.newFixedThreadPool(AT_ONCE);
        try {
            var work = new ArrayList<Future<Timings>>();
            for (int i = 0; i < AT_ONCE; i++) {
                long seed = System.nanoTime() + i;
                work.add(hands.submit(() -> {
                    try (var council = database.open(COUNCIL)) {
                        var bench = new SearchBench(council, new SearchQuestions(residents, count, seed));
                        bench.ask(rounds);
                        return Timings.together(bench.timings.values());
                    }
                }));
            }
            List<Timings> all = new ArrayList<>();
            for (var one : work) {
                all.add(one.get());
            }
            return Timings.together(all);
        } finally {
            hands.shutdownNow();
        }
    }

    private static double seconds(long since) {
        return Duration.ofNanos(System.nanoTime() - since).toMillis() / 1000.0;
    }
}
