package uk.guildhall.web.desk;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import uk.guildhall.web.kit.FormTokenFilter;
import uk.guildhall.web.kit.Shell;

/**
 * The answer to a proof before which a form had been sent, template {@code desk/confirmed.jte}: the same form, to be sent
 * once more.
 */
public record ConfirmedPage(Shell shell, String to, List<Field> fields) {

    /** One field of the form. */
    public record Field(String name, String value) {}

    /** @param kept the form as it came: names and values, encoded */
    static ConfirmedPage of(Shell shell, String to, String kept) {
        return new ConfirmedPage(
                shell,
                to,
                Arrays.stream(kept.split("&", -1))
                        .map(pair -> pair.split("=", 2))
                        .map(pair -> new Field(decoded(pair[0]), pair.length < 2 ? "" : decoded(pair[1])))
                        .filter(field -> !field.name().equals(FormTokenFilter.FIELD))
                        .toList());
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException malformed) {
            return "";
        }
    }

    /** Never what was typed. */
    @Override
    public String toString() {
        return "ConfirmedPage " + to;
    }
}
