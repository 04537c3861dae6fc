package uk.guildhall.web.desk;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import uk.guildhall.crm.casework.CaseForm;
import uk.guildhall.crm.catalogue.CouncilService;
import uk.guildhall.crm.catalogue.ServiceField;
import uk.guildhall.crm.interaction.ContactForm;

/** Reads the form that logs a contact, for the domain to check. */
final class TypedContact {
    private final Typed typed;
    private final List<Integer> numbers;
    private final UUID formKey;

    private TypedContact(Typed typed, List<Integer> numbers) {
        this.typed = typed;
        this.numbers = numbers;
        this.formKey = key(typed.text("formKey"));
    }

    static TypedContact of(Typed typed) {
        List<Integer> numbers = new ArrayList<>();
        for (int n = 1; n <= uk.guildhall.web.desk.ContactForm.MOST_TOPICS; n++) {
            if (typed.has("topic" + n + ".service") || typed.has("topic" + n + ".question")) {
                numbers.add(n);
            }
        }
        return new TypedContact(typed, numbers.isEmpty() ? List.of(1) : numbers);
    }

    /** The same with one more topic, where there may be another. */
    TypedContact withAnother() {
        List<Integer> more = new ArrayList<>(numbers);
        if (numbers.size() < uk.guildhall.web.desk.ContactForm.MOST_TOPICS) {
            for (int n = 1; n <= uk.guildhall.web.desk.ContactForm.MOST_TOPICS; n++) {
                if (!numbers.contains(n)) {
                    more.add(n);
                    break;
                }
            }
        }
        return new TypedContact(typed, more);
    }

    TypedContact without(int number) {
        List<Integer> fewer = new ArrayList<>(numbers);
        fewer.remove(Integer.valueOf(number));
        return new TypedContact(typed, fewer.isEmpty() ? List.of(1) : fewer);
    }

    List<Integer> numbers() {
        return numbers;
    }

    String text(String field) {
        return typed.text(field);
    }

    /** The customer's reference; empty for someone who gives no name. */
    String customer() {
        return typed.text("customer").strip();
    }

    UUID formKey() {
        return formKey;
    }

    Optional<Instant> startedAt() {
        try {
            return Optional.of(Instant.parse(typed.text("startedAt")));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /** Whether a topic that raises a case was sent without its service's form ever having been seen. */
    boolean lacksCaseForm(List<CouncilService> offered) {
        return numbers.stream().anyMatch(number -> {
            String name = "topic" + number + ".";
            return typed.text(name + "outcome").equals("CASE")
                    && offered.stream().anyMatch(s -> s.code().equals(typed.text(name + "service")))
                    && !typed.has(name + "caseSummary");
        });
    }

    ContactForm checked(List<CouncilService> offered) {
        return new ContactForm(
                code(typed.text("channel")),
                typed.text("direction").isEmpty() ? null : code(typed.text("direction")),
                startedAt().orElse(null),
                null,
                typed.text("summary"),
                numbers.stream().map(number -> topic(number, offered)).toList(),
                typed.text("avoidable"),
                formKey,
                isSensitive());
    }

    boolean isSensitive() {
        return typed.text("sensitive").equals("yes");
    }

    private ContactForm.Topic topic(int number, List<CouncilService> offered) {
        String name = "topic" + number + ".";
        String service = typed.text(name + "service");
        String outcome = code(typed.text(name + "outcome"));
        CaseForm newCase = !outcome.equals("case")
                ? null
                : new CaseForm(
                        typed.orNull(name + "caseSummary") == null
                                ? typed.text("summary")
                                : typed.text(name + "caseSummary"),
                        details(name, service, offered),
                        new CaseForm.Place(null, null, null, typed.text(name + "location")));
        return new ContactForm.Topic(service, typed.text(name + "question"), outcome, null, newCase);
    }

    private Map<String, String> details(String name, String code, List<CouncilService> offered) {
        Map<String, String> details = new LinkedHashMap<>();
        for (CouncilService service : offered) {
            if (service.code().equals(code)) {
                for (ServiceField field : service.fields()) {
                    details.put(field.code(), typed.text(name + "field." + field.code()));
                }
            }
        }
        return details;
    }

    /** Problems count the topics from 0; the form numbers them, and gaps stay where one was removed. */
    String field(String pointer) {
        String field = FormErrors.ofContact(pointer);
        if (!field.matches("topic\\d+\\..*")) {
            return field;
        }
        int dot = field.indexOf('.');
        int index = Integer.parseInt(field.substring("topic".length(), dot)) - 1;
        return index < numbers.size() ? "topic" + numbers.get(index) + field.substring(dot) : field;
    }

    private static String code(String name) {
        return name.toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static UUID key(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            return UUID.randomUUID();
        }
    }
}
