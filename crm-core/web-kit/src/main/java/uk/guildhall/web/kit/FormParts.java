package uk.guildhall.web.kit;

import jakarta.ws.rs.core.MediaType;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The fields of a form that may bring files, by name; where a name comes twice, the first. What a file is called, and
 * what type it says it is, is not looked at. Read from memory: {@link BodyLimitFilter} lets no body through that is
 * larger than files at its address may be.
 */
public final class FormParts {
    private static final int MOST_PARTS = 1_000;
    private static final byte[] LINE = {'\r', '\n'};
    private static final byte[] END_OF_HEADERS = {'\r', '\n', '\r', '\n'};
    private static final Pattern NAME = Pattern.compile("form-data;(?:.*;)?\\s*name=\"([^\"]{0,200})\".*");
    private static final Pattern DISPOSITION = Pattern.compile("(?i)content-disposition\\s*:\\s*(.*)");

    private final Map<String, byte[]> fields = new LinkedHashMap<>();

    private FormParts() {}

    /** @throws IllegalArgumentException where the body isn't what its type says */
    static FormParts read(MediaType type, byte[] body) {
        FormParts parts = new FormParts();
        if (type.isCompatible(MediaType.APPLICATION_FORM_URLENCODED_TYPE)) {
            parts.readPairs(new String(body, StandardCharsets.ISO_8859_1));
        } else {
            String boundary = type.getParameters().get("boundary");
            if (boundary == null || boundary.isEmpty() || boundary.length() > 70) {
                throw new IllegalArgumentException("No boundary between the parts");
            }
            parts.readParts(("--" + boundary).getBytes(StandardCharsets.ISO_8859_1), body);
        }
        return parts;
    }

    /** Empty where there is no such field. */
    public String text(String name) {
        byte[] field = fields.get(name);
        return field == null ? "" : new String(field, StandardCharsets.UTF_8);
    }

    /** The content of the file that was chosen; empty where none was. */
    public Optional<byte[]> file(String name) {
        return Optional.ofNullable(fields.get(name)).filter(content -> content.length > 0);
    }

    private void readPairs(String form) {
        for (String pair : form.split("&")) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                add(
                        decoded(pair.substring(0, equals)),
                        decoded(pair.substring(equals + 1)).getBytes(StandardCharsets.UTF_8));
            }
        }
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    private void readParts(byte[] mark, byte[] body) {
        int at = find(body, mark, 0);
        while (at >= 0) {
            int start = at + mark.length;
            if (startsWith(body, start, new byte[] {'-', '-'})) {
                return;
            }
            int content = find(body, END_OF_HEADERS, start);
            int next = find(body, mark, start);
            if (content < 0 || next < 0 || content + END_OF_HEADERS.length > next) {
                break;
            }
            int from = content + END_OF_HEADERS.length;
            // The line break before the mark belongs to the mark.
            int to = Math.max(from, next - LINE.length);
            add(
                    name(new String(body, start, content - start, StandardCharsets.UTF_8)),
                    Arrays.copyOfRange(body, from, to));
            at = next;
        }
        throw new IllegalArgumentException("The parts don't end");
    }

    private static String name(String headers) {
        for (String line : headers.split("\r\n")) {
            Matcher disposition = DISPOSITION.matcher(line);
            if (disposition.matches()) {
                Matcher name = NAME.matcher(disposition.group(1));
                if (name.matches()) {
                    return name.group(1);
                }
            }
        }
        throw new IllegalArgumentException("A part has no name");
    }

    private void add(String name, byte[] content) {
        if (fields.size() >= MOST_PARTS) {
            throw new IllegalArgumentException("Too many parts");
        }
        fields.putIfAbsent(name, content);
    }

    private static int find(byte[] in, byte[] wanted, int from) {
        for (int at = from; at <= in.length - wanted.length; at++) {
            if (startsWith(in, at, wanted)) {
                return at;
            }
        }
        return -1;
    }

    private static boolean startsWith(byte[] in, int at, byte[] wanted) {
        return at + wanted.length <= in.length && Arrays.equals(in, at, at + wanted.length, wanted, 0, wanted.length);
    }
}
