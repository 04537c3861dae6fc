package uk.guildhall.launcher;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/**
 * Whether the application itself answers. A server process that lives, or a port that is open, proves nothing: Payara has
 * been seen to come up without the application.
 */
final class Readiness {

    static final String PAGE = "/health/ready";

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
    private final HttpRequest request;

    Readiness(int port) {
        this.request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + PAGE))
                .timeout(Duration.ofSeconds(10))
                .build();
    }

    boolean now() throws InterruptedException {
        try {
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    /** Waits for it, while the server's process lives. */
    boolean within(Duration patience, ProcessHandle server) throws InterruptedException {
        long end = System.nanoTime() + patience.toNanos();
        while (System.nanoTime() < end && server.isAlive()) {
            if (now()) {
                return true;
            }
            Thread.sleep(100);
        }
        return false;
    }
}
