package uk.guildhall.crm.branding;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import uk.guildhall.crm.council.Refused;

/**
 * Which parts of an SVG show which others again. A few lines whose parts show others ten times each become millions of
 * shapes in a browser; so what a picture comes to is counted before it is taken.
 */
final class SvgReferences {
    private static final String WHOLE = "";
    private static final long MOST_SHAPES = 20_000;
    private static final int DEEPEST = 100;

    /** For each id, what is within the element of that id. */
    private final Map<String, Part> parts = new HashMap<>();

    private final Deque<String> open = new ArrayDeque<>();

    private static final class Part {
        private long elements;
        private final List<String> shown = new ArrayList<>();
    }

    SvgReferences() {
        parts.put(WHOLE, new Part());
        open.push(WHOLE);
    }

    void begins(Map<String, String> attributes) {
        String id = attributes.getOrDefault("id", WHOLE);
        parts.computeIfAbsent(id, none -> new Part());
        open.push(id);
        Set<String> around = new HashSet<>(open);
        around.forEach(one -> parts.get(one).elements++);
        attributes.forEach((key, value) -> {
            String shown = key.equals("href") ? value.substring(1) : SvgWords.reference(value);
            if (shown != null) {
                around.forEach(one -> parts.get(one).shown.add(shown));
            }
        });
    }

    void ends() {
        open.pop();
    }

    void refuseWhatSwells() {
        if (shapes(WHOLE, new HashMap<>(), new HashSet<>()) > MOST_SHAPES) {
            throw Refused.because(Picture.POINTER, "problem.picture-complex");
        }
    }

    /** How many elements a browser comes to; more than the most where something shows itself. */
    private long shapes(String id, Map<String, Long> counted, Set<String> underWay) {
        Part part = parts.get(id);
        if (part == null) {
            return 0;
        }
        Long before = counted.get(id);
        if (before != null) {
            return before;
        }
        if (underWay.size() > DEEPEST || !underWay.add(id)) {
            return MOST_SHAPES + 1;
        }
        long sum = part.elements;
        for (String shown : part.shown) {
            sum = Math.min(MOST_SHAPES + 1, sum + shapes(shown, counted, underWay));
        }
        underWay.remove(id);
        counted.put(id, sum);
        return sum;
    }
}
