package uk.guildhall.crm.customer;

import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.stream.Collectors;

/** Which fields of a customer an edit touched, with what stands in each afterwards. */
record ChangedFields(Map<String, String> after) {

    /** Everything that is known of them, field by field, as text; what is not known is not there. */
    static Map<String, String> of(Customer customer) {
        Map<String, String> fields = new TreeMap<>();
        fields.put("kind", customer.kind().name());
        customer.title().ifPresent(value -> fields.put("title", value));
        customer.givenName().ifPresent(value -> fields.put("givenName", value));
        customer.familyName().ifPresent(value -> fields.put("familyName", value));
        customer.organisationName().ifPresent(value -> fields.put("organisationName", value));
        customer.dateOfBirth().ifPresent(value -> fields.put("dateOfBirth", value.toString()));
        customer.language().ifPresent(value -> fields.put("language", value));
        customer.uprn().ifPresent(value -> fields.put("uprn", value));
        customer.line1().ifPresent(value -> fields.put("line1", value));
        customer.line2().ifPresent(value -> fields.put("line2", value));
        customer.town().ifPresent(value -> fields.put("town", value));
        customer.postcode().ifPresent(value -> fields.put("postcode", value));
        put(
                fields,
                "contactDetails",
                customer.details().stream()
                        .map(detail -> detail.type() + " " + detail.value() + (detail.isPreferred() ? " *" : ""))
                        .collect(Collectors.joining("\n")));
        put(
                fields,
                "externalIds",
                customer.externalIds().entrySet().stream()
                        .map(Objects::toString)
                        .collect(Collectors.joining("\n")));
        put(fields, "flags", String.join("\n", customer.flags()));
        return fields;
    }

    /** What differs; a field that was emptied has the empty text. */
    static ChangedFields between(Map<String, String> before, Map<String, String> after) {
        Map<String, String> changed = new TreeMap<>();
        after.forEach((field, value) -> {
            if (!value.equals(before.get(field))) {
                changed.put(field, value);
            }
        });
        before.keySet().stream().filter(field -> !after.containsKey(field)).forEach(field -> changed.put(field, ""));
        return new ChangedFields(changed);
    }

    /** For the audit trail: the fields' names, each with a commitment in the place of its value. */
    Map<String, ?> committed(BiFunction<String, String, String> commitment) {
        if (after.isEmpty()) {
            return Map.of();
        }
        Map<String, String> committed = new TreeMap<>();
        after.forEach((field, value) -> committed.put(field, commitment.apply(field, value)));
        return Map.of("fields", committed);
    }

    private static void put(Map<String, String> fields, String field, String value) {
        if (!value.isEmpty()) {
            fields.put(field, value);
        }
    }
}
