package uk.guildhall.launcher;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The administration of a running application server, through the REST interface that listens on loopback only. */
final class PayaraAdmin {

    private static final Pattern EXIT_CODE = Pattern.compile("\"exit_code\"\\s*:\\s*\"([A-Z]+)\"");
    private static final Pattern MESSAGE = Pattern.compile("\"message\"\\s*:\\s*\"((?:[^\"\\\\]|\\\\.)*)\"");

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
    private final URI base;

    PayaraAdmin(int port) {
        this.base = URI.create("http://127.0.0.1:" + port + "/management/domain/");
    }

    /** Whether it can be spoken to yet. */
    boolean answers() throws InterruptedException {
        try {
            HttpRequest request = request("uptime").GET().build();
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    /** Puts the application at the server's root, in place of an earlier one. */
    void deploy(String name, Path ear) throws IOException, InterruptedException, CannotStart {
        String body = "{\"id\":\"%s\",\"name\":\"%s\",\"force\":\"true\",\"availabilityenabled\":\"false\"}"
                .formatted(ear.toString().replace("\\", "\\\\").replace("\"", "\\\""), name);
        HttpRequest request = request("applications/application")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .timeout(Duration.ofMinutes(2))
                .build();
        HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
        Matcher code = EXIT_CODE.matcher(answer.body());
        if (!code.find() || code.group(1).equals("FAILURE")) {
            Matcher message = MESSAGE.matcher(answer.body());
            String reason = message.find() ? message.group(1) : "HTTP " + answer.statusCode();
            throw new CannotStart("The application could not be deployed: " + reason.replaceAll("\\\\[nrt]", " "));
        }
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(base.resolve(path))
                .header("X-Requested-By", "guildhall")
                .header("Accept", "application/json");
    }
}
