package uk.guildhall.admin.keeping;

import java.util.Set;

/**
 * A table as it is handed out.
 *
 * @param file the name of its file, without ending
 * @param meaning what a row is, for whoever imports it
 * @param withheld columns that are nobody's to take: secrets, and what only the search needs
 */
record OpenTable(String table, String file, String meaning, Set<String> withheld) {
    OpenTable(String table, String file, String meaning) {
        this(table, file, meaning, Set.of());
    }
}
