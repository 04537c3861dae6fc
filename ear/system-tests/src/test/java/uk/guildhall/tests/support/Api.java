package uk.guildhall.tests.support;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** A program that uses one council's API. */
public final class Api {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();

    private final String address;
    private final String host;
    private final String token;
    private final List<String> headers;

    Api(CouncilAtWork council, String token) {
        this(council.address(), council.host() + ":" + council.port(), token);
    }

    /** @param host as the Host header says it */
    Api(String address, String host, String token) {
        this(address, host, token, List.of());
    }

    private Api(String address, String host, String token, List<String> headers) {
        this.address = address;
        this.host = host;
        this.token = token;
        this.headers = headers;
    }

    public String token() {
        return token;
    }

    /** The same program, sending one more header. */
    public Api sending(String name, String value) {
        List<String> more = new ArrayList<>(headers);
        more.add(name);
        more.add(value);
        return new Api(address, host, token, more);
    }

    public Answer get(String path) {
        return send("GET", path, null, null);
    }

    /** @param body JSON as text, or something to be written as JSON */
    public Answer post(String path, Object body) {
        return send("POST", path, "application/json", json(body));
    }

    public Answer patch(String path, String ifMatch, Object body) {
        return (ifMatch == null ? this : sending("If-Match", ifMatch))
                .send("PATCH", path, "application/merge-patch+json", json(body));
    }

    /** @param type the Content-Type; null for none */
    public Answer send(String method, String path, String type, byte[] body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address + path))
                .timeout(Duration.ofSeconds(60))
                .header("Host", host)
                .method(
                        method,
                        body == null
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofByteArray(body));
        if (type != null) {
            request.header("Content-Type", type);
        }
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        for (int i = 0; i < headers.size(); i += 2) {
            request.header(headers.get(i), headers.get(i + 1));
        }
        try {
            HttpResponse<String> response =
                    CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
            return new Answer(response.statusCode(), response);
        } catch (IOException e) {
            throw new IllegalStateException(method + " " + path, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static byte[] json(Object body) {
        try {
            return body instanceof String text ? text.getBytes(StandardCharsets.UTF_8) : MAPPER.writeValueAsBytes(body);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
