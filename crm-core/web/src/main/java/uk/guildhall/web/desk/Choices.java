package uk.guildhall.web.desk;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import uk.guildhall.web.kit.Option;
import uk.guildhall.web.kit.Words;

/** The fixed lists of the desk's forms, most used first. */
public final class Choices {

    public static final List<String> CHANNELS =
            List.of("PHONE", "FACE_TO_FACE", "EMAIL", "POST", "WEB", "CHAT", "SMS", "SOCIAL");
    public static final List<String> DIRECTIONS = List.of("INBOUND", "OUTBOUND");
    public static final List<String> OUTCOMES =
            List.of("ANSWERED", "CASE", "CALLBACK", "TRANSFERRED", "SIGNPOSTED", "ABANDONED");
    public static final List<String> AVOIDABLE =
            List.of("chasing", "unclear-information", "repeat", "wrong-place", "could-be-online", "our-mistake");
    public static final List<String> DETAIL_TYPES = List.of("mobile", "phone", "email", "social");
    public static final List<String> LANGUAGES = List.of("en", "cy");
    public static final List<String> KINDS = List.of("PERSON", "ORGANISATION");
    public static final List<String> STATUSES = List.of("OPEN", "IN_PROGRESS", "WAITING", "CLOSED");

    public static final List<String> OPEN_STATUSES = List.of("OPEN", "IN_PROGRESS", "WAITING");

    private Choices() {}

    public static List<Option> of(Words words, String prefix, List<String> codes) {
        return codes.stream()
                .map(code -> Option.of(code, words.say(prefix + "." + code)))
                .toList();
    }

    /** The same list, whose values are codes as {@code in-progress}. */
    public static List<Option> codes(Words words, String prefix, List<String> names) {
        return names.stream()
                .map(name -> Option.of(name.toLowerCase(Locale.ROOT).replace('_', '-'), words.say(prefix + "." + name)))
                .toList();
    }

    /** The same list with one more code in front that stands for nothing chosen. */
    public static List<Option> orNone(Words words, String prefix, List<String> codes, String none) {
        return Stream.concat(Stream.of(Option.of("", none)), of(words, prefix, codes).stream())
                .toList();
    }
}
