package uk.guildhall.admin.audit;

import jakarta.ws.rs.core.MultivaluedMap;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What somebody asked of the trail, field by field, as it was typed or stood in the address; empty where nothing. */
public record TypedTrail(String who, String record, String act, String from, String to, String source) {
    private static final int LONGEST = 100;

    static TypedTrail of(MultivaluedMap<String, String> fields) {
        return new TypedTrail(
                text(fields, "who"),
                text(fields, "record"),
                text(fields, "act"),
                text(fields, "from"),
                text(fields, "to"),
                text(fields, "source"));
    }

    private static String text(MultivaluedMap<String, String> fields, String name) {
        String typed = fields.getFirst(name);
        String text = typed == null ? "" : typed.strip();
        return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    }

    /** Only the fields that narrow. */
    public Map<String, String> asked() {
        Map<String, String> asked = new TreeMap<>();
        put(asked, "who", who);
        put(asked, "record", record);
        put(asked, "act", act);
        put(asked, "from", from);
        put(asked, "to", to);
        put(asked, "source", source);
        return asked;
    }

    /** The address of the page that answers it; for what has been checked, and so holds nothing but codes. */
    public String address() {
        return asked().isEmpty() ? "/admin/audit" : "/admin/audit?" + query();
    }

    String query() {
        return asked().entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private static void put(Map<String, String> asked, String name, String value) {
        if (!value.isEmpty()) {
            asked.put(name, value);
        }
    }
}
