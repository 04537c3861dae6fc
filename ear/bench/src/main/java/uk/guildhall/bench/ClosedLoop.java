package uk.guildhall.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.HdrHistogram.Histogram;
import uk.guildhall.launcher.RunningSystem;

/** So many clients, each of whom asks again as soon as it has been answered, for so long. */
final class ClosedLoop {
    private final RunningSystem system;
    private final int clients;
    private final double seconds;

    ClosedLoop(RunningSystem system, int clients, double seconds) {
        this.system = system;
        this.clients = clients;
        this.seconds = seconds;
    }

    void run(Client.Source source, Measured measured) throws Exception {
        List<Client> open = new ArrayList<>();
        ExecutorService hands = Executors.newFixedThreadPool(clients);
        try {
            for (int i = 0; i < clients; i++) {
                open.add(source.open());
            }
            Effort before = Effort.soFar(system);
            long start = System.nanoTime();
            long end = start + (long) (seconds * 1e9);
            List<Future<Histogram>> work = new ArrayList<>();
            for (Client client : open) {
                Callable<Histogram> asking = () -> ask(client, end);
                work.add(hands.submit(asking));
            }
            Histogram all = new Histogram(3);
            for (Future<Histogram> one : work) {
                all.add(one.get());
            }
            double lasted = (System.nanoTime() - start) / 1e9;
            measured.add(all, lasted, Effort.soFar(system).since(before));
        } finally {
            hands.shutdownNow();
            for (Client client : open) {
                client.close();
            }
        }
    }

    private static Histogram ask(Client client, long end) throws Exception {
        Histogram micros = new Histogram(3);
        for (long asked = System.nanoTime(); asked < end; ) {
            client.once();
            long answered = System.nanoTime();
            micros.recordValue((answered - asked) / 1000);
            asked = answered;
        }
        return micros;
    }
}
