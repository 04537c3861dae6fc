package uk.guildhall.demo;

import com.fasterxml.jackson.core.type.TypeReference;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.random.RandomGenerator;

/**
 * Invents the people of a demo council: the same ones every time. Frequent names are frequent, families share a home and
 * mostly a surname, and the first few are made by hand so that every kind of name is met at once.
 */
final class Residents {

    /** Residents are invented in groups that do not depend on one another. */
    static final int GROUP = 5_000;
    /** A few more than a group ever fills. */
    private static final int HOUSEHOLDS = 3_000;

    private static final List<String> ORGANISATIONS = List.of(
            "%s Tenants' Association",
            "St Mary's Church, %s",
            "%s Community Centre",
            "%s Garage Ltd",
            "The %s Arms",
            "%s Primary School",
            "%s Allotment Society",
            "%s & Sons Builders Ltd",
            "%s Village Hall",
            "Friends of %s Park");
    private static final double ORGANISATION = 0.02;

    private record Known(String given, String family, String title, String born, String sex, String language) {}

    private final DemoCouncil council;
    private final int count;
    private final Homes homes;
    private final Reaching reaching;
    private final Weighted<Names> pools;
    private final List<Known> known;

    Residents(DemoCouncil council, int count) {
        this.council = council;
        this.count = count;
        homes = new Homes(council.area(), count);
        reaching = new Reaching(council.area().dialling());
        var weights = new LinkedHashMap<Names, Integer>();
        new TreeMap<>(council.pools()).forEach((pool, weight) -> weights.put(Names.read(pool), weight));
        pools = new Weighted<>(List.copyOf(weights.keySet()), weights::get);
        known = DemoFiles.read("people.json", new TypeReference<>() {});
    }

    int groups() {
        return (count + GROUP - 1) / GROUP;
    }

    /** One group of residents, in order of their numbers. */
    List<Resident> group(int group) {
        int first = group * GROUP;
        int size = Math.min(GROUP, count - first);
        var chance = new SplittableRandom(council.code().hashCode() * 31L + group);
        var people = new ArrayList<Resident>(size);
        for (int household = group * HOUSEHOLDS; people.size() < size; household++) {
            move(household, first, size, people, chance);
        }
        return people;
    }

    private void move(int household, int first, int size, List<Resident> people, RandomGenerator chance) {
        var home = homes.home(household);
        String landline = chance.nextDouble() < 0.7 ? reaching.landline(household) : null;
        int number = first + people.size() + 1;
        if (number <= known.size()) {
            people.add(known(number, known.get(number - 1), home, landline, chance));
            return;
        }
        if (chance.nextDouble() < ORGANISATION) {
            people.add(organisation(number, home, reaching.landline(household), chance));
            return;
        }
        var names = pools.pick(chance);
        String family = names.family(chance);
        LocalDate head = born(chance);
        int living = 1 + (chance.nextInt(100) < 60 ? 1 : 0) + (chance.nextInt(100) < 25 ? 1 : 0);
        for (int i = 0; i < living && people.size() < size; i++) {
            // The second is the partner, the third a grown-up child where there can be one.
            LocalDate born = i == 0 ? head : i == 1 ? head.plusDays(chance.nextInt(-2200, 2200)) : child(head, chance);
            if (born.isAfter(LocalDate.of(2008, 11, 1))) {
                continue;
            }
            boolean woman = i == 0 ? chance.nextBoolean() : chance.nextInt(10) < 5;
            String own = i == 1 && chance.nextInt(10) < 3 ? pools.pick(chance).family(chance) : family;
            people.add(person(first + people.size() + 1, names, woman, own, born, home, landline, chance));
        }
    }

    private Resident person(
            int number,
            Names names,
            boolean woman,
            String family,
            LocalDate born,
            Resident.Home home,
            String landline,
            RandomGenerator chance) {
        String given = names.given(woman, chance);
        String surname = woman ? Names.forWoman(family) : family;
        return new Resident(
                number,
                title(woman, chance),
                given,
                surname,
                null,
                born,
                language(names.language(), chance),
                home,
                reaching.of(number, given, surname, landline, chance));
    }

    private Resident known(int number, Known who, Resident.Home home, String landline, RandomGenerator chance) {
        var reaches = reaching.of(number, who.given(), who.family(), landline, chance);
        return new Resident(
                number,
                who.title(),
                who.given(),
                who.family(),
                null,
                LocalDate.parse(who.born()),
                who.language(),
                home,
                reaches);
    }

    private Resident organisation(int number, Resident.Home home, String landline, RandomGenerator chance) {
        String name = String.format(ORGANISATIONS.get(chance.nextInt(ORGANISATIONS.size())), home.town());
        var street = home.line1().substring(home.line1().indexOf(' ') + 1);
        return new Resident(
                number,
                null,
                null,
                null,
                chance.nextBoolean() ? name : name.replace(home.town(), street),
                null,
                null,
                home,
                List.of(Reaching.phone("PHONE", landline, chance)));
    }

    private String language(String own, RandomGenerator chance) {
        Map<String, Double> shares = council.languages();
        double share = own == null ? 0 : shares.getOrDefault(own, 0.4);
        double point = chance.nextDouble();
        return point < share ? own : point < share + (1 - share) * 0.6 ? "en" : null;
    }

    private static String title(boolean woman, RandomGenerator chance) {
        int point = chance.nextInt(100);
        if (point < 2) {
            return point < 1 ? "Dr" : "Mx";
        }
        return !woman ? "Mr" : point < 45 ? "Mrs" : point < 75 ? "Ms" : "Miss";
    }

    /** Adults: many between 25 and 70, fewer up to 97. */
    private static LocalDate born(RandomGenerator chance) {
        int age = 18 + Math.min(chance.nextInt(80), chance.nextInt(18, 97));
        return LocalDate.of(2026 - age, 1, 1).plusDays(chance.nextInt(300));
    }

    private static LocalDate child(LocalDate parent, RandomGenerator chance) {
        return parent.plusYears(chance.nextInt(19, 39)).plusDays(chance.nextInt(365));
    }
}
