package uk.guildhall.demo;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** How long questions of one kind took, and how many of them were answered. */
final class Timings {

    private final List<Long> nanos = new ArrayList<>();
    private int answered;

    void add(long taken, boolean isAnswered) {
        nanos.add(taken);
        answered += isAnswered ? 1 : 0;
    }

    static Timings together(Collection<Timings> several) {
        var all = new Timings();
        several.forEach(one -> {
            all.nanos.addAll(one.nanos);
            all.answered += one.answered;
        });
        return all;
    }

    static void table(Map<?, Timings> kinds) {
        System.out.println("| What is typed | queries | answered | p50 ms | p95 ms | p99 ms | max ms |");
        System.out.println("|---|---:|---:|---:|---:|---:|---:|");
        kinds.forEach((kind, timings) ->
                timings.line(kind.toString().toLowerCase(Locale.ROOT).replace('_', ' ')));
        if (kinds.size() > 1) {
            together(List.copyOf(kinds.values())).line("**all**");
        }
    }

    private void line(String what) {
        var sorted = nanos.stream().sorted().toList();
        System.out.printf(
                Locale.UK,
                "| %s | %,d | %.1f%% | %.1f | %.1f | %.1f | %.1f |%n",
                what,
                sorted.size(),
                100.0 * answered / sorted.size(),
                percentile(sorted, 50),
                percentile(sorted, 95),
                percentile(sorted, 99),
                percentile(sorted, 100));
    }

    private static double percentile(List<Long> sorted, int percent) {
        return sorted.get(Math.max(0, (sorted.size() * percent + 99) / 100 - 1)) / 1e6;
    }
}
