package uk.guildhall.bench;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/** A client that sends requests over HTTP, one of the list at random each time. */
final class Requests implements Client {
    private final HttpConnection connection;
    private final List<HttpRequestBytes> requests;

    private Requests(HttpConnection connection, List<HttpRequestBytes> requests) {
        this.connection = connection;
        this.requests = requests;
    }

    static Client.Source to(int port, List<HttpRequestBytes> requests) {
        return () -> new Requests(new HttpConnection(port), requests);
    }

    @Override
    public void once() throws IOException {
        connection.send(requests.get(ThreadLocalRandom.current().nextInt(requests.size())));
    }

    @Override
    public void close() throws IOException {
        connection.close();
    }
}
