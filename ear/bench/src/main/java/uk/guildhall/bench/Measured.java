package uk.guildhall.bench;

import org.HdrHistogram.Histogram;

/** What came of one kind of work at one number of clients, over all rounds. */
final class Measured {
    private final Histogram micros = new Histogram(3);
    private Effort effort = Effort.NONE;
    private double seconds;

    void add(Histogram latencies, double lasted, Effort spent) {
        micros.add(latencies);
        seconds += lasted;
        effort = effort.plus(spent);
    }

    long count() {
        return micros.getTotalCount();
    }

    double perSecond() {
        return count() / seconds;
    }

    double millis(double percentile) {
        return micros.getValueAtPercentile(percentile) / 1000.0;
    }

    double serverMillis() {
        return (double) effort.server() / count();
    }

    double databaseMillis() {
        return (double) effort.database() / count();
    }

    double toolMillis() {
        return (double) effort.tool() / count();
    }

    double queries() {
        return (double) effort.questions() / count();
    }
}
