package uk.guildhall.web.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import uk.guildhall.crm.casework.Case;
import uk.guildhall.crm.casework.Cases;
import uk.guildhall.crm.catalogue.CouncilService;
import uk.guildhall.crm.customer.Customer;
import uk.guildhall.crm.interaction.Contact;
import uk.guildhall.crm.interaction.ContactTopic;
import uk.guildhall.crm.interaction.Contacts;
import uk.guildhall.crm.tenancy.PageKey;
import uk.guildhall.web.kit.Words;

/** Puts a customer's contacts and cases into one timeline, a stretch at a time, each by its own index. */
@ApplicationScoped
class Timelines {
    private static final int STRETCH = 20;

    private final Contacts contacts;
    private final Cases cases;
    private final Names names;
    private final InstantSource clock;

    protected Timelines() {
        this(null, null, null, null);
    }

    @Inject
    Timelines(Contacts contacts, Cases cases, Names names, InstantSource clock) {
        this.contacts = contacts;
        this.cases = cases;
        this.names = names;
        this.clock = clock;
    }

    private record Happening(PageKey key, Contact contact, Case caseFile) {}

    /**
     * The stretch of a customer's timeline before the given place.
     *
     * @param ever the council's services, which its contacts and cases are about
     */
    Timeline before(Customer customer, PageKey before, Map<UUID, CouncilService> ever, Words words) {
        Stream<Happening> talked = contacts.ofCustomer(customer.id(), before.at(), before.id(), STRETCH + 1).stream()
                .map(contact -> new Happening(new PageKey(contact.startedAt(), contact.id()), contact, null));
        Stream<Happening> promised = cases.ofCustomer(customer.id(), before.at(), before.id(), STRETCH + 1).stream()
                .map(file -> new Happening(new PageKey(file.openedAt(), file.id()), null, file));
        List<Happening> all = Stream.concat(talked, promised)
                .sorted(Comparator.comparing((Happening h) -> h.key().at())
                        .thenComparing(h -> h.key().id().toString())
                        .reversed())
                .toList();
        List<Happening> shown = all.subList(0, Math.min(STRETCH, all.size()));
        String older = all.size() > STRETCH
                ? "/desk/customers/" + customer.reference() + "?before="
                        + shown.get(STRETCH - 1).key()
                : null;
        return Timeline.of(entries(shown, ever, words), older);
    }

    private List<Timeline.Entry> entries(List<Happening> happenings, Map<UUID, CouncilService> ever, Words words) {
        List<Contact> talked = happenings.stream()
                .map(Happening::contact)
                .filter(contact -> contact != null)
                .toList();
        Map<UUID, String> services = Names.services(ever, words.language());
        Map<UUID, String> teams = names.teams(words.language());
        Map<UUID, String> advisers =
                names.staff(talked.stream().map(c -> c.adviserId().orElse(null)).toList());
        Map<UUID, String> references = names.caseReferences(talked.stream()
                .flatMap(contact -> contact.topics().stream())
                .map(topic -> topic.caseId().orElse(null))
                .toList());
        List<Timeline.Entry> entries = new ArrayList<>();
        for (Happening happening : happenings) {
            entries.add(
                    happening.contact() != null
                            ? Timeline.Entry.of(line(happening.contact(), services, advisers, references, words))
                            : Timeline.Entry.of(line(happening.caseFile(), services, teams, words)));
        }
        return entries;
    }

    private static Timeline.ContactLine line(
            Contact contact,
            Map<UUID, String> services,
            Map<UUID, String> advisers,
            Map<UUID, String> references,
            Words words) {
        return new Timeline.ContactLine(
                contact.reference(),
                contact.startedAt(),
                contact.channel().name(),
                contact.direction().name(),
                contact.adviserId().map(advisers::get).orElse(null),
                topics(contact, services, references, words),
                Away.text(words, contact::summary),
                contact.isSensitive());
    }

    static List<Timeline.TopicLine> topics(
            Contact contact, Map<UUID, String> services, Map<UUID, String> references, Words words) {
        return contact.topics().stream()
                .map(topic -> line(topic, services, references, words))
                .toList();
    }

    private static Timeline.TopicLine line(
            ContactTopic topic, Map<UUID, String> services, Map<UUID, String> references, Words words) {
        return new Timeline.TopicLine(
                services.get(topic.serviceId()),
                Away.text(words, () -> topic.question().orElse(null)),
                topic.outcome().name(),
                topic.caseId().map(references::get).orElse(null));
    }

    private Timeline.CaseLine line(Case file, Map<UUID, String> services, Map<UUID, String> teams, Words words) {
        Instant now = clock.instant();
        return new Timeline.CaseLine(
                file.reference(),
                file.openedAt(),
                services.get(file.serviceId()),
                Away.text(words, file::summary),
                file.status().name(),
                teams.get(file.teamId()),
                due(file),
                !file.isClosed() && file.isLate(now));
    }

    static LocalDate due(Case file) {
        return file.dueAt().map(at -> at.atZone(Words.ZONE).toLocalDate()).orElse(null);
    }
}
