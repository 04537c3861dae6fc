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
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.logging.Level;
import java.util.logging.Logger;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import uk.guildhall.crm.customer.CustomerFinder;
import uk.guildhall.crm.customer.JdbcSql;

/**
 * {@code ./guildhall bench search}: measures the one box on a council of a given size, with the code that the desk runs,
 * on a database of its own. A round is one question of each kind.
 */
@Command(
        name = "guildhall bench search",
        description = "Measures the customer search on a council of a million residents.",
        mixinStandardHelpOptions = true)
public final class SearchBench implements Callable<Integer> {

    static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    static final int SHOWN = 25;

    private static final int WARM_UP_ROUNDS = 50;
    private static final int ROUNDS_PER_GROUP = 5;
    private static final int AT_ONCE = 4;
    private static final String COUNCIL = "bench";

    @Option(names = "--data", description = "Where the database is made, or left by an earlier run.", required = true)
    private Path directory;

    @Option(names = "--residents", defaultValue = "1000000", description = "How many; default ${DEFAULT-VALUE}.")
    private int count;

    @Option(names = "--rounds", defaultValue = "300", description = "Questions of each kind; default ${DEFAULT-VALUE}.")
    private int rounds;

    @Option(names = "--buffer-pool", defaultValue = "512M", description = "Of the database; default ${DEFAULT-VALUE}.")
    private String bufferPool;

    public static void main(String[] arguments) {
        Logger.getLogger("").setLevel(Level.WARNING);
        System.exit(new CommandLine(new SearchBench()).execute(arguments));
    }

    @Override
    public Integer call() throws Exception {
        try (var database = BenchDatabase.start(directory, bufferPool);
                var council = database.council(COUNCIL)) {
            var demo = DemoCouncil.all().get(0);
            load(council, demo, count);
            var residents = new Residents(demo, count);
            var questions = new SearchQuestions(residents, count, System.nanoTime());
            var adviser = new Adviser(council, questions);
            System.out.printf("%nThe first rounds after a start, nothing in memory yet:%n%n");
            Timings.table(
                    Map.of("all", Timings.together(adviser.ask(WARM_UP_ROUNDS).values())));
            System.out.printf("%nOne adviser:%n%n");
            Timings.table(adviser.ask(rounds));
            System.out.printf("%n%d advisers at once:%n%n", AT_ONCE);
            Timings.table(Map.of("all", atOnce(database, residents)));
            System.out.printf("%nPlans met:%n%n");
            new SearchPlans(council).print(questions);
        }
        return 0;
    }

    private static void load(Connection council, DemoCouncil demo, int residents) throws Exception {
        DemoCatalogue.read().template().enterInto(council);
        long start = System.nanoTime();
        DemoData.load(
                council,
                demo,
                residents,
                (what, done, all) ->
                        System.out.printf(Locale.UK, "%6.1f s  %,d of %,d %s%n", seconds(start), done, all, what));
    }

    /** Somebody who types one question after the other. */
    private record Adviser(CustomerFinder finder, SearchQuestions questions) {

        Adviser(Connection council, SearchQuestions questions) {
            this(new CustomerFinder(new JdbcSql(council), TODAY), questions);
        }

        Map<SearchQuestions.Kind, Timings> ask(int rounds) {
            var timings = new EnumMap<SearchQuestions.Kind, Timings>(SearchQuestions.Kind.class);
            var group = questions.group();
            for (int round = 0; round < rounds; round++) {
                if (round % ROUNDS_PER_GROUP == 0) {
                    group = questions.group();
                }
                for (var question : questions.next(group).values()) {
                    long start = System.nanoTime();
                    var hits = finder.find(question.typed(), SHOWN);
                    long taken = System.nanoTime() - start;
                    timings.computeIfAbsent(question.kind(), kind -> new Timings())
                            .add(taken, question.isAnsweredBy(hits));
                }
            }
            return timings;
        }
    }

    private Timings atOnce(BenchDatabase database, Residents residents) throws Exception {
        var hands = Executors.newFixedThreadPool(AT_ONCE);
        try {
            var work = new ArrayList<Future<Timings>>();
            for (int i = 0; i < AT_ONCE; i++) {
                long seed = System.nanoTime() + i;
                work.add(hands.submit(() -> {
                    try (var council = database.open(COUNCIL)) {
                        var adviser = new Adviser(council, new SearchQuestions(residents, count, seed));
                        return Timings.together(adviser.ask(rounds / AT_ONCE).values());
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
