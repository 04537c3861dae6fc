package uk.guildhall.tests.api;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;

/** Does the same several times at one moment. */
final class AtOnce {
    private AtOnce() {}

    static <T> List<T> each(int times, IntFunction<T> act) throws Exception {
        ExecutorService programs = Executors.newFixedThreadPool(times);
        CyclicBarrier start = new CyclicBarrier(times);
        try {
            List<Future<T>> running = new ArrayList<>();
            for (int i = 0; i < times; i++) {
                int number = i;
                running.add(programs.submit(() -> {
                    start.await();
                    return act.apply(number);
                }));
            }
            List<T> results = new ArrayList<>();
            for (Future<T> one : running) {
                results.add(one.get());
            }
            return results;
        } finally {
            programs.shutdownNow();
        }
    }
}
