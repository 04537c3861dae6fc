package uk.guildhall.admin.keeping;

import java.util.List;

/**
 * Something a council speaks of, with all that belongs to it: a customer and their contact details.
 *
 * @param key the column that tells one from another
 */
record Noun(OpenTable root, String key, List<Part> parts) {

    /**
     * Rows that belong to one of the noun.
     *
     * @param property the name of the list of them in JSON
     * @param of the column that says which
     */
    record Part(String property, OpenTable table, String of) {}

    static Noun of(String key, OpenTable root, Part... parts) {
        return new Noun(root, key, List.of(parts));
    }
}
