package uk.guildhall.crm.customer;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * A name cut into plain words for comparison, so that Siân and Sian, O'Brien and OBrien, McKay and MacKay, St John and
 * Saint John are the same. For finding only: what is shown and printed is always what the person gave.
 */
public final class PersonalName {

    static final int LONGEST_WORD = 60;
    private static final int LONGEST_NAME = 400;

    /** Letters that Unicode does not take apart into a plain letter and a mark. */
    private static final Map<Integer, String> UNDIVIDED = Map.ofEntries(
            Map.entry((int) 'ø', "o"),
            Map.entry((int) 'ł', "l"),
            Map.entry((int) 'đ', "d"),
            Map.entry((int) 'ð', "d"),
            Map.entry((int) 'þ', "th"),
            Map.entry((int) 'ß', "ss"),
            Map.entry((int) 'æ', "ae"),
            Map.entry((int) 'œ', "oe"),
            Map.entry((int) 'ı', "i"),
            Map.entry((int) 'ħ', "h"),
            Map.entry((int) 'ى', "ي"),
            Map.entry((int) 'ک', "ك"),
            Map.entry((int) 'ی', "ي"));

    private static final String APOSTROPHES = "'’‘ʼʹ`´＇ʻ";
    /** Particles that are written as one with the next word about as often as apart from it. */
    private static final Set<String> PARTICLES = Set.of("o", "mac", "d");

    private PersonalName() {}

    /** The plain words, in order. Letters of every script, digits and pictures (emoji) count as parts of words. */
    public static List<String> words(String name) {
        if (name == null) {
            return List.of();
        }
        var words = new ArrayList<String>();
        var word = new StringBuilder();
        plain(name).codePoints().forEach(letter -> {
            if (partOfWord(letter)) {
                word.append(UNDIVIDED.getOrDefault(letter, Character.toString(letter)));
            } else if (!invisible(letter)) {
                finish(word, words);
            }
        });
        finish(word, words);
        return words;
    }

    /** The words of a family name, where a particle is one with the word that follows: "O Brien" is "obrien". */
    public static List<String> familyWords(String family) {
        var joined = new ArrayList<String>();
        String particle = "";
        for (String word : words(family)) {
            boolean heldBack = particle.isEmpty() && isParticle(word);
            if (heldBack) {
                particle = word;
            } else {
                joined.add(macs(particle + word));
                particle = "";
            }
        }
        if (!particle.isEmpty()) {
            joined.add(particle);
        }
        return joined;
    }

    static boolean isParticle(String word) {
        return PARTICLES.contains(word);
    }

    /** "mckay" as "mackay", and "st" as "saint". */
    static String macs(String word) {
        if (word.startsWith("mc")) {
            return "mac" + word.substring(2);
        }
        return word.equals("st") ? "saint" : word;
    }

    private static String plain(String name) {
        String start = name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name;
        var kept = new StringBuilder(start.length());
        // Before taking letters apart, which would turn a free-standing accent into a space.
        start.chars().filter(c -> APOSTROPHES.indexOf(c) < 0).forEach(c -> kept.append((char) c));
        return Normalizer.normalize(kept, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
    }

    private static boolean partOfWord(int letter) {
        return Character.isLetterOrDigit(letter)
                        && letter != 'ـ' // the Arabic stretching stroke, which carries no meaning
                || Character.getType(letter) == Character.COMBINING_SPACING_MARK
                || Character.getType(letter) == Character.OTHER_SYMBOL;
    }

    private static boolean invisible(int letter) {
        int type = Character.getType(letter);
        return type == Character.NON_SPACING_MARK
                || type == Character.ENCLOSING_MARK
                || type == Character.FORMAT
                || type == Character.MODIFIER_SYMBOL
                || letter == 'ـ';
    }

    private static void finish(StringBuilder word, List<String> words) {
        if (!word.isEmpty()) {
            int end = Math.min(word.length(), LONGEST_WORD);
            if (Character.isHighSurrogate(word.charAt(end - 1))) {
                end--;
            }
            words.add(macs(word.substring(0, end)));
            word.setLength(0);
        }
    }
}
