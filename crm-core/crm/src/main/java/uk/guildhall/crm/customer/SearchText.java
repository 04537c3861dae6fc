package uk.guildhall.crm.customer;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import uk.guildhall.crm.council.Reference;
import uk.guildhall.crm.place.Postcode;
import uk.guildhall.crm.place.Uprn;

/**
 * What somebody typed into the one box, taken apart. Everything recognisable is taken out wherever it stands; the words
 * that remain are names.
 *
 * @param clues what singles a customer out by itself: telephone, e-mail, UPRN, date of birth, whole postcode
 * @param words words of the name, plain
 * @param houseWords words with figures, which only an address can have
 * @param partialPostcode the starts of normalised postcodes that the typed part may mean; empty where none was typed
 */
record SearchText(
        Optional<String> reference,
        List<Clue> clues,
        List<String> words,
        List<String> houseWords,
        List<String> partialPostcode) {

    /** One thing typed, as all stretches of the index that it may mean. */
    record Clue(List<Meaning> meanings) {}

    record Meaning(Hit.Likeness likeness, Span span) {}

    private static final int READ_AT_MOST = 200;
    private static final int WORDS_AT_MOST = 6;
    private static final Pattern EMAIL = Pattern.compile("[^\\s@,;<>()]+@[^\\s@,;<>()]*");
    private static final Pattern REFERENCE = Pattern.compile(
            "(?<![\\p{L}\\d])[PTC]([ -]?)[0-9A-Z]{4}\\1[0-9A-Z]{3}(?![\\p{L}\\d])", Pattern.CASE_INSENSITIVE);
    private static final Pattern POSTCODE = Pattern.compile(
            "(?<![\\p{L}\\d])[A-Z]{1,2}[0-9][0-9A-Z]?\\s*[0-9][A-Z]{2}(?![\\p{L}\\d])|(?<![\\p{L}\\d])GIR\\s*0AA(?![\\p{L}\\d])",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern PART_OF_POSTCODE = Pattern.compile(
            "(?<![\\p{L}\\d])([A-Z]{1,2}[0-9][0-9A-Z]?)(?:\\s*([0-9][A-Z]?))?(?![\\p{L}\\d])",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern NUMBER =
            Pattern.compile("(?<![\\p{L}\\d])\\+?\\(?\\d[\\d\\s().-]{3,30}\\d(?![\\p{L}\\d])");
    private static final Set<String> TITLES =
            Set.of("mr", "mrs", "ms", "miss", "mx", "dr", "rev", "prof", "sir", "lady", "lord", "cllr", "councillor");

    static SearchText parse(String typed, LocalDate today) {
        return parse(typed, today, true);
    }

    /** The same where no reference was meant: by chance, a name may look like one. */
    static SearchText parseWithoutReference(String typed, LocalDate today) {
        return parse(typed, today, false);
    }

    private static SearchText parse(String typed, LocalDate today, boolean mayBeReference) {
        String start = typed == null ? "" : SearchTerms.cut(typed, READ_AT_MOST);
        var rest = new Remainder(Normalizer.normalize(start, Normalizer.Form.NFKC));
        var clues = new ArrayList<Clue>();
        rest.take(
                EMAIL,
                m -> clues.add(only(
                        Hit.Likeness.EMAIL, Span.startingWith("e|" + m.group().toLowerCase(Locale.ROOT)))));
        var references = new ArrayList<String>();
        rest.take(
                REFERENCE,
                m -> mayBeReference
                        && Reference.tidy(m.group()).filter(references::add).isPresent()
                        // without hyphens or figures it may as well be a name, so the name stays
                        && m.group().matches(".*[-0-9].*"));
        rest.take(
                SpokenDate.YEAR_FIRST,
                m -> SpokenDate.yearFirst(m).filter(d -> clues.add(born(d))).isPresent());
        rest.take(
                SpokenDate.FIGURES,
                m -> SpokenDate.figures(m, today)
                        .filter(d -> clues.add(born(d)))
                        .isPresent());
        rest.take(
                SpokenDate.DAY_MONTH,
                m -> SpokenDate.dayMonth(m).filter(d -> clues.add(born(d))).isPresent());
        rest.take(
                SpokenDate.MONTH_DAY,
                m -> SpokenDate.monthDay(m).filter(d -> clues.add(born(d))).isPresent());
        rest.take(
                POSTCODE,
                m -> Postcode.tidy(m.group())
                        .filter(p -> clues.add(only(Hit.Likeness.POSTCODE, Span.exactly("z|" + p))))
                        .isPresent());
        rest.take(NUMBER, m -> number(m.group()).filter(clues::add).isPresent());
        var part = new ArrayList<String>();
        rest.take(PART_OF_POSTCODE, m -> part.isEmpty() && part.addAll(starts(m.group(1), m.group(2))));
        var words = new ArrayList<String>();
        var houseWords = new ArrayList<String>();
        for (String word : PersonalName.words(rest.text())) {
            (word.chars().anyMatch(Character::isDigit) ? houseWords : words).add(word);
        }
        if (words.stream().anyMatch(word -> !TITLES.contains(word))) {
            words.removeIf(TITLES::contains);
        }
        return new SearchText(
                references.stream().findFirst(),
                List.copyOf(clues),
                List.copyOf(words.subList(0, Math.min(words.size(), WORDS_AT_MOST))),
                List.copyOf(houseWords),
                List.copyOf(part));
    }

    SearchText with(List<Clue> others) {
        return new SearchText(reference, others, words, houseWords, partialPostcode);
    }

    /** The words, and where one is a particle ("o brien") also with it joined to the next. */
    List<List<String>> readings() {
        var joined = new ArrayList<String>();
        for (int i = 0; i < words.size(); i++) {
            boolean particle = PersonalName.isParticle(words.get(i)) && i + 1 < words.size();
            joined.add(particle ? PersonalName.macs(words.get(i) + words.get(++i)) : words.get(i));
        }
        return joined.equals(words) ? List.of(words) : List.of(words, joined);
    }

    /** Every reading in which two neighbours are one word: "anne marie" for Annemarie. */
    List<List<String>> joinedReadings() {
        var readings = new ArrayList<List<String>>();
        for (int i = 0; i + 1 < words.size(); i++) {
            var reading = new ArrayList<>(words);
            reading.set(i, reading.get(i) + reading.remove(i + 1));
            readings.add(reading);
        }
        return readings;
    }

    private static Clue born(LocalDate date) {
        return only(Hit.Likeness.DATE_OF_BIRTH, Span.exactly("d|" + date));
    }

    private static Clue only(Hit.Likeness likeness, Span span) {
        return new Clue(List.of(new Meaning(likeness, span)));
    }

    /** A long number may be a telephone, its first or its last digits, a UPRN or a date of birth. */
    private static Optional<Clue> number(String typed) {
        String digits = typed.replaceAll("[^0-9]", "");
        if (digits.length() < 5) {
            return Optional.empty();
        }
        var meanings = new ArrayList<Meaning>();
        var whole = PhoneNumber.tidy(typed);
        whole.ifPresent(phone -> meanings.add(new Meaning(Hit.Likeness.PHONE, Span.exactly("t|" + phone))));
        String international = typed.startsWith("+")
                ? digits
                : digits.startsWith("00")
                        ? digits.substring(2)
                        : digits.startsWith("0") ? "44" + digits.substring(1) : "";
        if (!international.isEmpty()) {
            meanings.add(new Meaning(Hit.Likeness.PHONE, Span.startingWith("t|+" + international)));
        }
        meanings.add(new Meaning(
                Hit.Likeness.PHONE,
                Span.startingWith("s|" + SearchTerms.lastDigitsFirst(digits.replaceFirst("^0+", "")))));
        Uprn.tidy(digits).ifPresent(uprn -> meanings.add(new Meaning(Hit.Likeness.UPRN, Span.exactly("u|" + uprn))));
        SpokenDate.eightDigits(digits)
                .ifPresent(date -> meanings.add(new Meaning(Hit.Likeness.DATE_OF_BIRTH, Span.exactly("d|" + date))));
        return Optional.of(new Clue(meanings));
    }

    /** "FS12" may be the district FS12 or the start of FS1 2..; so both are looked up. */
    private static List<String> starts(String outward, String inward) {
        String first = outward.toUpperCase(Locale.ROOT);
        if (!Postcode.isOutward(first)) {
            return List.of();
        }
        if (inward != null) {
            return List.of(first + " " + inward.toUpperCase(Locale.ROOT));
        }
        String shorter = first.substring(0, first.length() - 1);
        boolean mayBeSector = Character.isDigit(first.charAt(first.length() - 1)) && Postcode.isOutward(shorter);
        return mayBeSector ? List.of(first, shorter + " " + first.charAt(first.length() - 1)) : List.of(first);
    }
}
