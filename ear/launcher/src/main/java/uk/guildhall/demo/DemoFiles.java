package uk.guildhall.demo;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The files under {@code demo/}: everything about the demo that is not a rule is written there. */
final class DemoFiles {

    private static final ObjectMapper JSON = new ObjectMapper();

    private DemoFiles() {}

    static <T> T read(String file, TypeReference<T> type) {
        String text = text(file).orElseThrow(() -> new IllegalStateException("demo/" + file + " is missing"));
        try {
            return JSON.readValue(text, type);
        } catch (IOException e) {
            throw new UncheckedIOException("demo/" + file + " can't be read: " + e.getMessage(), e);
        }
    }

    static Optional<String> text(String file) {
        try (InputStream in = DemoFiles.class.getResourceAsStream("/demo/" + file)) {
            return in == null ? Optional.empty() : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("demo/" + file + " can't be read", e);
        }
    }
}
