package uk.guildhall.web.kit;

import java.util.ArrayList;
import java.util.List;

/** A reference made ready to be read out over the phone: {@code T-7K3F-92Q} in its groups, each letter with its word. */
public record Spelling(List<Group> groups) {

    /** What lies between two hyphens. */
    public record Group(String symbols, String spoken) {}

    private static final String[] LETTERS = {
        "Alfa",
        "Bravo",
        "Charlie",
        "Delta",
        "Echo",
        "Foxtrot",
        "Golf",
        "Hotel",
        "India",
        "Juliett",
        "Kilo",
        "Lima",
        "Mike",
        "November",
        "Oscar",
        "Papa",
        "Quebec",
        "Romeo",
        "Sierra",
        "Tango",
        "Uniform",
        "Victor",
        "Whiskey",
        "X-ray",
        "Yankee",
        "Zulu"
    };

    public static Spelling of(String reference) {
        List<Group> groups = new ArrayList<>();
        for (String symbols : reference.split("-", -1)) {
            groups.add(new Group(symbols, spoken(symbols)));
        }
        return new Spelling(List.copyOf(groups));
    }

    private static String spoken(String symbols) {
        List<String> words = new ArrayList<>();
        for (int i = 0; i < symbols.length(); i++) {
            char symbol = symbols.charAt(i);
            words.add(symbol >= 'A' && symbol <= 'Z' ? LETTERS[symbol - 'A'] : String.valueOf(symbol));
        }
        return String.join(" ", words);
    }
}
