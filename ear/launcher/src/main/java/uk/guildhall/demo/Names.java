package uk.guildhall.demo;

import com.fasterxml.jackson.core.type.TypeReference;
import java.util.List;
import java.util.random.RandomGenerator;

/** A stock of names from one part of the world, the most frequent first. */
final class Names {

    /** As its file has it; {@code places} are halves of which surnames from place names are made. */
    record Stock(List<String> female, List<String> male, List<String> family, Places places, String language) {}

    record Places(List<String> first, List<String> last) {}

    private static final double SECOND_NAME = 0.12;
    private static final double DOUBLE_BARRELLED = 0.02;
    private static final double FROM_A_PLACE = 0.4;

    private final Stock stock;
    private final Weighted<String> female;
    private final Weighted<String> male;
    private final Weighted<String> family;

    private Names(Stock stock) {
        this.stock = stock;
        female = Weighted.common(stock.female());
        male = Weighted.common(stock.male());
        family = Weighted.common(stock.family());
    }

    static Names read(String pool) {
        return new Names(DemoFiles.read("names/" + pool + ".json", new TypeReference<>() {}));
    }

    /** ISO 639-1 of the language they may prefer; null for English. */
    String language() {
        return stock.language();
    }

    String given(boolean woman, RandomGenerator chance) {
        var names = woman ? female : male;
        String first = names.pick(chance);
        String second = names.pick(chance);
        return chance.nextDouble() < SECOND_NAME && !second.equals(first) ? first + " " + second : first;
    }

    String family(RandomGenerator chance) {
        String name = one(chance);
        String other = one(chance);
        boolean both = chance.nextDouble() < DOUBLE_BARRELLED && !name.contains(" ") && !name.contains("-");
        return both && !other.equals(name) && !other.contains(" ") && !other.contains("-") ? name + "-" + other : name;
    }

    /** Polish surnames in -ski have a feminine form. */
    static String forWoman(String family) {
        return family.endsWith("ski") || family.endsWith("cki")
                ? family.substring(0, family.length() - 1) + "a"
                : family;
    }

    private String one(RandomGenerator chance) {
        if (stock.places() != null && chance.nextDouble() < FROM_A_PLACE) {
            return pick(stock.places().first(), chance) + pick(stock.places().last(), chance);
        }
        return family.pick(chance);
    }

    private static String pick(List<String> from, RandomGenerator chance) {
        return from.get(chance.nextInt(from.size()));
    }
}
