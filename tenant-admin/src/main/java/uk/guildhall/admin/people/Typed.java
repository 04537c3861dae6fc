package uk.guildhall.admin.people;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import java.util.UUID;
import uk.guildhall.crm.council.Problem;
import uk.guildhall.crm.people.PersonForm;
import uk.guildhall.web.kit.Errors;
import uk.guildhall.web.kit.Words;

/** What a person typed into a form: text as it came, empty where a field was left out. */
record Typed(MultivaluedMap<String, String> fields) {

    String text(String name) {
        String value = fields.getFirst(name);
        return value == null ? "" : value;
    }

    List<String> all(String name) {
        List<String> values = fields.get(name);
        return values == null ? List.of() : values.stream().distinct().toList();
    }

    /** A whole number; below zero, which no version is, where none was sent. */
    int number(String name) {
        String value = text(name).strip();
        return value.matches("\\d{1,9}") ? Integer.parseInt(value) : -1;
    }

    PersonForm person() {
        return new PersonForm(
                text("name"),
                text("username"),
                text("email"),
                all("roles"),
                all("teams"),
                text("workingStyle"),
                text("language"));
    }

    /** What the domain found wrong, by the names of the fields, which are those of its pointers. */
    static Errors errors(List<Problem> problems, Words words) {
        return new Errors(problems.stream()
                .map(one -> new Errors.Problem(
                        one.pointer().isEmpty() ? null : one.pointer().substring(1),
                        words.say(one.key(), one.args().toArray())))
                .toList());
    }

    static UUID orNull(String id) {
        return uk.guildhall.crm.tenancy.Ids.read(id).orElse(null);
    }
}
