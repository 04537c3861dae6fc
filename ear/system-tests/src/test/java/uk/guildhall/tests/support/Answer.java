package uk.guildhall.tests.support;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the system answered. */
public record Answer(int status, HttpResponse<String> http) {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    public String body() {
        return http.body();
    }

    public Optional<String> header(String name) {
        return http.headers().firstValue(name);
    }

    public String etag() {
        return header("ETag").orElseThrow(() -> new AssertionError("No ETag in " + http.headers()));
    }

    public JsonNode json() {
        try {
            return MAPPER.readTree(body());
        } catch (JsonProcessingException e) {
            throw new AssertionError("Not JSON: " + body(), e);
        }
    }

    /** The text at a JSON pointer. */
    public String text(String pointer) {
        JsonNode node = json().at(pointer);
        return node.isMissingNode() || node.isNull() ? null : node.asText();
    }

    public Answer expect(int wanted) {
        assertEquals(
                wanted, status, () -> http.request().method() + " " + http.uri().getPath() + ": " + body());
        return this;
    }

    /** What the problem's errors point at, in order. */
    public List<String> pointers() {
        List<String> pointers = new ArrayList<>();
        json().path("errors")
                .forEach(error -> pointers.add(error.path("pointer").asText()));
        return pointers;
    }

    /** A problem of that status, pointing at exactly these. */
    public Answer expectRefusal(int wanted, String... pointers) {
        expect(wanted);
        assertEquals("application/problem+json", header("Content-Type").orElse(""), this::body);
        assertEquals(wanted, json().path("status").asInt(), this::body);
        assertEquals(List.of(pointers), pointers(), this::body);
        return this;
    }
}
