package uk.guildhall.web.kit;

import java.util.List;
import java.util.Map;
import java.util.Map.Entry;

/** What a browser calls itself, as people say it: {@code Firefox, Windows}. Only to recognise one's own sessions by. */
public final class Device {
    // In order: Edge and Opera name Chrome too, and everybody names Safari.
    private static final List<Entry<String, String>> BROWSERS = List.of(
            Map.entry("Edg", "Edge"),
            Map.entry("OPR/", "Opera"),
            Map.entry("Firefox/", "Firefox"),
            Map.entry("Chrome/", "Chrome"),
            Map.entry("Safari/", "Safari"));
    private static final List<Entry<String, String>> SYSTEMS = List.of(
            Map.entry("Windows", "Windows"),
            Map.entry("Android", "Android"),
            Map.entry("iPhone", "iPhone"),
            Map.entry("iPad", "iPad"),
            Map.entry("Mac OS", "Mac"),
            Map.entry("CrOS", "Chromebook"),
            Map.entry("Linux", "Linux"));

    private Device() {}

    /** Empty where nothing is recognised. */
    public static String of(String userAgent) {
        String given = userAgent == null ? "" : userAgent;
        String browser = first(BROWSERS, given);
        String system = first(SYSTEMS, given);
        return browser.isEmpty() || system.isEmpty() ? browser + system : browser + ", " + system;
    }

    private static String first(List<Entry<String, String>> known, String userAgent) {
        return known.stream()
                .filter(entry -> userAgent.contains(entry.getKey()))
                .map(Entry::getValue)
                .findFirst()
                .orElse("");
    }
}
