package uk.guildhall.web.kit;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A form with a file in it (RFC 7578). Read from memory: what may come is small, and {@link BodyLimitFilter} counts it.
 * What isn't well formed has no parts.
 */
public record Multipart(List<Part> parts) {
    private static final Pattern BOUNDARY =
            Pattern.compile("(?i)multipart/form-data\\s*;.*?boundary=(?:\"([^\"]{1,70})\"|([^\\s;,\"]{1,70})).*");
    private static final Pattern NAME = Pattern.compile("(?i)^content-disposition:.*?[; ]name=\"([^\"]*)\"");
    private static final Pattern FILE = Pattern.compile("(?i)^content-disposition:.*?[; ]filename=\"([^\"]*)\"");
    private static final byte[] HEAD_END = "\r\n\r\n".getBytes(StandardCharsets.US_ASCII);
    private static final int MOST_PARTS = 50;

    /** One field; {@code fileName} is null for one without a file, and is only what the browser says. */
    public record Part(String name, String fileName, byte[] content) {
        public String text() {
            return new String(content, StandardCharsets.UTF_8);
        }
    }

    public static boolean is(String contentType) {
        return contentType != null && BOUNDARY.matcher(contentType).matches();
    }

    /** @param contentType the header of the request */
    public static Multipart of(String contentType, byte[] body) {
        Matcher matcher = BOUNDARY.matcher(contentType == null ? "" : contentType);
        if (!matcher.matches()) {
            return new Multipart(List.of());
        }
        String boundary = matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
        byte[] mark = ("--" + boundary).getBytes(StandardCharsets.ISO_8859_1);
        List<Part> parts = new ArrayList<>();
        int from = find(body, mark, 0);
        while (from >= 0 && parts.size() < MOST_PARTS) {
            int start = from + mark.length + 2;
            int next = find(body, mark, start);
            if (next < 0) {
                break;
            }
            // Before each mark stands a line break, which belongs to it.
            part(body, start, next - 2).ifPresent(parts::add);
            from = next;
        }
        return new Multipart(List.copyOf(parts));
    }

    /** The field of that name; empty where there is none. */
    public Optional<Part> part(String name) {
        return parts.stream().filter(part -> part.name().equals(name)).findFirst();
    }

    private static Optional<Part> part(byte[] body, int start, int end) {
        int headEnd = find(body, HEAD_END, start);
        if (headEnd < 0 || headEnd + HEAD_END.length > end) {
            return Optional.empty();
        }
        String name = null;
        String fileName = null;
        for (String line : new String(body, start, headEnd - start, StandardCharsets.UTF_8).split("\r\n", -1)) {
            Matcher named = NAME.matcher(line);
            name = named.find() ? named.group(1) : name;
            Matcher file = FILE.matcher(line);
            fileName = file.find() ? file.group(1) : fileName;
        }
        return name == null
                ? Optional.empty()
                : Optional.of(new Part(name, fileName, Arrays.copyOfRange(body, headEnd + HEAD_END.length, end)));
    }

    private static int find(byte[] in, byte[] what, int from) {
        for (int at = Math.max(from, 0); at <= in.length - what.length; at++) {
            int i = 0;
            while (i < what.length && in[at + i] == what[i]) {
                i++;
            }
            if (i == what.length) {
                return at;
            }
        }
        return -1;
    }
}
