package uk.guildhall.tests.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.guildhall.crm.access.factor.Totp;
import uk.guildhall.launcher.RunningSystem;

/** A browser without JavaScript, at one council's host: keeps cookies, follows nothing by itself. */
public final class Visitor {
    private static final Pattern FORM_TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]*)\"");
    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    private final int port;
    private final String host;
    private final Map<String, String> cookies = new LinkedHashMap<>();
    private String formToken = "";

    private Visitor(int port, String host) {
        this.port = port;
        this.host = host;
    }

    /** At {@code code.localhost}, with no cookies. */
    public static Visitor at(RunningSystem system, String code) {
        return new Visitor(system.httpPort(), code + ".localhost");
    }

    /** What came back. */
    public record Answer(int status, Map<String, String> headers, String body) {
        /** The header of that name in lower case, several of them one per line; empty where there is none. */
        public String header(String name) {
            return headers.getOrDefault(name, "");
        }
    }

    /** @param headers name, value, name, value */
    public Answer get(String path, String... headers) {
        return send("GET", path, null, headers);
    }

    /** Posts a form as it is given, name, value, name, value: without the form's token unless that is among them. */
    public Answer post(String path, String... fields) {
        return post(path, fields, new String[0]);
    }

    public Answer post(String path, String[] fields, String... headers) {
        String form = Stream.iterate(0, i -> i < fields.length, i -> i + 2)
                .map(i -> encoded(fields[i]) + "=" + encoded(fields[i + 1]))
                .collect(Collectors.joining("&"));
        String[] all = Arrays.copyOf(headers, headers.length + 2);
        all[headers.length] = "Content-Type";
        all[headers.length + 1] = "application/x-www-form-urlencoded";
        return send("POST", path, form, all);
    }

    /** Posts a form of the page seen last, with its token. */
    public Answer submit(String path, String... fields) {
        String[] all = Arrays.copyOf(fields, fields.length + 2);
        all[fields.length] = "_csrf";
        all[fields.length + 1] = formToken;
        return post(path, all, "Origin", origin());
    }

    /** Gives a file to a form of the page seen last, with its token. */
    public Answer upload(String path, String fileName, String content) {
        return upload(path, fileName, content.getBytes(StandardCharsets.UTF_8));
    }

    public Answer upload(String path, String fileName, byte[] content) {
        String boundary = "----boundary" + System.nanoTime();
        String head =
                "--" + boundary + "\r\nContent-Disposition: form-data; name=\"_csrf\"\r\n\r\n" + formToken + "\r\n--"
                        + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + fileName
                        + "\"\r\nContent-Type: text/csv\r\n\r\n";
        java.io.ByteArrayOutputStream body = new java.io.ByteArrayOutputStream();
        body.writeBytes(head.getBytes(StandardCharsets.UTF_8));
        body.writeBytes(content);
        body.writeBytes(("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return sent(
                "POST",
                path,
                BodyPublishers.ofByteArray(body.toByteArray()),
                "Content-Type",
                "multipart/form-data; boundary=" + boundary,
                "Origin",
                origin());
    }

    /** Posts fields, name, value, of the page seen last as a form does that may bring files, with its token. */
    public Answer uploadFields(String path, String... fields) {
        String boundary = "----boundary" + System.nanoTime();
        StringBuilder body = new StringBuilder();
        for (int i = 0; i < fields.length + 2; i += 2) {
            boolean own = i < fields.length;
            body.append("--").append(boundary).append("\r\nContent-Disposition: form-data; name=\"");
            body.append(own ? fields[i] : "_csrf").append("\"\r\n\r\n");
            body.append(own ? fields[i + 1] : formToken).append("\r\n");
        }
        return sent(
                "POST",
                path,
                BodyPublishers.ofString(body + "--" + boundary + "--\r\n"),
                "Content-Type",
                "multipart/form-data; boundary=" + boundary,
                "Origin",
                origin());
    }

    /** By the password and, where that was right, the {@link Phone}. */
    public Answer signIn(String username, String password) {
        return signIn(username, password, Phone.APP);
    }

    public Answer signIn(String username, String password, Totp app) {
        get("/desk/sign-in");
        return confirm(submit("/desk/sign-in", "username", username, "password", password), username, app);
    }

    /** Goes on where the password led to the second factor. */
    public Answer confirm(Answer answer, String username, Totp app) {
        if (!answer.header("location").equals("/desk/sign-in/second")) {
            return answer;
        }
        get("/desk/sign-in/second");
        String council = host.substring(0, host.indexOf('.'));
        return submit("/desk/sign-in/second", "by", "code", "code", Phone.code(council, username, app));
    }

    /** Whether a page for staff answers as to somebody signed in. */
    public boolean isSignedIn() {
        return get("/desk/sessions").status() == 200;
    }

    public String formToken() {
        return formToken;
    }

    public String origin() {
        return "http://" + host + ":" + port;
    }

    public String cookie(String name) {
        return cookies.get(name);
    }

    public void plant(String name, String value) {
        cookies.put(name, value);
    }

    public Answer send(String method, String path, String body, String... headers) {
        return sent(method, path, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body), headers);
    }

    private Answer sent(String method, String path, HttpRequest.BodyPublisher body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .timeout(Duration.ofSeconds(60))
                .header("Host", host + ":" + port)
                .method(method, body);
        if (!cookies.isEmpty()) {
            request.header(
                    "Cookie", cookies.entrySet().stream().map(Object::toString).collect(Collectors.joining("; ")));
        }
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return received(CLIENT.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(method + " " + path, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private Answer received(HttpResponse<String> response) {
        response.headers().allValues("set-cookie").forEach(this::keep);
        Matcher token = FORM_TOKEN.matcher(response.body());
        if (token.find()) {
            formToken = token.group(1);
        }
        Map<String, String> headers = response.headers().map().entrySet().stream()
                .collect(Collectors.toMap(
                        entry -> entry.getKey().toLowerCase(java.util.Locale.ROOT),
                        entry -> String.join("\n", entry.getValue())));
        return new Answer(response.statusCode(), headers, response.body());
    }

    private void keep(String setCookie) {
        String[] pair = setCookie.substring(0, setCookie.indexOf(';')).split("=", 2);
        if (setCookie.contains("Max-Age=0")) {
            cookies.remove(pair[0]);
        } else {
            cookies.put(pair[0], pair[1]);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
