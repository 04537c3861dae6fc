package uk.guildhall.launcher;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The administration of a running application server, which listens on loopback only. We speak as its own asadmin does:
 * the REST interface beside it would first be loaded, for some seconds.
 */
final class PayaraAdmin {

    private static final Pattern MESSAGE = Pattern.compile("(?m)^message: (.*)$");

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
    private final URI base;

    PayaraAdmin(int port) {
        this.base = URI.create("http://127.0.0.1:" + port + "/__asadmin/");
    }

    /** Whether it can be spoken to yet. */
    boolean answers() throws InterruptedException {
        try {
            return succeeded(send(request("version").GET().build()));
        } catch (IOException notYet) {
            return false;
        }
    }

    /** Puts the application at the server's root, in place of an earlier one. */
    void deploy(String name, Path ear) throws IOException, InterruptedException, CannotStart {
        deploy(Map.of("DEFAULT", ear.toString(), "name", name, "force", "true"));
    }

    /** Puts a web application where its root is said to be. */
    void deployAt(String root, String name, Path war) throws IOException, InterruptedException, CannotStart {
        deploy(Map.of("DEFAULT", war.toString(), "name", name, "contextroot", root, "force", "true"));
    }

    void undeploy(String name) throws IOException, InterruptedException {
        send(request("undeploy?DEFAULT=" + name)
                .POST(HttpRequest.BodyPublishers.noBody())
                .build());
    }

    private void deploy(Map<String, String> given) throws IOException, InterruptedException, CannotStart {
        String options = given.entrySet().stream()
                .map(option -> option.getKey() + "=" + URLEncoder.encode(option.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        String answer = send(request("deploy?" + options)
                .POST(HttpRequest.BodyPublishers.noBody())
                .timeout(Duration.ofMinutes(5))
                .build());
        if (!succeeded(answer)) {
            Matcher message = MESSAGE.matcher(answer);
            String reason = message.find() ? message.group(1).replace("%%%EOL%%%", " ") : "no reason is given";
            throw new CannotStart("The application could not be deployed: " + reason);
        }
    }

    private String send(HttpRequest request) throws IOException, InterruptedException {
        return client.send(request, HttpResponse.BodyHandlers.ofString()).body();
    }

    private static boolean succeeded(String answer) {
        return answer.contains("\nexit-code: SUCCESS") || answer.contains("\nexit-code: WARNING");
    }

    private HttpRequest.Builder request(String command) {
        return HttpRequest.newBuilder(base.resolve(command))
                .header("X-Requested-By", "guildhall")
                // The answer that a program can read.
                .header("User-Agent", "hk2-agent");
    }
}
