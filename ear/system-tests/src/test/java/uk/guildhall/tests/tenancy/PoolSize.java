package uk.guildhall.tests.tenancy;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/** Sets how many connections the server's pool may hold, by Payara's own administration. */
final class PoolSize {
    static final int USUAL = 32;

    private PoolSize() {}

    static void set(int most) throws Exception {
        int port = Integer.getInteger("guildhall.test.adminPort");
        int steady = Math.min(most, 4);
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port
                        + "/management/domain/resources/jdbc-connection-pool/guildhall-pool"))
                .header("X-Requested-By", "tests")
                .header("Accept", "application/json")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("maxPoolSize=" + most + "&steadyPoolSize=" + steady))
                .build();
        HttpResponse<String> answer = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new AssertionError("The pool was not resized: " + answer.statusCode() + " " + answer.body());
        }
    }
}
