package uk.guildhall.tests.tenancy;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/** Sets how many connections the server's pool may hold, by Payara's own administration. */
final class PoolSize {
    static final int USUAL = 32;
    private static final int STEADY = 4;

    private PoolSize() {}

    /** The least may never be above the most, so they are set in the order in which it isn't meanwhile. */
    static void set(int most) throws Exception {
        String least = "steadyPoolSize=" + Math.min(most, STEADY);
        if (most < STEADY) {
            change(least);
            change("maxPoolSize=" + most);
        } else {
            change("maxPoolSize=" + most);
            change(least);
        }
    }

    private static void change(String attribute) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + Integer.getInteger("guildhall.test.adminPort")
                                + "/management/domain/resources/jdbc-connection-pool/guildhall-pool"))
                .header("X-Requested-By", "tests")
                .header("Accept", "application/json")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(attribute))
                .build();
        HttpResponse<String> answer = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new AssertionError("The pool was not resized: " + answer.statusCode() + " " + answer.body());
        }
    }
}
