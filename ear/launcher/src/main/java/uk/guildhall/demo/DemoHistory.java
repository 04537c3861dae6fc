package uk.guildhall.demo;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import uk.guildhall.crm.council.Reference;
import uk.guildhall.crm.tenancy.Ids;

/** Some weeks in which the residents ring, write and call in, and what the advisers make of it. */
final class DemoHistory {

    /** A service as this council has it, with what residents say about it. */
    record Offered(byte[] id, byte[] team, DemoCatalogue.Service service) {}

    private record Talk(Offered about, DemoCatalogue.Story story) {}

    /** A member of staff. */
    record Person(byte[] id, String name) {}

    private static final double ANONYMOUS = 0.05;
    private static final double REGULARS = 0.08;
    private static final double TWO_TOPICS = 0.12;
    private static final double AVOIDABLE = 0.15;
    private static final List<String> AVOIDABLE_REASONS =
            List.of("chasing", "unclear-letter", "could-be-online", "repeated", "our-mistake");

    private static final Weighted<String> CHANNELS =
            weighted(Map.of("PHONE", 62, "FACE_TO_FACE", 12, "EMAIL", 10, "WEB", 8, "CHAT", 4, "POST", 3, "SOCIAL", 1));
    private static final Weighted<String> ANSWERS =
            weighted(Map.of("ANSWERED", 80, "SIGNPOSTED", 9, "TRANSFERRED", 6, "CALLBACK", 4, "ABANDONED", 1));

    private final Connection council;
    private final Residents residents;
    private final int count;
    private final Instant from;
    private final Instant to;
    private final SplittableRandom chance = new SplittableRandom(20);
    private final Map<Integer, List<Resident>> groups = new HashMap<>();

    DemoHistory(Connection council, Residents residents, int count, Instant from, Instant to) {
        this.council = council;
        this.residents = residents;
        this.count = count;
        this.from = from;
        this.to = to;
    }

    void write(int contacts, ProgressListener listener) throws SQLException {
        var advisers = staff("adviser");
        var offered = new Weighted<>(offered(), o -> o.service().share());
        var customers = customers(contacts);
        var moments = WorkingHours.moments(contacts, from, to, chance);
        try (var contact = new Rows(
                        council,
                        "contact",
                        "id, reference, customer_id, channel, direction, started_at, ended_at, summary, adviser_id,"
                                + " avoidable, created_at");
                var topic = new Rows(
                        council,
                        "contact_topic",
                        "id, contact_id, position, service_id, question, outcome, case_id",
                        contact);
                var cases = new DemoCases(council, staff("caseworker"), to, chance)) {
            for (int i = 0; i < contacts; i++) {
                one(i + 1, moments.get(i), customers.get(i), pick(advisers), offered, contact, topic, cases);
            }
        }
        listener.progress("contacts", contacts, contacts);
    }

    private void one(
            int number,
            Instant started,
            Customer customer,
            Person adviser,
            Weighted<Offered> offered,
            Rows contact,
            Rows topic,
            DemoCases cases)
            throws SQLException {
        Instant ended = started.plusSeconds(70 + Math.min(chance.nextInt(900), chance.nextInt(900)));
        if (ended.isAfter(to)) {
            ended = to;
        }
        UUID id = Ids.at(ended);
        var talks = new ArrayList<Talk>();
        int topics = chance.nextDouble() < TWO_TOPICS ? 2 : 1;
        while (talks.size() < topics) {
            Offered about = offered.pick(chance);
            talks.add(new Talk(about, pick(about.service().stories())));
        }
        contact.add(
                Ids.bytes(id),
                Reference.of('T', number),
                customer == null ? null : customer.id(),
                CHANNELS.pick(chance),
                chance.nextInt(100) < 5 ? "OUTBOUND" : "INBOUND",
                utc(started),
                utc(ended),
                talks.stream().map(talk -> talk.story().said()).collect(Collectors.joining("\n")),
                adviser == null ? null : adviser.id(),
                chance.nextDouble() < AVOIDABLE ? pick(AVOIDABLE_REASONS) : null,
                utc(ended));
        for (int position = 1; position <= topics; position++) {
            Offered about = talks.get(position - 1).about();
            var story = talks.get(position - 1).story();
            boolean raises = story.raises() != null && customer != null;
            byte[] raised = raises ? cases.open(about, story, customer, adviser, id, ended) : null;
            topic.add(
                    Ids.bytes(Ids.at(ended)),
                    Ids.bytes(id),
                    position,
                    about.id(),
                    story.question(),
                    raises ? "CASE" : ANSWERS.pick(chance),
                    raised);
        }
    }

