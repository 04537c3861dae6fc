package uk.guildhall.bench;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

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
        String origin = "http://" + demo.host();
        // Not every system knows that *.localhost is itself.
        URI page = URI.create(
                "http://127.0.0.1" + demo.host().substring(demo.host().indexOf(':')) + "/desk/sign-in");
        HttpRequest.Builder to = HttpRequest.newBuilder(page).header("Host", demo.host());
        String form =
                client.send(to.build(), HttpResponse.BodyHandlers.ofString()).body();
        Matcher token = FORM_TOKEN.matcher(form);
        Map<String, String> fields = Map.of(
                "username", demo.username(), "password", demo.password(), "_csrf", token.find() ? token.group(1) : "");
        HttpRequest request = to.header("Origin", origin)
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
        return cookies.getCookieStore().getCookies().stream()
                .map(cookie -> cookie.getName() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
    }
}
