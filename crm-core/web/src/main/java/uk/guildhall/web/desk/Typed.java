package uk.guildhall.web.desk;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.Optional;

/** What a person typed into a page's form: text as it came, empty where a field was left out. */
record Typed(MultivaluedMap<String, String> fields) {

    String text(String name) {
        String value = fields.getFirst(name);
        return value == null ? "" : value;
    }

    /** Null where nothing was typed. */
    String orNull(String name) {
        String value = fields.getFirst(name);
        return value == null || value.isBlank() ? null : value;
    }

    boolean has(String name) {
        return fields.containsKey(name);
    }

    /** A whole number; below zero, which no version is, where none was sent. */
    int number(String name) {
        try {
            return Integer.parseInt(text(name).strip());
        } catch (NumberFormatException e) {
            return -1;
        }
    }

    Optional<String> action() {
        return Optional.ofNullable(orNull("action"));
    }
}
