package uk.guildhall.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import uk.guildhall.crm.customer.PersonalName;

/**
 * Telephones and e-mail addresses that reach nobody: numbers from the ranges that Ofcom keeps for drama, and beyond
 * their thousand numbers from the rest of a dialling code that is in use nowhere; addresses under example domains.
 */
final class Reaching {

    private static final int DRAMA = 1000;
    /** A mobile number is given to no more people than may share one. */
    private static final int MOBILES = 4 * DRAMA;

    private static final List<String> DOMAINS = List.of("example.org", "example.com", "example.net", "post.example");

    private final String dialling;

    Reaching(String dialling) {
        this.dialling = dialling;
    }

    String landline(int household) {
        if (household < DRAMA) {
            return dialling + " 960" + threeDigits(household * 389 % DRAMA);
        }
        int line = (int) (200_000 + household * 7919L % 700_000);
        return dialling + " " + (line / DRAMA == 960 ? line - 500_000 : line);
    }

    List<Resident.Reach> of(int number, String given, String family, String landline, RandomGenerator chance) {
        var reaches = new ArrayList<Resident.Reach>();
        boolean mobile = number < MOBILES && chance.nextDouble() < 0.8;
        if (mobile) {
            reaches.add(phone("MOBILE", "07700 900" + threeDigits(number * 617 % DRAMA), chance));
        }
        if (landline != null && (!mobile || chance.nextDouble() < 0.5)) {
            reaches.add(phone("PHONE", landline, chance));
        }
        if (chance.nextDouble() < 0.65) {
            String local = latin(given) + "." + latin(family);
            if (local.length() > 3) {
                String address = local + number % DRAMA + "@" + DOMAINS.get(chance.nextInt(DOMAINS.size()));
                reaches.add(new Resident.Reach("EMAIL", address, address));
            }
        }
        return reaches;
    }

    /** Written down as people give it. */
    static Resident.Reach phone(String type, String number, RandomGenerator chance) {
        String international = "+44" + number.substring(1).replace(" ", "");
        String given = switch (chance.nextInt(4)) {
            case 0 -> number.replace(" ", "");
            case 1 -> "+44 " + number.substring(1);
            default -> number;
        };
        return new Resident.Reach(type, given, international);
    }

    private static String latin(String name) {
        return PersonalName.words(name).stream().findFirst().orElse("").replaceAll("[^a-z]", "");
    }

    private static String threeDigits(int number) {
        return String.format("%03d", number);
    }
}
