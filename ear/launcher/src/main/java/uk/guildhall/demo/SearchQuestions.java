package uk.guildhall.demo;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import uk.guildhall.crm.council.Reference;
import uk.guildhall.crm.customer.Hit;
import uk.guildhall.crm.customer.PersonalName;

/** What advisers type, drawn from the residents who are there. */
final class SearchQuestions {

    /** The kinds of text that are measured apart. */
    enum Kind {
        FULL_NAME,
        NAME_REVERSED,
        NAME_BEGUN,
        INITIAL_AND_FAMILY,
        BOTH_BEGUN,
        SOUNDS_LIKE,
        ONE_LETTER_WRONG,
        FAMILY_ALONE,
        GIVEN_ALONE,
        POSTCODE,
        FAMILY_AND_DISTRICT,
        NAME_AND_POSTCODE,
        TELEPHONE,
        LAST_SIX_DIGITS,
        EMAIL,
        FAMILY_AND_BIRTH,
        REFERENCE,
        NOBODY
    }

    /** @param about whom the adviser has in mind */
    record Question(Kind kind, String typed, Resident about) {

        /** Whether the answer is one that the adviser can go on with. */
        boolean isAnsweredBy(List<Hit> hits) {
            return switch (kind) {
                case FAMILY_AND_BIRTH, NAME_AND_POSTCODE, TELEPHONE, LAST_SIX_DIGITS, EMAIL, REFERENCE ->
                    hits.stream().anyMatch(hit -> hit.reference().equals(Reference.of('P', about.number())));
                case FULL_NAME, NAME_REVERSED, SOUNDS_LIKE, ONE_LETTER_WRONG ->
                    hits.stream()
                            .anyMatch(hit -> PersonalName.words(hit.name()).containsAll(PersonalName.words(name())));
                case FAMILY_AND_DISTRICT ->
                    hits.stream().anyMatch(hit -> hit.postcode().startsWith(district(about) + " "));
                case NOBODY -> hits.isEmpty();
                default -> !hits.isEmpty();
            };
        }

        private String name() {
            return about.given().split(" ")[0] + " " + about.family();
        }
    }

    private static final DateTimeFormatter BIRTH = DateTimeFormatter.ofPattern("d/M/yyyy", Locale.UK);

    private final Residents residents;
    private final int count;
    private final SplittableRandom chance;

    SearchQuestions(Residents residents, int count, long seed) {
        this.residents = residents;
        this.count = count;
        this.chance = new SplittableRandom(seed);
    }

    /** One question of each kind, about people of one group. */
    Map<Kind, Question> next(List<Resident> group) {
        var questions = new EnumMap<Kind, Question>(Kind.class);
        for (Kind kind : Kind.values()) {
            Resident resident;
            do {
                resident = group.get(chance.nextInt(group.size()));
            } while (!suits(kind, resident));
            questions.put(kind, new Question(kind, text(kind, resident), resident));
        }
        return questions;
    }

    List<Resident> group() {
        return residents.group(chance.nextInt((count + Residents.GROUP - 1) / Residents.GROUP));
    }

    private static boolean suits(Kind kind, Resident resident) {
        boolean latin = resident.given() != null && resident.family().matches("\\p{IsLatin}{4,}");
        return switch (kind) {
            case TELEPHONE, LAST_SIX_DIGITS -> reach(resident, "PHONE") != null;
            case EMAIL -> reach(resident, "EMAIL") != null;
            case POSTCODE, REFERENCE, NOBODY -> true;
            case SOUNDS_LIKE -> latin && !misheard(resident.family()).equals(resident.family());
            default -> latin;
        };
    }

    private String text(Kind kind, Resident who) {
        String given = who.given() == null ? "" : who.given().split(" ")[0];
        String family = who.family() == null ? "" : who.family();
        LocalDate born = who.born();
        return switch (kind) {
            case FULL_NAME -> given + " " + family;
            case NAME_REVERSED -> family.toLowerCase(Locale.ROOT) + " " + given.toLowerCase(Locale.ROOT);
            case NAME_BEGUN -> given + " " + family.substring(0, 3);
            case INITIAL_AND_FAMILY -> given.substring(0, 1) + " " + family;
            case BOTH_BEGUN -> given.substring(0, Math.min(3, given.length())) + " " + family.substring(0, 4);
            case SOUNDS_LIKE -> given + " " + misheard(family);
            case ONE_LETTER_WRONG -> given + " " + mistyped(family);
            case FAMILY_ALONE -> family;
            case GIVEN_ALONE -> given;
            case POSTCODE ->
                chance.nextBoolean()
                        ? who.home().postcode()
                        : who.home().postcode().replace(" ", "").toLowerCase(Locale.ROOT);
            case FAMILY_AND_DISTRICT -> family + " " + district(who);
            case NAME_AND_POSTCODE -> given + " " + family + " " + who.home().postcode();
            case TELEPHONE -> reach(who, "PHONE").value();
            case LAST_SIX_DIGITS -> last(reach(who, "PHONE").normalised(), 6);
            case EMAIL -> reach(who, "EMAIL").value();
            case FAMILY_AND_BIRTH -> family + " " + born.format(BIRTH);
            case REFERENCE -> Reference.of('P', who.number());
            case NOBODY -> "Qwxyz" + Integer.toString(chance.nextInt(26 * 26) + 1296, 36) + " Vbnmzz";
        };
    }

    private static String district(Resident resident) {
        return resident.home().postcode().split(" ")[0];
    }

    private static Resident.Reach reach(Resident resident, String type) {
        return resident.reaches().stream()
                .filter(reach -> reach.type().equals(type))
                .findFirst()
                .orElse(null);
    }

    private static String misheard(String family) {
        return family.replace("ph", "f")
                .replace("ck", "k")
                .replace("ll", "l")
                .replace("tt", "t")
                .replace("ie", "y")
                .replace("i", "y")
                .replace("ou", "o")
                .replace("ee", "ea");
    }

    private String mistyped(String word) {
        int at = 1 + chance.nextInt(word.length() - 2);
        return switch (chance.nextInt(3)) {
            case 0 -> word.substring(0, at) + word.substring(at + 1);
            case 1 -> word.substring(0, at) + word.charAt(at + 1) + word.charAt(at) + word.substring(at + 2);
            default -> word.substring(0, at) + (char) ('a' + chance.nextInt(26)) + word.substring(at + 1);
        };
    }

    private static String last(String text, int length) {
        return text.substring(text.length() - length);
    }
}
