package uk.guildhall.web.kit;

import java.util.List;

/** A short message that the next page shows once: it worked, or it didn't. {@code key} is a key of {@link Words}. */
public record Flash(boolean success, String key, List<String> values) {

    public Flash {
        values = List.copyOf(values);
    }

    public static Flash success(String key, String... values) {
        return new Flash(true, key, List.of(values));
    }

    public static Flash warning(String key, String... values) {
        return new Flash(false, key, List.of(values));
    }

    public String say(Words words) {
        return words.say(key, values.toArray());
    }
}
