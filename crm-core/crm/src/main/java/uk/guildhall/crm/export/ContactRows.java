package uk.guildhall.crm.export;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import uk.guildhall.crm.access.StaffMembers;
import uk.guildhall.crm.catalogue.Catalogue;
import uk.guildhall.crm.catalogue.CouncilService;
import uk.guildhall.crm.customer.Customers;
import uk.guildhall.crm.interaction.Avoidable;
import uk.guildhall.crm.interaction.Contact;
import uk.guildhall.crm.interaction.ContactTopic;

/** Contacts for a file, each with what it was about. */
@ApplicationScoped
class ContactRows implements RowsOf {
    private static final List<String> COLUMNS = List.of(
            "reference",
            "customer",
            "channel",
            "direction",
            "startedAt",
            "endedAt",
            "adviser",
            "summary",
            "services",
            "outcomes",
            "questions",
            "avoidable");

    @PersistenceContext(unitName = "guildhall")
    private EntityManager entities;

    private final Customers customers;
    private final StaffMembers staffMembers;
    private final Catalogue catalogue;

    protected ContactRows() {
        this(null, null, null);
    }

    @Inject
    ContactRows(Customers customers, StaffMembers staffMembers, Catalogue catalogue) {
        this.customers = customers;
        this.staffMembers = staffMembers;
        this.catalogue = catalogue;
    }

    @Override
    public ExportKind kind() {
        return ExportKind.CONTACTS;
    }

    @Override
    public List<String> columns() {
        return COLUMNS;
    }

    @Override
    public long count(Span span, Set<UUID> hidden) {
        return Counting.of(entities, "Contact", "c.customerId", span, hidden);
    }

    @Override
    public Some read(Span span, Set<UUID> hidden, Asker asker, int limit) {
        List<Contact> some = Counting.read(entities, Contact.class, "c.customerId", span, hidden, limit)
                .setHint("eclipselink.batch", "c.topics")
                .setHint("eclipselink.batch.type", "IN")
                .getResultList();
        Map<UUID, String> references = customers.references(some.stream()
                .map(Contact::customerId)
                .flatMap(Optional::stream)
                .distinct()
                .toList());
        Map<UUID, String> advisers = staffMembers.names(some.stream()
                .map(Contact::adviserId)
                .flatMap(Optional::stream)
                .distinct()
                .toList());
        Map<UUID, CouncilService> services = catalogue.everById();
        List<Map<String, Object>> rows = new ArrayList<>();
        for (Contact one : some) {
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("reference", one.reference());
            row.put("customer", one.customerId().map(references::get).orElse(null));
            row.put("channel", one.channel().code());
            row.put("direction", one.direction().code());
            row.put("startedAt", one.startedAt().toString());
            row.put("endedAt", one.endedAt().map(Object::toString).orElse(null));
            row.put("adviser", one.adviserId().map(advisers::get).orElse(null));
            row.put("summary", one.summary());
            row.put(
                    "services",
                    one.topics().stream()
                            .map(topic -> services.get(topic.serviceId()))
                            .filter(Objects::nonNull)
                            .map(CouncilService::code)
                            .toList());
            row.put(
                    "outcomes",
                    one.topics().stream().map(topic -> topic.outcome().code()).toList());
            row.put(
                    "questions",
                    one.topics().stream()
                            .map(ContactTopic::question)
                            .flatMap(Optional::stream)
                            .toList());
            row.put("avoidable", one.avoidable().map(Avoidable::code).orElse(null));
            rows.add(row);
        }
        return new Some(rows, some.isEmpty() ? null : some.get(some.size() - 1).id());
    }
}
