package uk.guildhall.web.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import uk.guildhall.crm.casework.WorkingDays;
import uk.guildhall.crm.catalogue.CouncilService;
import uk.guildhall.web.kit.Errors;
import uk.guildhall.web.kit.Option;
import uk.guildhall.web.kit.Words;

/** Makes the form that logs a contact: a fresh one, whose clock starts now, or one as somebody has typed it so far. */
@ApplicationScoped
class ContactForms {
    private final InstantSource clock;

    protected ContactForms() {
        this(null);
    }

    @Inject
    ContactForms(InstantSource clock) {
        this.clock = clock;
    }

    /** @param customer the customer's reference; empty for someone who gives no name */
    ContactForm fresh(String customer, List<CouncilService> offered, String language) {
        return new ContactForm(
                customer,
                UUID.randomUUID().toString(),
                clock.instant().truncatedTo(ChronoUnit.SECONDS),
                "PHONE",
                "INBOUND",
                List.of(ContactForm.Topic.blank(1)),
                null,
                false,
                null,
                options(offered, language),
                Errors.NONE);
    }

    ContactForm shown(TypedContact typed, List<CouncilService> offered, Words words, Errors errors) {
        List<ContactForm.Topic> topics = typed.numbers().stream()
                .map(number -> topic(typed, number, offered, words))
                .toList();
        return new ContactForm(
                typed.customer(),
                typed.formKey().toString(),
                typed.startedAt().orElseGet(() -> clock.instant().truncatedTo(ChronoUnit.SECONDS)),
                typed.text("channel"),
                typed.text("direction"),
                topics,
                typed.text("summary"),
                typed.isSensitive(),
                typed.text("avoidable"),
                options(offered, words.language()),
                errors);
    }

    private ContactForm.Topic topic(TypedContact typed, int number, List<CouncilService> offered, Words words) {
        String name = "topic" + number + ".";
        String code = typed.text(name + "service");
        Optional<CouncilService> service =
                offered.stream().filter(s -> s.code().equals(code)).findFirst();
        List<ContactForm.Answer> answers = service.map(s -> s.fields().stream()
                        .map(field -> new ContactForm.Answer(
                                question(field, words.language()), typed.text(name + "field." + field.code())))
                        .toList())
                .orElse(List.of());
        return new ContactForm.Topic(
                number,
                code,
                typed.text(name + "question"),
                typed.text(name + "outcome"),
                answers,
                service.map(CouncilService::needsLocation).orElse(false),
                typed.text(name + "location"),
                typed.text(name + "caseSummary"),
                service.flatMap(CouncilService::standardDays)
                        .map(days -> words.say(
                                "log.standard", days, words.date(WorkingDays.deadline(clock.instant(), days))))
                        .orElse(null));
    }

    static ServiceField question(uk.guildhall.crm.catalogue.ServiceField field, String language) {
        return new ServiceField(
                field.code(),
                field.labelIn(language),
                field.hintIn(language),
                field.type(),
                field.required(),
                field.values().stream()
                        .map(value -> Option.of(value.code(), value.labelIn(language)))
                        .toList());
    }

    private static List<Option> options(List<CouncilService> offered, String language) {
        return offered.stream()
                .map(service -> new Option(service.code(), service.nameIn(language), service.keywords()))
                .toList();
    }
}
