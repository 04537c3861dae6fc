package uk.guildhall.crm.retention;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import uk.guildhall.crm.audit.Commitments;
import uk.guildhall.crm.casework.Case;
import uk.guildhall.crm.customer.SearchIndex;
import uk.guildhall.crm.interaction.Contact;
import uk.guildhall.crm.interaction.ContactTopic;
import uk.guildhall.crm.outbox.Outbox;
import uk.guildhall.crm.tenancy.Ids;

/** Takes records away for good; of them stays how many there were, of what, by month. */
@ApplicationScoped
class Removal {
    private static final ZoneId UK = ZoneId.of("Europe/London");

    @PersistenceContext(unitName = "guildhall")
    private EntityManager entities;

    private final SearchIndex index;
    private final Commitments commitments;
    private final Outbox outbox;
    private final InstantSource clock;

    protected Removal() {
        this(null, null, null, null);
    }

    @Inject
    Removal(SearchIndex index, Commitments commitments, Outbox outbox, InstantSource clock) {
        this.index = index;
        this.commitments = commitments;
        this.outbox = outbox;
        this.clock = clock;
    }

    void cases(List<Case> cases, Map<UUID, String> services) {
        for (Case one : cases) {
            count(one.openedAt(), "CASE", services.getOrDefault(one.serviceId(), ""), "");
            outbox.publish("case.removed", one.id(), one.reference(), Map.of());
        }
        List<UUID> ids = cases.stream().map(Case::id).toList();
        entities.flush();
        all("UPDATE contact_topic SET case_id = NULL WHERE case_id IN", ids);
        all("DELETE FROM case_event WHERE case_id IN", ids);
        all("DELETE FROM case_file WHERE id IN", ids);
        entities.clear();
    }

    void contacts(List<Contact> contacts, Map<UUID, String> services) {
        for (Contact one : contacts) {
            count(one.startedAt(), "CONTACT", "", one.channel().code());
            for (ContactTopic topic : one.topics()) {
                count(
                        one.startedAt(),
                        "TOPIC",
                        services.getOrDefault(topic.serviceId(), ""),
                        one.channel().code());
            }
            outbox.publish("contact.removed", one.id(), one.reference(), Map.of());
        }
        List<UUID> ids = contacts.stream().map(Contact::id).toList();
        entities.flush();
        all("DELETE FROM contact_topic WHERE contact_id IN", ids);
        all("DELETE FROM contact WHERE id IN", ids);
        entities.clear();
    }

    /** Those with whom nothing is left. */
    void customers(List<PastTheirTime.Known> customers) {
        customers.forEach(one -> forget(one.id(), one.reference(), "customer.removed"));
        entities.flush();
        rows(customers.stream().map(PastTheirTime.Known::id).toList());
    }

    /** Somebody with whom something is left, which stays without a word of it, and without them. */
    void erase(UUID id, String reference) {
        forget(id, reference, "customer.erased");
        entities.flush();
        List<UUID> them = List.of(id);
        all(
                "UPDATE contact_topic t JOIN contact c ON c.id = t.contact_id SET t.question = NULL, t.sealed_question = NULL"
                        + " WHERE c.customer_id IN",
                them);
        all(
                "UPDATE contact SET summary = NULL, sealed_summary = NULL, form_key = NULL, customer_id = NULL WHERE customer_id IN",
                them);
        all(
                "UPDATE case_event e JOIN case_file c ON c.id = e.case_id SET e.text = NULL, e.sealed_text = NULL WHERE c.customer_id IN",
                them);
        all(
                "UPDATE case_file SET summary = NULL, details = NULL, uprn = NULL, latitude = NULL, longitude = NULL,"
                        + " location_description = NULL, closing_reason = NULL, sealed_summary = NULL, sealed_details = NULL,"
                        + " sealed_uprn = NULL, sealed_latitude = NULL, sealed_longitude = NULL,"
                        + " sealed_location_description = NULL, sealed_closing_reason = NULL, customer_id = NULL,"
                        + " version = version + 1 WHERE customer_id IN",
                them);
        rows(them);
    }

    /** Should a backup bring them back, they are erased again. */
    private void forget(UUID id, String reference, String event) {
        index.remove(id);
        commitments.forget(id);
        outbox.publish(event, id, reference, Map.of());
        entities.createNativeQuery("INSERT IGNORE INTO erasure (customer_id, at) VALUES (?, ?)")
                .setParameter(1, Ids.bytes(id))
                .setParameter(2, Timestamp.from(clock.instant()))
                .executeUpdate();
    }

    private void rows(List<UUID> ids) {
        for (String part : List.of(
                "customer_contact_detail",
                "customer_external_id",
                "customer_flag",
                "customer_secret",
                "customer_reader",
                "customer_restriction",
                "reveal")) {
            all("DELETE FROM " + part + " WHERE customer_id IN", ids);
        }
        all("DELETE FROM customer WHERE id IN", ids);
        entities.clear();
    }

    private void count(Instant at, String noun, String service, String channel) {
        String month = at.atZone(UK).toLocalDate().toString().substring(0, 7);
        entities.createNativeQuery("INSERT INTO past_count (id, month, noun, service, channel, counted)"
                        + " VALUES (?, ?, ?, ?, ?, 1) ON DUPLICATE KEY UPDATE counted = counted + 1")
                .setParameter(1, String.join("|", month, noun, service, channel))
                .setParameter(2, month)
                .setParameter(3, noun)
                .setParameter(4, service)
                .setParameter(5, channel)
                .executeUpdate();
    }

    private void all(String statement, Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return;
        }
        StringBuilder list = new StringBuilder();
        List<byte[]> values = new ArrayList<>();
        for (UUID id : ids) {
            list.append(list.isEmpty() ? "?" : ", ?");
            values.add(Ids.bytes(id));
        }
        Query query = entities.createNativeQuery(statement + " (" + list + ")");
        for (int i = 0; i < values.size(); i++) {
            query.setParameter(i + 1, values.get(i));
        }
        query.executeUpdate();
    }
}
