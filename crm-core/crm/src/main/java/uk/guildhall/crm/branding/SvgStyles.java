package uk.guildhall.crm.branding;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What the style sheet within an SVG says of its shapes. Drawing programs put the colours there; they become attributes,
 * and no style sheet is handed on. Selectors are one class, one id or one element; others are passed over.
 */
final class SvgStyles {
    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/", Pattern.DOTALL);
    private static final Pattern SELECTOR = Pattern.compile("[.#]?[\\w-]{1,100}");
    private static final int MOST_RULES = 2_000;

    private final Map<String, Map<String, String>> rules = new HashMap<>();

    void add(String css) {
        for (String rule : COMMENT.matcher(css).replaceAll(" ").split("}")) {
            int brace = rule.indexOf('{');
            if (brace < 0) {
                continue;
            }
            Map<String, String> looks = declared(rule.substring(brace + 1));
            for (String selector : rule.substring(0, brace).split(",")) {
                String one = selector.strip();
                if (SELECTOR.matcher(one).matches() && rules.size() < MOST_RULES) {
                    rules.computeIfAbsent(one, none -> new LinkedHashMap<>()).putAll(looks);
                }
            }
        }
    }

    /** The looks of one element, those that count more over those that count less. */
    Map<String, String> of(String element, String id, String classes, String inline) {
        Map<String, String> looks = new LinkedHashMap<>(rules.getOrDefault(element, Map.of()));
        List<String> stronger = new ArrayList<>();
        if (classes != null) {
            for (String one : classes.strip().split("\\s+")) {
                stronger.add("." + one);
            }
        }
        if (id != null) {
            stronger.add("#" + id);
        }
        stronger.forEach(selector -> looks.putAll(rules.getOrDefault(selector, Map.of())));
        if (inline != null) {
            looks.putAll(declared(inline));
        }
        return looks;
    }

    private static Map<String, String> declared(String css) {
        Map<String, String> looks = new LinkedHashMap<>();
        for (String one : css.split(";")) {
            int colon = one.indexOf(':');
            if (colon < 0) {
                continue;
            }
            String name = one.substring(0, colon).strip();
            String value = SvgWords.value(one.substring(colon + 1));
            if (value != null && !value.isEmpty() && SvgWords.isLook(name)) {
                looks.put(name, value);
            }
        }
        return looks;
    }
}
