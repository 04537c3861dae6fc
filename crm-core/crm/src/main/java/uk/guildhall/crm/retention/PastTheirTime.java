package uk.guildhall.crm.retention;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import uk.guildhall.crm.casework.Case;
import uk.guildhall.crm.interaction.Contact;
import uk.guildhall.crm.interaction.ContactTopic;
import uk.guildhall.crm.tenancy.Ids;

/** Finds, along the keys, what is past its time. Restricted records are never among it. */
@ApplicationScoped
class PastTheirTime {
    @PersistenceContext(unitName = "guildhall")
    private EntityManager entities;

    /**
     * By what it is judged.
     *
     * @param services codes by ids
     */
    record Rule(KeptFor keptFor, Map<UUID, String> services, Instant asOf) {
        boolean isPast(UUID service, Instant since) {
            return keptFor.isPast(services.get(service), since, asOf);
        }
    }

    /** Closed cases in the order in which they were closed, as far as any of them can be past its time. */
    List<Case> cases(Rule rule, Instant at, UUID id, int limit) {
        return entities.createQuery(
                        "SELECT c FROM Case c WHERE c.closedAt < :end AND c.closedAt >= :at"
                                + " AND (c.closedAt > :at OR c.id > :id) ORDER BY c.closedAt, c.id",
                        Case.class)
                .setParameter("end", rule.keptFor().horizon(rule.asOf()))
                .setParameter("at", at)
                .setParameter("id", id)
                .setMaxResults(limit)
                .getResultList();
    }

    /** Contacts in the order in which they began, as far as any of them can be past its time. */
    List<Contact> contacts(Rule rule, Instant at, UUID id, int limit) {
        return entities.createQuery(
                        "SELECT c FROM Contact c WHERE c.startedAt < :end AND c.startedAt >= :at"
                                + " AND (c.startedAt > :at OR c.id > :id) ORDER BY c.startedAt, c.id",
                        Contact.class)
                .setParameter("end", rule.keptFor().horizon(rule.asOf()))
                .setParameter("at", at)
                .setParameter("id", id)
                .setMaxResults(limit)
                .setHint("eclipselink.batch", "c.topics")
                .setHint("eclipselink.batch.type", "IN")
                .getResultList();
    }

    /** Those of the cases that go. */
    List<Case> going(Rule rule, List<Case> cases) {
        Set<UUID> guarded = guarded(
                cases.stream().map(Case::customerId).flatMap(Optional::stream).toList());
        return cases.stream().filter(one -> goes(rule, one, guarded)).toList();
    }

    private static boolean goes(Rule rule, Case one, Set<UUID> guarded) {
        return one.closedAt().filter(at -> rule.isPast(one.serviceId(), at)).isPresent()
                && one.customerId().filter(guarded::contains).isEmpty();
    }

    /** Those of the contacts that go: past the longest of their services' times, with no case that stays. */
    List<Contact> goingContacts(Rule rule, List<Contact> contacts) {
        Set<UUID> guarded = guarded(contacts.stream()
                .map(Contact::customerId)
                .flatMap(Optional::stream)
                .toList());
        Map<UUID, Case> cases = cases(contacts.stream()
                .flatMap(contact -> contact.topics().stream())
                .map(ContactTopic::caseId)
                .flatMap(Optional::stream)
                .collect(Collectors.toSet()));
        Set<UUID> goingCases =
                going(rule, List.copyOf(cases.values())).stream().map(Case::id).collect(Collectors.toSet());
        return contacts.stream()
                .filter(contact ->
                        contact.customerId().filter(guarded::contains).isEmpty())
                .filter(contact -> isPast(rule, contact))
                .filter(contact -> contact.topics().stream()
                        .map(ContactTopic::caseId)
                        .flatMap(Optional::stream)
                        .filter(cases::containsKey)
                        .allMatch(goingCases::contains))
                .toList();
    }

    private static boolean isPast(Rule rule, Contact contact) {
        return contact.topics().isEmpty()
                ? rule.isPast(null, contact.startedAt())
                : contact.topics().stream().allMatch(topic -> rule.isPast(topic.serviceId(), contact.startedAt()));
    }

    private Map<UUID, Case> cases(Collection<UUID> ids) {
        return ids.isEmpty()
                ? Map.of()
                : entities.createQuery("SELECT c FROM Case c WHERE c.id IN :ids", Case.class)
                        .setParameter("ids", ids)
                        .getResultStream()
                        .collect(Collectors.toMap(Case::id, Function.identity()));
    }

    /** A customer, as far as it is needed here. */
    record Known(UUID id, String reference, Instant changedAt) {}

    /** Customers in the order in which they were added, as far as any of them can be past their time. */
    List<Known> customers(Rule rule, UUID after, int limit) {
        return entities.createQuery(
                        "SELECT c.id, c.reference, c.updatedAt FROM Customer c WHERE c.id > :after AND c.id < :before"
                                + " ORDER BY c.id",
                        Object[].class)
                .setParameter("after", after)
                .setParameter("before", Ids.startOf(rule.keptFor().horizon(rule.asOf())))
                .setMaxResults(limit)
                .getResultStream()
                .map(row -> new Known((UUID) row[0], (String) row[1], (Instant) row[2]))
                .toList();
    }

    /** Those of the customers with whom nothing is left, and whom nobody has changed for as long. */
    List<Known> goingCustomers(Rule rule, List<Known> customers) {
        List<UUID> old = customers.stream()
                .filter(one -> rule.isPast(null, one.changedAt()))
                .map(Known::id)
                .toList();
        if (old.isEmpty()) {
            return List.of();
        }
        Set<UUID> staying = guarded(old);
        List<Case> cases = entities.createQuery("SELECT c FROM Case c WHERE c.customerId IN :ids", Case.class)
                .setParameter("ids", old)
                .getResultList();
        Set<UUID> goingCases = going(rule, cases).stream().map(Case::id).collect(Collectors.toSet());
        cases.stream()
                .filter(one -> !goingCases.contains(one.id()))
                .forEach(one -> one.customerId().ifPresent(staying::add));
        List<Contact> contacts = entities.createQuery(
                        "SELECT c FROM Contact c WHERE c.customerId IN :ids", Contact.class)
                .setParameter("ids", old)
                .setHint("eclipselink.batch", "c.topics")
                .setHint("eclipselink.batch.type", "IN")
                .getResultList();
        Set<UUID> goingContacts =
                goingContacts(rule, contacts).stream().map(Contact::id).collect(Collectors.toSet());
        contacts.stream()
                .filter(one -> !goingContacts.contains(one.id()))
                .forEach(one -> one.customerId().ifPresent(staying::add));
        return customers.stream()
                .filter(one -> old.contains(one.id()) && !staying.contains(one.id()))
                .toList();
    }

    /** Those of the customers who are kept to named people, and from every run. */
    private Set<UUID> guarded(Collection<UUID> customers) {
        return customers.isEmpty()
                ? new HashSet<>()
                : new HashSet<>(entities.createQuery(
                                "SELECT r.customerId FROM Restriction r WHERE r.customerId IN :ids", UUID.class)
                        .setParameter("ids", customers)
                        .getResultList());
    }
}
