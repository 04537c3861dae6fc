package uk.guildhall.crm.access;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import uk.guildhall.crm.council.Council;

/** The words that come to mind first at one council and one person, and must not make up a password. */
public final class OwnWords {
    private static final Set<String> OURS = Set.of("guildhall");
    private static final int SHORTEST = 3;

    /** Fewer symbols than this beside our words are no secret of their own. */
    private static final int REST = 6;

    /** The longest first, with each letter that looks like another written as that one. */
    private final List<String> words;

    private OwnWords(Collection<String> texts) {
        words = Stream.concat(OURS.stream(), texts.stream().filter(Objects::nonNull))
                .flatMap(OwnWords::wordsOf)
                .map(OwnWords::folded)
                .filter(word -> word.length() >= SHORTEST)
                .distinct()
                .sorted(Comparator.comparing(String::length).reversed().thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    /** Of a council and somebody who works there. */
    public static OwnWords of(Council council, String username, String displayName, String email) {
        Stream<String> names =
                Stream.of(council.name(), council.nameCy(), council.code(), username, displayName, email);
        return new OwnWords(Stream.concat(names, council.hosts().stream())
                .filter(Objects::nonNull)
                .toList());
    }

    /** Whether little is left of the password without them. */
    boolean makeUp(String password) {
        String left = folded(password);
        boolean any = false;
        for (String word : words) {
            any |= left.contains(word);
            left = left.replace(word, " ");
        }
        left = left.replaceAll("[\\s\\p{P}]", "");
        return any && left.codePointCount(0, left.length()) < REST;
    }

    /** Each word, and all of a name written as one. */
    private static Stream<String> wordsOf(String text) {
        String[] words = text.split("[^\\p{L}\\p{M}\\p{N}]+", -1);
        return Stream.concat(Arrays.stream(words), Stream.of(String.join("", words)));
    }

    private static String folded(String text) {
        return Guesses.letters(text, 'i').replace('l', 'i');
    }
}
