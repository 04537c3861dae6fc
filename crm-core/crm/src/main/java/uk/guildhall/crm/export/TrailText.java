package uk.guildhall.crm.export;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.guildhall.crm.audit.TrailFilter;
import uk.guildhall.crm.tenancy.Json;

/** Which entries of the trail an export is of, as it is kept until the file is made. */
final class TrailText {
    private TrailText() {}

    static String write(TrailFilter filter) {
        Map<String, String> fields = new HashMap<>();
        put(fields, "actor", filter.actor());
        fields.put("records", filter.records().stream().map(UUID::toString).collect(Collectors.joining(",")));
        fields.put("acts", String.join(",", filter.acts()));
        put(fields, "from", filter.from());
        put(fields, "to", filter.to());
        put(fields, "source", filter.source());
        return Json.write(fields);
    }

    private static void put(Map<String, String> fields, String name, Object value) {
        if (value != null) {
            fields.put(name, value.toString());
        }
    }

    static TrailFilter read(String text) {
        Map<String, String> fields = Json.readStrings(text);
        return new TrailFilter(
                one(fields, "actor", UUID::fromString),
                several(fields, "records").map(UUID::fromString).collect(Collectors.toSet()),
                several(fields, "acts").collect(Collectors.toSet()),
                one(fields, "from", Instant::parse),
                one(fields, "to", Instant::parse),
                fields.get("source"));
    }

    private static <T> T one(Map<String, String> fields, String name, Function<String, T> reading) {
        String value = fields.get(name);
        return value == null ? null : reading.apply(value);
    }

    private static Stream<String> several(Map<String, String> fields, String name) {
        String value = fields.getOrDefault(name, "");
        return value.isEmpty() ? Set.<String>of().stream() : Stream.of(value.split(",", -1));
    }
}
