package uk.guildhall.bench;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import uk.guildhall.crm.access.factor.Totp;

/** An adviser's way to the desk, once; what is measured afterwards shows the cookie. */
final class SignIn {
    private static final Pattern FORM_TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]*)\"");

    private SignIn() {}

    /** The Cookie header of the adviser's session. */
    static String cookie(Demo demo) throws IOException, InterruptedException {
        CookieManager cookies = new CookieManager();
        HttpClient client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .cookieHandler(cookies)
                .build();
        send(client, demo, "/desk/sign-in", Map.of("username", demo.username(), "password", demo.password()));
        String code = demo.app().code(Totp.step(InstantSource.system().instant()));
        send(client, demo, "/desk/sign-in/second", Map.of("by", "code", "code", code));
        return cookies.getCookieStore().getCookies().stream()
                .map(cookie -> cookie.getName() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
    }

    /** Sends the form of that page. */
    private static void send(HttpClient client, Demo demo, String path, Map<String, String> typed)
            throws IOException, InterruptedException {
        // Not every system knows that *.localhost is itself.
        URI page = URI.create(
                "http://127.0.0.1" + demo.host().substring(demo.host().indexOf(':')) + path);
        HttpRequest.Builder to = HttpRequest.newBuilder(page).header("Host", demo.host());
        String form =
                client.send(to.build(), HttpResponse.BodyHandlers.ofString()).body();
        Matcher token = FORM_TOKEN.matcher(form);
        Map<String, String> fields = new TreeMap<>(typed);
        fields.put("_csrf", token.find() ? token.group(1) : "");
        HttpRequest request = to.header("Origin", "http://" + demo.host())
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(fields.entrySet().stream()
                        .map(field ->
                                field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&"))))
                .build();
        int status =
                client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        if (status != 303) {
            throw new IOException("The demo's adviser could not sign in: " + status);
        }
    }
}
