package uk.guildhall.demo;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The JSON files under {@code demo/}: everything about the demo that is not a rule is written there. */
final class DemoFiles {

    private static final ObjectMapper JSON =
            new ObjectMapper().enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES);

    private DemoFiles() {}

    static <T> T read(String file, TypeReference<T> type) {
        try (InputStream in = open(file)) {
            if (in == null) {
                throw new IllegalStateException("The demo's file " + file + " is missing");
            }
            return JSON.readValue(in, type);
        } catch (IOException e) {
            throw new UncheckedIOException("The demo's file " + file + " can't be read", e);
        }
    }

    static Optional<String> text(String file) {
        try (InputStream in = open(file)) {
            return in == null ? Optional.empty() : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("The demo's file " + file + " can't be read", e);
        }
    }

    static String json(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream open(String file) {
        return DemoFiles.class.getResourceAsStream("/demo/" + file);
    }
}