    /** Who calls, for each contact; null for somebody who gives no name. */
    private List<Customer> customers(int contacts) throws SQLException {
        var who = new ArrayList<Integer>(contacts);
        for (int i = 0; i < contacts; i++) {
            int regular = 1 + chance.nextInt(Math.min(14, count));
            int any = 1 + chance.nextInt(count);
            who.add(chance.nextDouble() < ANONYMOUS ? 0 : chance.nextDouble() < REGULARS ? regular : any);
        }
        var ids = ids(who);
        return who.stream()
                .map(number -> number == 0
                        ? null
                        : new Customer(ids.get(number), resident(number).home()))
                .toList();
    }

    /** Somebody who calls, as far as a case needs to know them. */
    record Customer(byte[] id, Resident.Home home) {}

    private Resident resident(int number) {
        int group = (number - 1) / Residents.GROUP;
        return groups.computeIfAbsent(group, residents::group).get((number - 1) % Residents.GROUP);
    }

    private Map<Integer, byte[]> ids(List<Integer> numbers) throws SQLException {
        var ids = new HashMap<Integer, byte[]>();
        try (var read = council.prepareStatement("SELECT id FROM customer WHERE reference = ?")) {
            for (int number : new TreeSet<>(numbers)) {
                if (number > 0) {
                    read.setString(1, Reference.of('P', number));
                    try (var rows = read.executeQuery()) {
                        rows.next();
                        ids.put(number, rows.getBytes(1));
                    }
                }
            }
        }
        return ids;
    }

    private List<Offered> offered() throws SQLException {
        var services = new HashMap<String, DemoCatalogue.Service>();
        DemoCatalogue.read().services().forEach(service -> services.put(service.code(), service));
        var offered = new ArrayList<Offered>();
        try (var read = council.createStatement();
                var rows = read.executeQuery("SELECT id, team_id, code FROM council_service ORDER BY code")) {
            while (rows.next()) {
                if (services.containsKey(rows.getString(3))) {
                    offered.add(new Offered(rows.getBytes(1), rows.getBytes(2), services.get(rows.getString(3))));
                }
            }
        }
        return offered;
    }

    private List<Person> staff(String role) throws SQLException {
        var people = new ArrayList<Person>();
        try (var read = council.prepareStatement("SELECT s.id, s.display_name FROM staff s JOIN staff_role r"
                + " ON r.staff_id = s.id WHERE r.role = ? ORDER BY s.username")) {
            read.setString(1, role);
            try (var rows = read.executeQuery()) {
                while (rows.next()) {
                    people.add(new Person(rows.getBytes(1), rows.getString(2)));
                }
            }
        }
        return people;
    }

    private <T> T pick(List<T> from) {
        return from.isEmpty() ? null : from.get(chance.nextInt(from.size()));
    }

    static LocalDateTime utc(Instant moment) {
        return moment == null ? null : LocalDateTime.ofInstant(moment, ZoneOffset.UTC);
    }

    private static Weighted<String> weighted(Map<String, Integer> shares) {
        return new Weighted<>(shares.keySet().stream().sorted().toList(), shares::get);
    }
}
