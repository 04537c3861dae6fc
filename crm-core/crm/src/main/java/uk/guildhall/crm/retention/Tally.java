package uk.guildhall.crm.retention;

import com.fasterxml.jackson.core.type.TypeReference;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import uk.guildhall.crm.tenancy.Json;

/** What a run has found and removed, by noun and service, with some references to look at. */
public final class Tally {
    private static final int SAMPLE = 5;

    private final Map<String, Line> lines = new TreeMap<>();

    /**
     * One noun of one service.
     *
     * @param found how many there were past their time
     * @param removed how many of them are gone
     * @param sample references of the first found
     */
    public record Line(long found, long removed, List<String> sample) {
        public Line {
            sample = List.copyOf(sample);
        }
    }

    /**
     * A line with what it is about.
     *
     * @param service its code; empty for none
     */
    public record Row(String noun, String service, Line line) {}

    static Tally read(String json) {
        Tally tally = new Tally();
        tally.lines.putAll(Json.read(json, new TypeReference<Map<String, Line>>() {}));
        return tally;
    }

    String write() {
        return Json.write(lines);
    }

    void found(RetentionRun.Phase noun, String service, String reference) {
        lines.merge(key(noun, service), new Line(1, 0, List.of(reference)), (line, one) -> {
            List<String> sample = new ArrayList<>(line.sample());
            if (sample.size() < SAMPLE) {
                sample.add(reference);
            }
            return new Line(line.found() + 1, line.removed(), sample);
        });
    }

    void removed(RetentionRun.Phase noun, String service) {
        lines.merge(
                key(noun, service),
                new Line(0, 1, List.of()),
                (line, one) -> new Line(line.found(), line.removed() + 1, line.sample()));
    }

    private static String key(RetentionRun.Phase noun, String service) {
        return noun.name() + "|" + (service == null ? "" : service);
    }

    public List<Row> rows() {
        return lines.entrySet().stream()
                .map(entry -> {
                    String[] parts = entry.getKey().split("\\|", 2);
                    return new Row(parts[0], parts[1], entry.getValue());
                })
                .toList();
    }

    public long found() {
        return lines.values().stream().mapToLong(Line::found).sum();
    }

    public long removed() {
        return lines.values().stream().mapToLong(Line::removed).sum();
    }
}
